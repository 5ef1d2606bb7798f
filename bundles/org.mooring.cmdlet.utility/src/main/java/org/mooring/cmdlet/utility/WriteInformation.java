package org.mooring.cmdlet.utility;

import java.util.Arrays;
import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** Write-Information: sends an object to the information stream. */
@Cmdlet(verb = "Write", noun = "Information", className = "Microsoft.PowerShell.Commands.WriteInformationCommand")
public final class WriteInformation extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true)
    @Alias({"Msg", "Message"})
    @AllowNull
    Object messageData;

    @Parameter(position = 1)
    String[] tags;

    @Override
    protected void processRecord() {
        writeInformation(InformationMessages.of(messageData, context(), tags == null ? List.of() : Arrays.asList(tags)));
    }
}
