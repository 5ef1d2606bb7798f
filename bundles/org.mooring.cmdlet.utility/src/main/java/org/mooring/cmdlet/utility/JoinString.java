package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.AllowEmptyString;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Formatter;
import org.mooring.format.DisplayText;
import org.mooring.format.Properties;
import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;

/** Join-String: objects as one string. */
@Cmdlet(verb = "Join", noun = "String", defaultParameterSet = "default", outputTypes = "System.String",
    className = "Microsoft.PowerShell.Commands.Utility.JoinStringCommand")
public final class JoinString extends PipelineCmdlet {

    @Parameter(position = 0)
    Object property;

    @Parameter(position = 1)
    @AllowEmptyString
    String separator;

    @Parameter
    @Alias("op")
    String outputPrefix;

    @Parameter
    @Alias("os")
    String outputSuffix;

    @Parameter
    boolean useCulture;

    @Parameter(valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject[]")
    Object[] inputObject;

    @Parameter(parameterSet = "SingleQuote")
    boolean singleQuote;

    @Parameter(parameterSet = "DoubleQuote")
    boolean doubleQuote;

    @Parameter(parameterSet = "Format")
    String formatString;

    private final StringBuilder joined = new StringBuilder();
    private boolean any;

    @Override
    protected void processRecord() {
        if (inputObject == null) {
            return;
        }
        for (Object each : inputObject) {
            if (each != null && each != AutomationNull.VALUE) {
                add(each);
            }
        }
    }

    private void add(Object each) {
        Object given = PSObject.base(property);
        Object value = given == null ? each : given instanceof ScriptBlock script ? script.valueFor(each)
            : Properties.valueOrNull(each, Conversion.toText(given));
        if (any) {
            joined.append(separator == null ? Conversion.toText(session().variable("OFS")) : separator);
        }
        any = true;
        if (formatString != null) {
            joined.append(Formatter.format(formatString, useCulture ? Culture.current() : Culture.INVARIANT, PSObject.base(value)));
        } else {
            String quote = singleQuote ? "'" : doubleQuote ? "\"" : "";
            joined.append(quote).append(value == null ? "" : DisplayText.plain(value)).append(quote);
        }
    }

    @Override
    protected void endProcessing() {
        writeObject((outputPrefix == null ? "" : outputPrefix) + joined + (outputSuffix == null ? "" : outputSuffix));
    }
}
