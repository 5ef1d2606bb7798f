package org.mooring.cmdlet.utility.markdown;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** Get-MarkdownOption: how the session shows Markdown. */
@Cmdlet(verb = "Get", noun = "MarkdownOption", outputTypes = "Microsoft.PowerShell.MarkdownRender.PSMarkdownOptionInfo",
    className = "Microsoft.PowerShell.Commands.GetMarkdownOptionCommand")
public final class GetMarkdownOption extends PipelineCmdlet {

    @Override
    protected void endProcessing() {
        writeObject(MarkdownOption.of(session()));
    }
}
