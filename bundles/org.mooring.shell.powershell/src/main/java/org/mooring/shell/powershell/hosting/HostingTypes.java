package org.mooring.shell.powershell.hosting;

import org.mooring.dotnet.ClrTypes;
import org.mooring.shell.powershell.state.AliasEntry;
import org.mooring.shell.powershell.state.CmdletEntry;
import org.mooring.shell.powershell.state.DataEntries;
import org.mooring.shell.powershell.state.Entry;
import org.mooring.shell.powershell.state.EntryCollection;
import org.mooring.shell.powershell.state.FileEntries;
import org.mooring.shell.powershell.state.FunctionEntry;
import org.mooring.shell.powershell.state.InitialState;
import org.mooring.shell.powershell.state.ProviderEntry;
import org.mooring.shell.powershell.state.VariableEntry;

/** The .NET types of the hosting API. */
public final class HostingTypes {

    private HostingTypes() {}

    public static void register() {
        ClrTypes.register(Entry.class, Entry.Constrained.class, Entry.OfCommand.class, CmdletEntry.class, FunctionEntry.class, AliasEntry.class,
            FileEntries.Application.class, FileEntries.Script.class, VariableEntry.class, ProviderEntry.class, DataEntries.Types.class,
            DataEntries.Formats.class, DataEntries.Assembly.class, EntryCollection.Definition.class, InitialState.class);
        ClrTypes.register(PowerShellObject.class, PSCommandObject.class, HostedCommand.class, HostedCommand.Collection.class,
            HostedCommand.Parameters.class, HostedParameter.class, PSDataStreams.class, StateInfos.Invocation.class,
            StateInfos.OfPool.class, StateInfos.OfPipeline.class, InvocationSettings.class, Invocation.class,
            RunspaceType.class, RunspaceObject.class, RunspaceFactoryType.class, RunspacePoolObject.class, SessionStateProxy.class,
            PipelineType.class, PipelineObject.class, PipelineEnds.Reader.class, PipelineEnds.Writer.class);
    }
}
