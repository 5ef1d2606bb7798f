package org.mooring.shell.powershell.hosting;

import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.shell.powershell.errors.Errors;

/** NoLanguage: commands by name only. */
final class RestrictedScripts {

    private RestrictedScripts() {}

    static void check(PipelineRequest pipeline) {
        for (var statement : pipeline.statements()) {
            for (CommandRequest command : statement) {
                if (command.isScript()) {
                    throw Errors.of("System.Management.Automation.RuntimeException", "ScriptsNotAllowed", ErrorCategory.PermissionDenied, null,
                        "The syntax is not supported by this runspace. This can occur if the runspace is in no-language mode.");
                }
            }
        }
    }
}
