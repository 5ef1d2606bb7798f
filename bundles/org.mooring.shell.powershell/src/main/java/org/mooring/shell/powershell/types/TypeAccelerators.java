package org.mooring.shell.powershell.types;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Type;
import org.mooring.shell.powershell.classes.SessionTypes;
import org.mooring.shell.powershell.runtime.Engine;

/**
 * System.Management.Automation.TypeAccelerators, which scripts find by {@code [psobject].Assembly.GetType(...)}: PowerShell's short names of
 * types, and those that the session has added.
 */
@ClrClass(value = "System.Management.Automation.TypeAccelerators", type = ClrClass.None.class)
public final class TypeAccelerators {

    private TypeAccelerators() {}

    private static SessionTypes own() {
        return Engine.current().types();
    }

    public static void add(String typeName, ClrType type) {
        if (own().accelerators().containsKey(typeName) || ClrTypes.accelerators().containsKey(typeName.toLowerCase(java.util.Locale.ROOT))) {
            throw Exceptions.argument("An item with the same key has already been added. Key: " + typeName);
        }
        own().accelerate(typeName, type);
    }

    public static void addReplace(String typeName, ClrType type) {
        own().accelerate(typeName, type);
    }

    public static boolean remove(String typeName) {
        return own().removeAccelerator(typeName);
    }

    @Get
    @Name("Get")
    @Type("System.Collections.Generic.Dictionary`2[System.String,System.Type]")
    public static Object all() {
        ClrDictionary all = ClrDictionary.of(ClrTypes.STRING, ClrTypes.find("System.Type"));
        ClrTypes.accelerators().forEach((name, full) -> {
            ClrType type = ClrTypes.find(full);
            if (type != null) {
                all.put(ClrTypes.acceleratorName(name), type);
            }
        });
        all.putAll(own().accelerators());
        return all;
    }
}
