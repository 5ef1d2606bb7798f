package org.mooring.object.automation;

import org.mooring.dotnet.ClrTypes;

/** The stand-ins of this package. */
public final class AutomationTypes {

    private AutomationTypes() {}

    /** Adds them to what scripts can name. */
    public static void register() {
        ClrTypes.registerEnum("System.Management.Automation.CommandOrigin", CommandOrigin.class);
        ClrTypes.registerEnum("System.Management.Automation.ProgressRecordType", ProgressRecordKind.class);
        ClrTypes.register(ErrorRecordType.class, CategoryInfoType.class, ErrorDetailsType.class, InvocationInfoType.class, InformationRecordType.class,
                InformationalRecordType.class, WarningRecordType.class, VerboseRecordType.class, DebugRecordType.class, ProgressRecordType.class,
                HostInformationMessageType.class, PlatformType.class, WildcardType.class, LanguagePrimitivesType.class, ScriptPositionType.class,
                RemotingErrorRecordType.class, AutomationNullType.class, RemotingErrorRecordType.OriginInfo.class, PSDataCollectionType.class,
                DataAddedEventArgs.class, RunspaceStateInfo.class);
    }
}
