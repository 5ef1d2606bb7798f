package org.mooring.cmdlet.utility;

import java.util.Iterator;
import java.util.List;
import java.util.StringJoiner;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.host.ConsoleColor;
import org.mooring.api.stream.HostInformationMessage;
import org.mooring.dotnet.xml.XmlNode;
import org.mooring.format.DisplayText;
import org.mooring.object.PSObject;

/** Write-Host: shows text to the person at the session; the information stream carries it, tagged PSHOST. */
@Cmdlet(verb = "Write", noun = "Host", className = "Microsoft.PowerShell.Commands.WriteHostCommand")
public final class WriteHost extends PipelineCmdlet {

    @Parameter(position = 0, valueFromPipeline = true, valueFromRemainingArguments = true)
    @Alias({"Msg", "Message"})
    Object object;

    @Parameter
    boolean noNewline;

    @Parameter
    Object separator;

    @Parameter
    ConsoleColor foregroundColor;

    @Parameter
    ConsoleColor backgroundColor;

    @Override
    protected void processRecord() {
        HostInformationMessage message = new HostInformationMessage(text(object), noNewline, number(foregroundColor), number(backgroundColor));
        writeInformation(InformationMessages.of(message, context(), List.of("PSHOST")));
    }

    private static Integer number(ConsoleColor color) {
        return color == null ? null : color.ordinal();
    }

    private String text(Object value) {
        Object base = PSObject.base(value);
        if (base == null) {
            return "";
        }
        if (base instanceof String string) {
            return string;
        }
        if (base instanceof XmlNode node) {
            return node.name();
        }
        Iterator<?> elements = DisplayText.elements(value);
        if (elements == null) {
            return DisplayText.plain(value);
        }
        String between = separator == null ? " " : text(separator);
        StringJoiner joined = new StringJoiner(between);
        while (elements.hasNext()) {
            joined.add(text(elements.next()));
        }
        return joined.toString();
    }
}
