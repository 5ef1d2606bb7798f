package org.mooring.shell.powershell.hosting;

import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.shell.powershell.errors.ErrorWriting;

/** NoLanguage: commands by name only. */
final class RestrictedScripts {

    private RestrictedScripts() {}

    static void check(PipelineRequest pipeline) {
        for (var statement : pipeline.statements()) {
            for (CommandRequest command : statement) {
                if (command.isScript()) {
                    DotNetException e = new DotNetException("System.Management.Automation.ParseException",
                        "The syntax is not supported by this runspace. This can occur if the runspace is in no-language mode.");
                    e.withRecord("ScriptsNotAllowed", ErrorCategory.ParserError, command.text());
                    ErrorWriting.complete(e.errorRecord());
                    throw e;
                }
            }
        }
    }
}
