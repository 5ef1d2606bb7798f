package org.mooring.cmdlet.management;

import java.util.AbstractList;
import java.util.List;
import org.mooring.api.provider.PathInfo;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;

/** A stack of places (System.Management.Automation.PathInfoStack). */
@ClrClass("System.Management.Automation.PathInfoStack")
public final class LocationStack extends AbstractList<Object> {

    private final String name;
    private final List<PathInfo> places;

    LocationStack(String name, List<PathInfo> places) {
        this.name = name;
        this.places = places;
    }

    @Get
    public String name() {
        return name;
    }

    @Get
    public int count() {
        return places.size();
    }

    @Override
    @Member
    public Object[] toArray() {
        return places.toArray();
    }

    @Override
    public Object get(int index) {
        return places.get(index);
    }

    @Override
    public int size() {
        return places.size();
    }

    @Override
    public String toString() {
        return "System.Management.Automation.PathInfoStack";
    }
}
