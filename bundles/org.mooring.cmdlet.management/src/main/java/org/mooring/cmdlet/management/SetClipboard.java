package org.mooring.cmdlet.management;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.AllowEmptyCollection;
import org.mooring.api.cmdlet.AllowEmptyString;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** Set-Clipboard: puts text into the clipboard, a line for each object. */
@Cmdlet(verb = "Set", noun = "Clipboard", supportsShouldProcess = true, outputTypes = "System.String",
    className = "Microsoft.PowerShell.Commands.SetClipboardCommand")
public final class SetClipboard extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @AllowNull
    @AllowEmptyCollection
    @AllowEmptyString
    String[] value;

    @Parameter
    boolean append;

    @Parameter
    boolean passThru;

    @Parameter
    @Alias("ToLocalhost")
    boolean asOSC52;

    private static final int SHOWN = 20;

    private final List<String> lines = new ArrayList<>();

    @Override
    protected void processRecord() {
        if (value != null) {
            for (String each : value) {
                lines.add(each == null ? "" : each);
            }
        }
    }

    @Override
    protected void endProcessing() {
        Clipboard clipboard = Clipboard.of(session());
        String text = String.join(System.lineSeparator(), lines);
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + " ..." : text;
        if (shouldProcess("Clipboard: " + shown, append ? "Append" : "Set")) {
            String before = append ? clipboard.text() : "";
            String whole = before.isEmpty() ? text : before + System.lineSeparator() + text;
            if (asOSC52) {
                String coded = Base64.getEncoder().encodeToString(whole.getBytes(StandardCharsets.UTF_8));
                host().ui().write("\u001b]52;c;" + coded + "\u0007");
            } else {
                clipboard.text(whole);
            }
        }
        if (passThru) {
            lines.forEach(this::writeObject);
        }
    }
}
