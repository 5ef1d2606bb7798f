package org.mooring.cmdlet.utility;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;
import org.mooring.object.Conversion;

/** A group of objects with equal values (Microsoft.PowerShell.Commands.GroupInfo). */
@ClrClass("Microsoft.PowerShell.Commands.GroupInfo")
public class GroupInfo {

    private static final ClrType COLLECTION = ClrTypes.find("System.Collections.ObjectModel.Collection`1[System.Management.Automation.PSObject]");

    private final List<Object> group = new ClrList(COLLECTION);
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
    @Type("System.Collections.ArrayList")
    public Object values() {
        return ClrList.arrayList(Arrays.asList(values));
    }

    @Get
    public int count() {
        return group.size();
    }

    @Get
    @Type("System.Collections.ObjectModel.Collection`1[System.Management.Automation.PSObject]")
    public List<Object> group() {
        return group;
    }

    @Get
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return "Microsoft.PowerShell.Commands.GroupInfo";
    }
}
