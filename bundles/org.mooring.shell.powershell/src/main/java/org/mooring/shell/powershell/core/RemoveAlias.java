package org.mooring.shell.powershell.core;

import java.util.Locale;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.shell.powershell.runtime.Engine;

/** Takes aliases away. */
@Cmdlet(verb = "Remove", noun = "Alias", defaultParameterSet = "Default", className = "Microsoft.PowerShell.Commands.RemoveAliasCommand")
public final class RemoveAlias extends PipelineCmdlet {

    @Parameter(parameterSet = "Default", position = 0, mandatory = true, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] name;

    @Parameter(parameterSet = "Default")
    String scope;

    @Parameter(parameterSet = "Default")
    boolean force;

    @Override
    protected void processRecord() {
        Engine engine = Engine.current();
        for (String each : name) {
            var where = ScopeByName.of(engine, scope);
            var known = scope == null ? engine.commands().alias(each) : engine.commands().aliases(where).get(each.toLowerCase(Locale.ROOT));
            if (known != null && (known.options().contains("Constant") || known.options().contains("ReadOnly") && !force)) {
                writeError(new ErrorRecord(new DotNetException("System.Management.Automation.SessionStateUnauthorizedAccessException",
                    "Alias " + each + " cannot be removed because it is constant or read-only."), "AliasNotRemovable",
                    ErrorCategory.WriteError, each));
            } else if (known == null || !engine.commands().removeAlias(each, where)) {
                writeError(new ErrorRecord(new DotNetException("System.Management.Automation.ItemNotFoundException",
                    "This command cannot find a matching alias because an alias with the name '" + each + "' does not exist."),
                    "ItemNotFoundException", ErrorCategory.ObjectNotFound, each));
            }
        }
    }
}
