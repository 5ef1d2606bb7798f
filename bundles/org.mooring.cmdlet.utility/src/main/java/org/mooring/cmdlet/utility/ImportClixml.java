package org.mooring.cmdlet.utility;

import java.util.Collection;
import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.clixml.CliXmlReader;
import org.mooring.clixml.ReadOptions;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;

/** Import-Clixml: the objects that CLIXML files hold, all or a part of them. */
@Cmdlet(verb = "Import", noun = "Clixml", defaultParameterSet = "ByPath", supportsPaging = true,
    className = "Microsoft.PowerShell.Commands.ImportClixmlCommand")
public final class ImportClixml extends PipelineCmdlet {

    private static final String DIRECTIVE = "#< CLIXML";

    @Parameter(parameterSet = "ByPath", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter(parameterSet = "ByLiteralPath", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String[] literalPath;

    @Override
    protected void processRecord() {
        for (String file : literalPath != null ? literalPath : path) {
            read(withoutDirective(FileTexts.read(file, literalPath != null, context())));
        }
    }

    /** The line that PowerShell writes before CLIXML on a standard stream. */
    private static String withoutDirective(String text) {
        return text.startsWith(DIRECTIVE) ? text.substring(DIRECTIVE.length()).stripLeading() : text;
    }

    private void read(String text) {
        List<Object> all = CliXmlReader.document(text, ReadOptions.DESERIALIZED);
        if (Conversion.toBoolean(context().boundParameters().get("IncludeTotalCount"))) {
            writeObject(totalCount());
        }
        if (!context().boundParameters().containsKey("Skip") && !context().boundParameters().containsKey("First")) {
            all.forEach(this::writeObject);
            return;
        }
        long skip = number("Skip", 0);
        long most = number("First", Long.MAX_VALUE);
        all.stream().flatMap(each -> PSObject.base(each) instanceof Collection<?> inner ? inner.stream() : java.util.stream.Stream.of(each))
            .skip(skip).limit(most).forEach(this::writeObject);
    }

    private long number(String parameter, long otherwise) {
        Object value = context().boundParameters().get(parameter);
        return value == null ? otherwise : ((Number) PSObject.base(value)).longValue();
    }

    /** Zero, with no claim to be right. */
    private static Object totalCount() {
        PSObject count = new PSObject(new org.mooring.dotnet.UInt64(0));
        count.set("Accuracy", 0.0);
        return count;
    }
}
