package org.mooring.shell.powershell.types;

import java.util.List;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;

/** System.Management.Automation.PSCmdlet and what it derives from: what cmdlets have in common. */
public final class PSCmdletBase {

    private static final String HASH_SET = "System.Collections.Generic.HashSet[string]";

    private static final List<String> COMMON = List.of("Verbose", "Debug", "ErrorAction", "WarningAction", "InformationAction",
        "ProgressAction", "ErrorVariable", "WarningVariable", "OutVariable", "OutBuffer", "PipelineVariable", "InformationVariable");
    private static final List<String> OPTIONAL = List.of("WhatIf", "Confirm", "UseTransaction");

    private PSCmdletBase() {}

    private static Object set(List<String> names) {
        return org.mooring.object.Conversion.convert(ClrList.of(ClrTypes.STRING, names), ClrTypes.find(HASH_SET));
    }

    /** System.Management.Automation.Internal.InternalCommand. */
    @ClrClass(value = "System.Management.Automation.Internal.InternalCommand", type = ClrClass.None.class, isAbstract = true)
    public static final class Internal {
        private Internal() {}
    }

    /** System.Management.Automation.Cmdlet. */
    @ClrClass(value = "System.Management.Automation.Cmdlet", type = ClrClass.None.class, isAbstract = true,
        base = "System.Management.Automation.Internal.InternalCommand")
    public static final class Cmdlet {

        private Cmdlet() {}

        @Get
        @Type("System.Collections.Generic.HashSet`1[System.String]")
        public static Object commonParameters() {
            return set(COMMON);
        }

        @Get
        @Type("System.Collections.Generic.HashSet`1[System.String]")
        public static Object optionalCommonParameters() {
            return set(OPTIONAL);
        }
    }

    /** System.Management.Automation.PSCmdlet. */
    @ClrClass(value = "System.Management.Automation.PSCmdlet", type = ClrClass.None.class, isAbstract = true,
        base = "System.Management.Automation.Cmdlet")
    public static final class OfPowerShell {
        private OfPowerShell() {}
    }
}
