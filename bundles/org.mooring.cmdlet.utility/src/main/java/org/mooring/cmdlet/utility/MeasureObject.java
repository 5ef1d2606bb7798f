package org.mooring.cmdlet.utility;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrTypes;
import org.mooring.format.PropertyExpression;
import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;

/** Measure-Object: counts objects and computes figures of their values. */
@Cmdlet(verb = "Measure", noun = "Object", defaultParameterSet = "GenericMeasure",
    outputTypes = {"Microsoft.PowerShell.Commands.GenericMeasureInfo", "Microsoft.PowerShell.Commands.TextMeasureInfo", "Microsoft.PowerShell.Commands.GenericObjectMeasureInfo"},
    className = "Microsoft.PowerShell.Commands.MeasureObjectCommand")
public final class MeasureObject extends PipelineCmdlet {

    @Parameter(valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(position = 0)
    @ValidateNotNullOrEmpty
    Object[] property;

    @Parameter(parameterSet = "GenericMeasure")
    boolean standardDeviation;

    @Parameter(parameterSet = "GenericMeasure")
    boolean sum;

    @Parameter(parameterSet = "GenericMeasure")
    boolean allStats;

    @Parameter(parameterSet = "GenericMeasure")
    boolean average;

    @Parameter(parameterSet = "GenericMeasure")
    boolean maximum;

    @Parameter(parameterSet = "GenericMeasure")
    boolean minimum;

    @Parameter(parameterSet = "TextMeasure")
    boolean line;

    @Parameter(parameterSet = "TextMeasure")
    boolean word;

    @Parameter(parameterSet = "TextMeasure")
    boolean character;

    @Parameter(parameterSet = "TextMeasure")
    boolean ignoreWhiteSpace;

    private final Map<String, Statistics> byProperty = new LinkedHashMap<>();
    private PropertyExpression[] expressions;
    private int count;

    @Override
    protected void beginProcessing() {
        UtilityTypes.register();
        if (property != null) {
            expressions = new PropertyExpression[property.length];
            for (int i = 0; i < expressions.length; i++) {
                Object given = PSObject.base(property[i]);
                expressions[i] = given instanceof PropertyExpression ready ? ready : given instanceof ScriptBlock script
                    ? PropertyExpression.of(script) : PropertyExpression.of(Conversion.toText(given));
                if (!expressions[i].hasWildcards()) {
                    byProperty.put(expressions[i].toString(), new Statistics());
                }
            }
        }
    }

    @Override
    protected void processRecord() {
        if (inputObject == null || inputObject == AutomationNull.VALUE) {
            return;
        }
        count++;
        if (expressions == null) {
            measure(null, inputObject);
            return;
        }
        for (PropertyExpression expression : expressions) {
            for (PropertyExpression found : expression.resolveExisting(inputObject)) {
                Object value;
                try {
                    value = found.value(inputObject);
                } catch (DotNetException unreadable) {
                    continue;
                }
                if (value != null && value != AutomationNull.VALUE) {
                    measure(expression.hasWildcards() ? found.toString() : expression.toString(), value);
                }
            }
        }
    }

    private void measure(String name, Object value) {
        Statistics statistics = byProperty.computeIfAbsent(name == null ? "" : name, n -> new Statistics());
        statistics.count++;
        Object base = PSObject.base(value);
        if (line || word || character) {
            statistics.text(Conversion.toText(value), ignoreWhiteSpace);
        }
        boolean numbers = sum || average || standardDeviation || allStats;
        if (numbers || maximum || minimum) {
            number(statistics, base, numbers);
        }
    }

    private void number(Statistics statistics, Object base, boolean mustBeNumber) {
        Double number = base instanceof Number n ? (Double) n.doubleValue() : base instanceof String || mustBeNumber
            ? (Double) Conversion.tryConvert(base, ClrTypes.DOUBLE) : null;
        if (number == null && mustBeNumber) {
            writeError(new ErrorRecord(new DotNetException("System.Management.Automation.PSInvalidCastException", "Input object \""
                + Conversion.toText(base) + "\" is not numeric."), "NonNumericInputObject", ErrorCategory.InvalidType, base));
            return;
        }
        statistics.value(base, number);
    }

    @Override
    protected void endProcessing() {
        if (byProperty.isEmpty()) {
            byProperty.put("", new Statistics());
        }
        byProperty.forEach((name, statistics) -> {
            String shown = name.isEmpty() && expressions == null ? null : name;
            if (expressions == null || statistics.count > 0) {
                writeObject(result(shown, statistics));
            } else if (session().strictMode() >= 2) {
                String id = parameterSetName().equals("TextMeasure") ? "TextMeasurePropertyNotFound" : "GenericMeasurePropertyNotFound";
                writeError(new ErrorRecord(ProviderErrors.invalidArgument(name), id, ErrorCategory.ObjectNotFound, name));
            }
        });
    }

    private Object result(String name, Statistics s) {
        if (line || word || character) {
            return new TextMeasureInfo(name, line ? s.lines : null, word ? s.words : null, character ? s.characters : null);
        }
        boolean all = allStats;
        if ((maximum || minimum) && !(sum || average || standardDeviation) && !s.allNumbers && s.count > 0) {
            return new GenericObjectMeasureInfo(name, s.count, maximum ? s.maximum : null, minimum ? s.minimum : null);
        }
        boolean any = s.count > 0;
        return new GenericMeasureInfo(name, s.count, (average || all) && any ? (Double) (s.sum / s.count) : average || all ? (Double) 0d : null,
            sum || all ? (Double) s.sum : null, (maximum || all) && any ? s.maximumNumber : maximum || all ? (Double) 0d : null,
            (minimum || all) && any ? s.minimumNumber : minimum || all ? (Double) 0d : null,
            standardDeviation || all ? (Double) s.standardDeviation() : null);
    }
}
