package org.mooring.dotnet.system.data;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Params;

/** System.Data.DataRowCollection. */
@ClrClass(value = "System.Data.DataRowCollection", interfaces = "System.Collections.ICollection")
public final class Rows implements Iterable<DataRow> {

    private final DataTable table;
    private final List<DataRow> all = new ArrayList<>();

    Rows(DataTable table) {
        this.table = table;
    }

    List<DataRow> all() {
        return all;
    }

    @Override
    public Iterator<DataRow> iterator() {
        return all.iterator();
    }

    @Get
    public int count() {
        return all.size();
    }

    @Member
    public void add(DataRow row) {
        if (row.table() != table) {
            throw Exceptions.argument("This row already belongs to another table.");
        }
        row.attach();
        all.add(row);
    }

    @Member
    public DataRow add(@Params Object[] values) {
        DataRow row = table.newRow();
        row.fill(values);
        add(row);
        return row;
    }

    @Member
    public void insertAt(DataRow row, int pos) {
        row.attach();
        all.add(Math.min(pos, all.size()), row);
    }

    @Member
    public void remove(DataRow row) {
        all.remove(row);
    }

    @Member
    public void removeAt(int index) {
        all.remove(index);
    }

    @Member
    public int indexOf(DataRow row) {
        return all.indexOf(row);
    }

    @Member
    public void clear() {
        all.clear();
    }

    @Member
    @Name("get_Item")
    public DataRow item(int index) {
        if (index < 0 || index >= all.size()) {
            throw Exceptions.make("System.IndexOutOfRangeException", "There is no row at position " + index + ".");
        }
        return all.get(index);
    }
}
