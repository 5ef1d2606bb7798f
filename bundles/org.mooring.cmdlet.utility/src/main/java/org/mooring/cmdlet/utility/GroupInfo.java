package org.mooring.cmdlet.utility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;
import org.mooring.object.Conversion;

/** A group of objects with equal values (Microsoft.PowerShell.Commands.GroupInfo). */
@ClrClass("Microsoft.PowerShell.Commands.GroupInfo")
public class GroupInfo {

    private final List<Object> group = new ArrayList<>();
    private final Object[] keys;
    private final Object[] values;
    private final String name;

    GroupInfo(Object[] values) {
        this.keys = values;
        this.values = Arrays.stream(values).map(ObjectOrder::shown).toArray();
        StringJoiner words = new StringJoiner(", ");
        for (Object value : this.values) {
            words.add(value == null ? "" : Conversion.toText(value));
        }
        this.name = words.toString();
    }

    void add(Object value) {
        group.add(value);
    }

    Object[] keys() {
        return keys;
    }

    @Get
    public int count() {
        return group.size();
    }

    @Get
    public String name() {
        return name;
    }

    @Get
    @Type("System.Collections.ObjectModel.Collection`1[System.Management.Automation.PSObject]")
    public List<Object> group() {
        return group;
    }

    @Get
    @Type("System.Collections.ArrayList")
    public List<Object> values() {
        return new ArrayList<>(Arrays.asList(values));
    }

    @Override
    public String toString() {
        return "Microsoft.PowerShell.Commands.GroupInfo";
    }
}
