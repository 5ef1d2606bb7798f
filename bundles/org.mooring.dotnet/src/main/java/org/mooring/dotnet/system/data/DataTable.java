package org.mooring.dotnet.system.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;

/** System.Data.DataTable: rows of values of named columns. PowerShell takes one as the sequence of its rows. */
@ClrClass(value = "System.Data.DataTable", interfaces = "System.IDisposable")
public final class DataTable implements Iterable<DataRow> {

    private String name;
    private final Columns columns = new Columns(this);
    private final Rows rows = new Rows(this);

    private DataTable(String name) {
        this.name = name;
    }

    @New
    public static DataTable make() {
        return new DataTable("");
    }

    @New
    public static DataTable make(String tableName) {
        return new DataTable(tableName);
    }

    @Get
    public String tableName() {
        return name;
    }

    @Set
    public void tableName(String value) {
        name = value;
    }

    @Get
    public Columns columns() {
        return columns;
    }

    @Get
    public Rows rows() {
        return rows;
    }

    @Override
    public Iterator<DataRow> iterator() {
        return rows.iterator();
    }

    @Member
    public DataRow newRow() {
        return new DataRow(this);
    }

    @Member
    public void clear() {
        rows.clear();
    }

    @Member
    public void acceptChanges() {
        List<DataRow> kept = new ArrayList<>(rows.all());
        kept.removeIf(DataRow::isDeleted);
        rows.all().retainAll(kept);
        kept.forEach(DataRow::acceptChanges);
    }

    @Member
    @org.mooring.dotnet.Name("Clone")
    public DataTable empty() {
        DataTable made = new DataTable(name);
        columns.all().forEach(column -> made.columns.add(column.copy()));
        return made;
    }

    @Member
    public DataTable copy() {
        DataTable made = empty();
        rows.forEach(made::importRow);
        return made;
    }

    @Member
    public void importRow(DataRow row) {
        rows.add(row.itemArray());
    }

    @Member
    @Type("System.Data.DataRow[]")
    public Object select() {
        return rows.all().toArray(DataRow[]::new);
    }

    @Member
    @Type("System.Data.DataRow[]")
    public Object select(String filterExpression) {
        return select(filterExpression, "");
    }

    @Member
    @Type("System.Data.DataRow[]")
    public Object select(String filterExpression, String sort) {
        Predicate<DataRow> wanted = RowFilter.parse(filterExpression);
        List<DataRow> found = new ArrayList<>(rows.all().stream().filter(wanted).toList());
        Comparator<DataRow> order = RowFilter.order(sort);
        if (order != null) {
            found.sort(order);
        }
        return found.toArray(DataRow[]::new);
    }

    @Member
    public void dispose() {
        // Nothing is held.
    }

    @Override
    @Member
    public String toString() {
        return name;
    }
}
