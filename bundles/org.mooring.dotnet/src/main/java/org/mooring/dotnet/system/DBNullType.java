package org.mooring.dotnet.system;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;

/** System.DBNull. */
@ClrClass(value = "System.DBNull", interfaces = "System.IConvertible")
public final class DBNullType {

    @Get @Name("Value") public static final DBNullType VALUE = new DBNullType();

    private DBNullType() {}

    @Override
    public String toString() {
        return "";
    }
}
