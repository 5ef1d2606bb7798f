package org.mooring.shell.powershell.metadata;

import java.util.Set;
import java.util.TreeSet;

/** The names of the parameters that every cmdlet has (Cmdlet.CommonParameters). */
final class CommonNames {

    static final Set<String> CMDLET = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        CMDLET.addAll(Set.of("Verbose", "Debug", "ErrorAction", "WarningAction", "InformationAction", "ProgressAction", "ErrorVariable",
            "WarningVariable", "InformationVariable", "OutVariable", "OutBuffer", "PipelineVariable"));
    }

    private CommonNames() {}
}
