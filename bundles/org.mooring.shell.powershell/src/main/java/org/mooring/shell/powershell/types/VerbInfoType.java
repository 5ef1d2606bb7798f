package org.mooring.shell.powershell.types;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.shell.powershell.modules.Verbs;

/** System.Management.Automation.VerbInfo. */
@ClrClass(value = "System.Management.Automation.VerbInfo", type = Verbs.Verb.class)
public final class VerbInfoType {

    private VerbInfoType() {}

    @Get
    public static String verb(Verbs.Verb self) {
        return self.name();
    }

    @Get
    public static String aliasPrefix(Verbs.Verb self) {
        return self.aliasPrefix();
    }

    @Get
    public static String group(Verbs.Verb self) {
        return self.group();
    }

    @Get
    public static String description(Verbs.Verb self) {
        return self.description();
    }

    public static String toString(Verbs.Verb self) {
        return "System.Management.Automation.VerbInfo";
    }
}
