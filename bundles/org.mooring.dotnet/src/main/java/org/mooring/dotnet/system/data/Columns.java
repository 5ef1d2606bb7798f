package org.mooring.dotnet.system.data;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;

/** System.Data.DataColumnCollection. */
@ClrClass(value = "System.Data.DataColumnCollection", interfaces = "System.Collections.ICollection")
public final class Columns implements Iterable<DataColumn> {

    private final DataTable table;
    private final List<DataColumn> all = new ArrayList<>();

    Columns(DataTable table) {
        this.table = table;
    }

    List<DataColumn> all() {
        return all;
    }

    @Override
    public Iterator<DataColumn> iterator() {
        return all.iterator();
    }

    @Get
    public int count() {
        return all.size();
    }

    @Member
    public DataColumn add() {
        return add("Column" + (all.size() + 1));
    }

    @Member
    public DataColumn add(String columnName) {
        return put(DataColumn.make(columnName));
    }

    @Member
    public DataColumn add(String columnName, ClrType type) {
        return put(DataColumn.make(columnName, type));
    }

    @Member
    public void add(DataColumn column) {
        put(column);
    }

    private DataColumn put(DataColumn column) {
        if (column.columnName().isEmpty()) {
            column.columnName("Column" + (all.size() + 1));
        }
        if (contains(column.columnName())) {
            throw Exceptions.make("System.Data.DuplicateNameException", "A column named '" + column.columnName() + "' already belongs to this DataTable.");
        }
        column.table = table;
        all.add(column);
        return column;
    }

    @Member
    public void addRange(DataColumn[] columns) {
        for (DataColumn column : columns) {
            put(column);
        }
    }

    @Member
    public boolean contains(String name) {
        return indexOf(name) >= 0;
    }

    @Member
    public int indexOf(String columnName) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).columnName().equalsIgnoreCase(columnName)) {
                return i;
            }
        }
        return -1;
    }

    @Member
    public void remove(String name) {
        all.remove(indexOf(name));
    }

    @Member
    public void clear() {
        all.clear();
    }

    @Member
    @Name("get_Item")
    public DataColumn item(int index) {
        if (index < 0 || index >= all.size()) {
            throw Exceptions.make("System.IndexOutOfRangeException", "Cannot find column " + index + ".");
        }
        return all.get(index);
    }

    @Member
    @Name("get_Item")
    public DataColumn item(String name) {
        int index = indexOf(name);
        return index < 0 ? null : all.get(index);
    }
}
