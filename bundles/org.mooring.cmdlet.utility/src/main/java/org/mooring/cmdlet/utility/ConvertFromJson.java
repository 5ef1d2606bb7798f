package org.mooring.cmdlet.utility;

import java.util.ArrayList;
import java.util.List;
import org.mooring.api.cmdlet.AllowEmptyString;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.stream.DotNetException;

/** ConvertFrom-Json: the values that JSON text says. */
@Cmdlet(verb = "ConvertFrom", noun = "Json", className = "Microsoft.PowerShell.Commands.ConvertFromJsonCommand")
public final class ConvertFromJson extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true)
    @AllowEmptyString
    String inputObject;

    @Parameter
    boolean asHashtable;

    @Parameter
    @ValidateRange(min = 0, max = 2147483647)
    Integer depth;

    @Parameter
    boolean noEnumerate;

    @Parameter
    @DotNetType("Microsoft.PowerShell.Commands.JsonDateKind")
    Object dateKind;

    private final List<String> lines = new ArrayList<>();

    @Override
    protected void processRecord() {
        lines.add(inputObject);
    }

    /** Each string is a text of its own where the first one is; else they are the lines of one. */
    @Override
    protected void endProcessing() {
        if (lines.isEmpty()) {
            return;
        }
        if (lines.size() > 1 && isWhole(lines.get(0))) {
            lines.forEach(this::convert);
        } else {
            convert(String.join("\n", lines));
        }
    }

    private boolean isWhole(String text) {
        try {
            reader(text).read();
            return true;
        } catch (DotNetException incomplete) {
            return incomplete.errorRecord() != null;
        }
    }

    private JsonReader reader(String text) {
        JsonReader.Dates dates = dateKind == null ? JsonReader.Dates.Default : JsonReader.Dates.valueOf(dateKind.toString());
        return new JsonReader(text, asHashtable, dates, depth);
    }

    private void convert(String text) {
        if (text.isBlank()) {
            writeObject(null);
            return;
        }
        try {
            Object value = reader(text).read();
            if (noEnumerate) {
                writeObject(value);
            } else {
                writeObjects(value);
            }
        } catch (DotNetException wrong) {
            throw wrong.errorRecord() == null ? wrong : terminate(wrong.errorRecord());
        }
    }
}
