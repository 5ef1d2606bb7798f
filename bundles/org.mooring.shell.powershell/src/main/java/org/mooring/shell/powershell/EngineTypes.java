package org.mooring.shell.powershell;

import org.mooring.clixml.PSSerializerType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.TypeTable;
import org.mooring.format.PSStyle;
import org.mooring.shell.powershell.ast.AstTypes;
import org.mooring.shell.powershell.binder.ParameterAttribute;
import org.mooring.shell.powershell.binder.ParameterAttributes;
import org.mooring.shell.powershell.binder.RuntimeDefinedParameter;
import org.mooring.shell.powershell.completion.CompletionTypes;
import org.mooring.shell.powershell.core.ExportAlias;
import org.mooring.shell.powershell.host.ConsoleType;
import org.mooring.shell.powershell.host.HostTypes;
import org.mooring.shell.powershell.metadata.MetadataTypes;
import org.mooring.shell.powershell.hosting.HostingTypes;
import org.mooring.shell.powershell.pipeline.SteppablePipeline;
import org.mooring.shell.powershell.parallel.TaskJob;
import org.mooring.shell.powershell.runtime.InputEnumerator;
import org.mooring.shell.powershell.runtime.PSBoundParametersDictionary;
import org.mooring.shell.powershell.runtime.VariableObject;
import org.mooring.shell.powershell.debug.DebugTypes;
import org.mooring.shell.powershell.types.AttributeBases;
import org.mooring.shell.powershell.types.CallStackFrame;
import org.mooring.shell.powershell.types.CommandTypes;
import org.mooring.shell.powershell.types.ConstantsType;
import org.mooring.shell.powershell.types.DriveType;
import org.mooring.shell.powershell.types.PathInfoType;
import org.mooring.shell.powershell.types.ProviderInfoType;
import org.mooring.shell.powershell.types.PagingParameters;
import org.mooring.shell.powershell.types.ScriptBlockType;
import org.mooring.shell.powershell.types.TypeAccelerators;
import org.mooring.shell.powershell.types.ValidationTypes;
import org.mooring.shell.powershell.userdrive.UserDriveFiles;

/** The .NET types that are the engine's own: known to scripts from the first session on. */
final class EngineTypes {

    private static boolean registered;

    private EngineTypes() {}

    static synchronized void register() {
        if (!registered) {
            registered = true;
            PSStyle.register();
            ClrTypes.register(ParameterAttribute.class, ParameterAttributes.AllowNull.class, ParameterAttributes.AllowEmptyString.class,
                ParameterAttributes.AllowEmptyCollection.class, ParameterAttributes.AliasAttribute.class, RuntimeDefinedParameter.class,
                VariableObject.class, PSBoundParametersDictionary.class, ScriptBlockType.class, SteppablePipeline.class,
                InputEnumerator.class, CallStackFrame.class, TypeAccelerators.class, PagingParameters.class, ConsoleType.class);
            ClrTypes.register(CommandTypes.ALL);
            ClrTypes.register(ConstantsType.all());
            ClrTypes.register(UserDriveFiles.class);
            ClrTypes.register(DriveType.class, PathInfoType.class, ProviderInfoType.class);
            ClrTypes.register(HostTypes.ALL);
            ClrTypes.register(MetadataTypes.ALL);
            MetadataTypes.addTypeData(TypeTable.defaults());
            ClrTypes.register(AttributeBases.ALL);
            ClrTypes.register(ValidationTypes.ALL);
            AstTypes.register();
            ClrTypes.register(TaskJob.class, TaskJob.Child.class);
            CompletionTypes.register();
            PSSerializerType.register();
            HostingTypes.register();
            DebugTypes.register();
            ClrTypes.registerEnum("Microsoft.PowerShell.Commands.ExportAliasFormat", ExportAlias.Format.class);
        }
    }
}
