package org.mooring.shell.powershell.core;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateSet;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.modules.Verbs;

/** Get-Verb: the verbs that commands may begin with. */
@Cmdlet(verb = "Get", noun = "Verb", outputTypes = "System.Management.Automation.VerbInfo",
    className = "Microsoft.PowerShell.Commands.GetVerbCommand")
public final class GetVerb extends PipelineCmdlet {

    @Parameter(position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] verb;

    @Parameter(position = 1, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateSet({"Common", "Communications", "Data", "Diagnostic", "Lifecycle", "Other", "Security"})
    String[] group;

    @Override
    protected void processRecord() {
        for (Verbs.Verb each : Verbs.all()) {
            if (isAnyOf(verb, each.name()) && isAnyOf(group, each.group())) {
                writeObject(each);
            }
        }
    }

    private static boolean isAnyOf(String[] patterns, String text) {
        if (patterns == null) {
            return true;
        }
        for (String pattern : patterns) {
            if (Wildcard.of(pattern, true).matches(text)) {
                return true;
            }
        }
        return false;
    }
}
