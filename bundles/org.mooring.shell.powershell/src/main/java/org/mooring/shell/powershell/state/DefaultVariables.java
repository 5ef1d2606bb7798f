package org.mooring.shell.powershell.state;

import java.util.List;

/** The variables that every PowerShell session has from its initial state on. */
final class DefaultVariables {

    private static final List<String> NAMES = List.of("$", "^", "StackTrace", "PSStyle", "OutputEncoding", "ConfirmPreference",
        "DebugPreference", "ErrorActionPreference", "ProgressPreference", "VerbosePreference", "WarningPreference",
        "InformationPreference", "WhatIfPreference", "ErrorView", "NestedPromptLevel", "PSNativeCommandUseErrorActionPreference",
        "PSNativeCommandArgumentPassing", "PSDefaultParameterValues", "PSEmailServer", "PSSessionOption", "PSSessionConfigurationName",
        "PSSessionApplicationName", "IsLinux", "IsMacOS", "IsWindows", "IsCoreCLR");

    private DefaultVariables() {}

    /** The engine gives them their values when a runspace opens; the entries tell that they are there, and whether they are seen. */
    static void addTo(InitialState state, boolean isPublic) {
        for (String name : NAMES) {
            state.variables().add(VariableEntry.builtIn(name, isPublic));
        }
    }
}
