package org.mooring.cmdlet.utility;

import java.util.ArrayList;
import java.util.List;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.stream.DotNetException;

/** ConvertTo-Json: values as JSON text. */
@Cmdlet(verb = "ConvertTo", noun = "Json", outputTypes = "System.String", className = "Microsoft.PowerShell.Commands.ConvertToJsonCommand")
public final class ConvertToJson extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true)
    @AllowNull
    Object inputObject;

    @Parameter
    @ValidateRange(min = 0, max = 100)
    Integer depth;

    @Parameter
    boolean compress;

    @Parameter
    boolean enumsAsStrings;

    @Parameter
    boolean asArray;

    @Parameter
    @DotNetType("Newtonsoft.Json.StringEscapeHandling")
    Object escapeHandling;

    private final List<Object> objects = new ArrayList<>();
    private boolean piped;

    @Override
    protected void processRecord() {
        piped |= context().currentInput() != null;
        objects.add(inputObject);
    }

    @Override
    protected void endProcessing() {
        if (objects.isEmpty()) {
            return;
        }
        JsonWriter.Escape escape = escapeHandling == null ? JsonWriter.Escape.Default : JsonWriter.Escape.valueOf(escapeHandling.toString());
        int levels = depth == null ? 2 : depth;
        JsonWriter writer = new JsonWriter(levels, compress, enumsAsStrings, escape);
        try {
            writeObject(objects.size() > 1 || asArray ? writer.writeAll(objects, piped) : writer.write(objects.get(0), piped));
        } catch (DotNetException refused) {
            throw refused.errorRecord() == null ? refused : terminate(refused.errorRecord());
        }
        if (writer.isTruncated()) {
            writeWarning("Resulting JSON is truncated as serialization has exceeded the set depth of " + levels + ".");
        }
    }
}
