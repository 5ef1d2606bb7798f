package org.mooring.dotnet.system.data;

import java.util.ArrayList;
import java.util.List;
import org.mooring.dotnet.Adapted;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.ConvertType;
import org.mooring.dotnet.system.DBNullType;

/** System.Data.DataRow: shows its values as properties named as the columns. */
@ClrClass(value = "System.Data.DataRow", order = {"RowError", "RowState", "Table", "ItemArray", "HasErrors"})
public final class DataRow implements Adapted {

    private static final int DETACHED = 1;
    private static final int UNCHANGED = 2;
    private static final int ADDED = 4;
    private static final int DELETED = 8;
    private static final int MODIFIED = 16;

    private final DataTable table;
    private final List<Object> values = new ArrayList<>();
    private int state = DETACHED;

    DataRow(DataTable table) {
        this.table = table;
        table.columns().all().forEach(column -> values.add(column.initial()));
    }

    private Object get(int index) {
        while (values.size() <= index) {
            values.add(DBNullType.VALUE);
        }
        return values.get(index);
    }

    private void put(DataColumn column, Object value) {
        int index = column.ordinal();
        if (column.readOnly()) {
            throw Exceptions.make("System.Data.ReadOnlyException", "Column '" + column.columnName() + "' is read only.");
        }
        get(index);
        values.set(index, converted(column, value));
        state = state == UNCHANGED ? MODIFIED : state;
    }

    private static Object converted(DataColumn column, Object value) {
        if (value == null || value == DBNullType.VALUE) {
            return DBNullType.VALUE;
        }
        if (column.dataType().isInstance(value)) {
            return value;
        }
        try {
            return ConvertType.changeType(value, column.dataType());
        } catch (org.mooring.api.stream.DotNetException e) {
            throw Exceptions.argument("Input string was not in a correct format.Couldn't store <" + value + "> in " + column.columnName() + " Column.  Expected type is "
                    + column.dataType().name() + ".");
        }
    }

    void fill(Object[] from) {
        if (from.length > table.columns().count()) {
            throw Exceptions.argument("Input array is longer than the number of columns in this table.");
        }
        for (int i = 0; i < from.length; i++) {
            if (from[i] != null) {
                put(table.columns().all().get(i), from[i]);
            }
        }
    }

    void state(int value) {
        state = value;
    }

    void attach() {
        for (DataColumn column : table.columns().all()) {
            if (!column.allowDBNull() && get(column.ordinal()) == DBNullType.VALUE) {
                throw Exceptions.make("System.Data.NoNullAllowedException", "Column '" + column.columnName() + "' does not allow nulls.");
            }
        }
        state = ADDED;
    }

    @Get
    public DataTable table() {
        return table;
    }

    @Get
    @Type("System.Data.DataRowState")
    public Object rowState() {
        return ((ClrEnum) ClrTypes.find("System.Data.DataRowState")).value(state);
    }

    @Get
    public Object[] itemArray() {
        Object[] all = new Object[table.columns().count()];
        for (int i = 0; i < all.length; i++) {
            all[i] = get(i);
        }
        return all;
    }

    @Set
    public void itemArray(Object[] value) {
        fill(value);
    }

    @Get
    public String rowError() {
        return "";
    }

    @Get
    public boolean hasErrors() {
        return false;
    }

    @Member
    @Name("get_Item")
    public Object item(int columnIndex) {
        return get(table.columns().item(columnIndex).ordinal());
    }

    @Member
    @Name("set_Item")
    public void item(int columnIndex, Object value) {
        put(table.columns().item(columnIndex), value);
    }

    private DataColumn named(String name) {
        DataColumn column = table.columns().item(name);
        if (column == null) {
            throw Exceptions.argument("Column '" + name + "' does not belong to table " + table.tableName() + ".");
        }
        return column;
    }

    @Member
    @Name("get_Item")
    public Object item(String columnName) {
        return get(named(columnName).ordinal());
    }

    @Member
    @Name("set_Item")
    public void item(String columnName, Object value) {
        put(named(columnName), value);
    }

    @Member
    public boolean isNull(int columnIndex) {
        return item(columnIndex) == DBNullType.VALUE;
    }

    @Member
    public boolean isNull(String columnName) {
        return item(columnName) == DBNullType.VALUE;
    }

    @Member
    public void delete() {
        if (state == ADDED || state == DETACHED) {
            table.rows().remove(this);
            state = DETACHED;
        } else {
            state = DELETED;
        }
    }

    boolean isDeleted() {
        return state == DELETED;
    }

    @Member
    public void acceptChanges() {
        state = UNCHANGED;
    }

    @Member
    public void setAdded() {
        state = ADDED;
    }

    private final class Value implements Property {

        private final DataColumn column;

        Value(DataColumn column) {
            this.column = column;
        }

        @Override
        public String name() {
            return column.columnName();
        }

        @Override
        public ClrType type() {
            return column.dataType();
        }

        @Override
        public Object get() {
            return DataRow.this.get(column.ordinal());
        }

        @Override
        public boolean canWrite() {
            return !column.readOnly();
        }

        @Override
        public boolean isText() {
            return false;
        }

        @Override
        public void set(Object value) {
            put(column, value);
        }
    }

    @Override
    public Property adapted(String name) {
        DataColumn column = table.columns().item(name);
        return column == null ? null : new Value(column);
    }

    @Override
    public List<Property> adapted() {
        return table.columns().all().stream().<Property>map(Value::new).toList();
    }

    @Override
    public String adaptedTypeName() {
        return null;
    }

    @Override
    @Member
    public String toString() {
        return "System.Data.DataRow";
    }
}
