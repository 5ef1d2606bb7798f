package org.mooring.dotnet.system.data;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;

/** System.Data.DataSet: tables by name. */
@ClrClass(value = "System.Data.DataSet", interfaces = "System.IDisposable")
public final class DataSet {

    private String name;
    private final Tables tables = new Tables();

    private DataSet(String name) {
        this.name = name;
    }

    @New
    public static DataSet make() {
        return new DataSet("NewDataSet");
    }

    @New
    public static DataSet make(String dataSetName) {
        return new DataSet(dataSetName);
    }

    @Get
    public String dataSetName() {
        return name;
    }

    @Set
    public void dataSetName(String value) {
        name = value;
    }

    @Get
    public Tables tables() {
        return tables;
    }

    @Member
    public void dispose() {
        // Nothing is held.
    }

    @Override
    public String toString() {
        return name;
    }

    /** System.Data.DataTableCollection. */
    @ClrClass(value = "System.Data.DataTableCollection", interfaces = "System.Collections.ICollection")
    public static final class Tables implements Iterable<DataTable> {

        private final List<DataTable> all = new ArrayList<>();

        private Tables() {}

        @Override
        public Iterator<DataTable> iterator() {
            return all.iterator();
        }

        @Get
        public int count() {
            return all.size();
        }

        @Member
        public DataTable add() {
            return add("Table" + (all.size() + 1));
        }

        @Member
        public DataTable add(String name) {
            DataTable table = DataTable.make(name);
            add(table);
            return table;
        }

        @Member
        public void add(DataTable table) {
            if (table.tableName().isEmpty()) {
                table.tableName("Table" + (all.size() + 1));
            }
            if (contains(table.tableName())) {
                throw Exceptions.make("System.Data.DuplicateNameException", "A DataTable named '" + table.tableName() + "' already belongs to this DataSet.");
            }
            all.add(table);
        }

        @Member
        public boolean contains(String name) {
            return item(name) != null;
        }

        @Member
        @Name("get_Item")
        public DataTable item(String name) {
            return all.stream().filter(table -> table.tableName().equalsIgnoreCase(name)).findFirst().orElse(null);
        }

        @Member
        @Name("get_Item")
        public DataTable item(int index) {
            if (index < 0 || index >= all.size()) {
                throw Exceptions.make("System.IndexOutOfRangeException", "Cannot find table " + index + ".");
            }
            return all.get(index);
        }
    }
}
