package org.mooring.cmdlet.management;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** Get-Clipboard: the text of the clipboard, line by line. */
@Cmdlet(verb = "Get", noun = "Clipboard", outputTypes = "System.String", className = "Microsoft.PowerShell.Commands.GetClipboardCommand")
public final class GetClipboard extends PipelineCmdlet {

    @Parameter
    boolean raw;

    @Parameter
    String[] delimiter;

    @Override
    protected void beginProcessing() {
        String text = Clipboard.of(session()).text();
        if (text.isEmpty()) {
            return;
        }
        if (raw) {
            writeObject(text);
            return;
        }
        String[] ends = delimiter == null || delimiter.length == 0 ? new String[] {System.lineSeparator()} : delimiter;
        String between = Arrays.stream(ends).filter(each -> !each.isEmpty()).map(Pattern::quote).collect(Collectors.joining("|"));
        for (String line : between.isEmpty() ? new String[] {text} : text.split(between, -1)) {
            writeObject(line);
        }
    }
}
