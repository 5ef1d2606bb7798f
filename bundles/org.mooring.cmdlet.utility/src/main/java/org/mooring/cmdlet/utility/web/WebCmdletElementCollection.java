package org.mooring.cmdlet.utility.web;

import java.util.Iterator;
import java.util.List;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.object.Members;
import org.mooring.object.PSObject;

/** Elements of a page (Microsoft.PowerShell.Commands.WebCmdletElementCollection). */
@ClrClass(value = "Microsoft.PowerShell.Commands.WebCmdletElementCollection", interfaces = "System.Collections.IEnumerable")
public final class WebCmdletElementCollection extends java.util.AbstractList<Object> {

    private final List<PSObject> elements;

    WebCmdletElementCollection(List<PSObject> elements) {
        this.elements = List.copyOf(elements);
    }

    @Get
    public int count() {
        return elements.size();
    }

    @Member
    public Object find(String nameOrId) {
        Object found = findById(nameOrId);
        return found == null ? findByName(nameOrId) : found;
    }

    @Member
    public Object findById(String id) {
        return with("id", id);
    }

    @Member
    public Object findByName(String name) {
        return with("name", name);
    }

    private Object with(String attribute, String value) {
        return elements.stream().filter(each -> value.equals(Members.current().get(each, attribute))).findFirst().orElse(null);
    }

    @Override
    public Object get(int index) {
        return elements.get(index);
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public Iterator<Object> iterator() {
        return List.<Object>copyOf(elements).iterator();
    }
}
