package org.mooring.dotnet.system.data;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.system.DBNullType;

/** System.Data.DataColumn: a name and type that the rows of a table have values for. */
@ClrClass("System.Data.DataColumn")
public final class DataColumn {

    private String name;
    private ClrType type;
    private Object defaultValue = DBNullType.VALUE;
    private boolean allowsNull = true;
    private boolean unique;
    private boolean readOnly;
    private boolean counts;
    private long next;
    private long step = 1;
    private String caption;
    DataTable table;

    private DataColumn(String name, ClrType type) {
        this.name = name;
        this.type = type;
    }

    @New
    public static DataColumn make() {
        return make("");
    }

    @New
    public static DataColumn make(String columnName) {
        return make(columnName, ClrTypes.STRING);
    }

    @New
    public static DataColumn make(String columnName, ClrType dataType) {
        return new DataColumn(columnName, dataType);
    }

    DataColumn copy() {
        DataColumn copy = new DataColumn(name, type);
        copy.defaultValue = defaultValue;
        copy.allowsNull = allowsNull;
        copy.unique = unique;
        copy.readOnly = readOnly;
        copy.counts = counts;
        copy.next = next;
        copy.step = step;
        return copy;
    }

    /** What a row has here that was given nothing. */
    Object initial() {
        if (!counts) {
            return defaultValue;
        }
        long now = next;
        next += step;
        return type == ClrTypes.INT64 ? (Object) now : (Object) (int) now;
    }

    @Get
    public String columnName() {
        return name;
    }

    @Set
    public void columnName(String value) {
        name = value;
    }

    @Get
    public String caption() {
        return caption == null ? name : caption;
    }

    @Set
    public void caption(String value) {
        caption = value;
    }

    @Get
    public ClrType dataType() {
        return type;
    }

    @Set
    public void dataType(ClrType value) {
        type = value;
    }

    @Get
    public Object defaultValue() {
        return defaultValue;
    }

    @Set
    public void defaultValue(Object value) {
        defaultValue = value == null ? DBNullType.VALUE : value;
    }

    @Get
    public boolean allowDBNull() {
        return allowsNull;
    }

    @Set
    public void allowDBNull(boolean value) {
        allowsNull = value;
    }

    @Get
    public boolean unique() {
        return unique;
    }

    @Set
    public void unique(boolean value) {
        unique = value;
    }

    @Get
    public boolean readOnly() {
        return readOnly;
    }

    @Set
    public void readOnly(boolean value) {
        readOnly = value;
    }

    @Get
    public boolean autoIncrement() {
        return counts;
    }

    @Set
    public void autoIncrement(boolean value) {
        counts = value;
        type = value && type == ClrTypes.STRING ? ClrTypes.INT32 : type;
    }

    @Get
    public long autoIncrementSeed() {
        return next;
    }

    @Set
    public void autoIncrementSeed(long value) {
        next = value;
    }

    @Get
    public long autoIncrementStep() {
        return step;
    }

    @Set
    public void autoIncrementStep(long value) {
        step = value;
    }

    @Get
    public int ordinal() {
        return table == null ? -1 : table.columns().indexOf(name);
    }

    @Get
    public DataTable table() {
        return table;
    }

    @Override
    @Member
    public String toString() {
        return name;
    }
}
