package org.mooring.shell.powershell.binder;

import java.util.ArrayList;
import java.util.List;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;

/** The parameters that the engine gives to every cmdlet and advanced function. */
public final class CommonParameters {

    private static final List<ParameterInfo.InSet> EVERYWHERE =
        List.of(new ParameterInfo.InSet(ParameterInfo.ALL_SETS, false, ParameterInfo.NAMED, false, false, false, "", false));

    private static final ClrType SWITCH = ClrTypes.find("System.Management.Automation.SwitchParameter");
    private static final ClrType ACTION = ClrTypes.find("System.Management.Automation.ActionPreference");

    private CommonParameters() {}

    /** @param first the index of the first of them */
    static List<ParameterInfo> list(int first, CommandParameters.Traits traits) {
        List<ParameterInfo> list = new ArrayList<>();
        if (!traits.cmdletBinding()) {
            return list;
        }
        add(list, first, "Verbose", "vb", SWITCH);
        add(list, first, "Debug", "db", SWITCH);
        add(list, first, "ErrorAction", "ea", ACTION);
        add(list, first, "WarningAction", "wa", ACTION);
        add(list, first, "InformationAction", "infa", ACTION);
        add(list, first, "ProgressAction", "proga", ACTION);
        add(list, first, "ErrorVariable", "ev", ClrTypes.STRING);
        add(list, first, "WarningVariable", "wv", ClrTypes.STRING);
        add(list, first, "InformationVariable", "iv", ClrTypes.STRING);
        add(list, first, "OutVariable", "ov", ClrTypes.STRING);
        add(list, first, "OutBuffer", "ob", ClrTypes.INT32);
        add(list, first, "PipelineVariable", "pv", ClrTypes.STRING);
        if (traits.shouldProcess()) {
            add(list, first, "WhatIf", "wi", SWITCH);
            add(list, first, "Confirm", "cf", SWITCH);
        }
        if (traits.paging()) {
            add(list, first, "IncludeTotalCount", null, SWITCH);
            add(list, first, "Skip", null, ClrTypes.find("uint64"));
            add(list, first, "First", null, ClrTypes.find("uint64"));
        }
        return list;
    }

    private static void add(List<ParameterInfo> list, int first, String name, String alias, ClrType type) {
        list.add(new ParameterInfo(first + list.size(), name, type, type == SWITCH, alias == null ? List.of() : List.of(alias), EVERYWHERE,
            List.of(new TypeRule(type))).asCommon());
    }
}
