package org.mooring.cmdlet.utility.web;

import java.util.AbstractList;
import java.util.List;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;

/** Some cookies (System.Net.CookieCollection), found by their place or their name. */
@ClrClass(value = "System.Net.CookieCollection", interfaces = "System.Collections.ICollection")
public final class CookieCollection extends AbstractList<Object> {

    private final List<Cookie> cookies;

    CookieCollection(List<Cookie> cookies) {
        this.cookies = cookies;
    }

    @Get
    public int count() {
        return cookies.size();
    }

    @Member
    @Name("get_Item")
    public Cookie item(int index) {
        return cookies.get(index);
    }

    @Member
    @Name("get_Item")
    public Cookie item(String name) {
        return cookies.stream().filter(cookie -> cookie.name().equalsIgnoreCase(name)).findFirst().orElse(null);
    }

    @Override
    public Object get(int index) {
        return cookies.get(index);
    }

    @Override
    public int size() {
        return cookies.size();
    }
}
