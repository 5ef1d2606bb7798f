package org.mooring.cmdlet.utility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;

/** What Get-Random and Get-SecureRandom share: a number by chance, or some of the objects, or all of them shuffled. */
abstract class RandomCommand extends PipelineCmdlet {

    @Parameter(parameterSet = "RandomNumberParameterSet", position = 0)
    Object maximum;

    @Parameter(parameterSet = "RandomNumberParameterSet")
    Object minimum;

    @Parameter(parameterSet = "RandomNumberParameterSet")
    @Parameter(parameterSet = "RandomListItemParameterSet")
    @ValidateRange(min = 1, max = 2147483647)
    Integer count;

    @Parameter(parameterSet = "RandomListItemParameterSet", mandatory = true, position = 0, valueFromPipeline = true)
    @Parameter(parameterSet = "ShuffleParameterSet", mandatory = true, position = 0, valueFromPipeline = true)
    @AllowNull
    Object[] inputObject;

    @Parameter(parameterSet = "ShuffleParameterSet", mandatory = true)
    boolean shuffle;

    private final List<Object> objects = new ArrayList<>();
    private Random random;

    /** Where chance comes from. */
    abstract Random source();

    @Override
    protected void beginProcessing() {
        random = source();
        if ("RandomNumberParameterSet".equals(parameterSetName())) {
            for (int i = 0; i < (count == null ? 1 : count); i++) {
                writeObject(number());
            }
        }
    }

    private Object number() {
        Object low = number(minimum, 0);
        Object high = number(maximum, Integer.MAX_VALUE);
        if (low instanceof Double || high instanceof Double) {
            double from = ((Number) low).doubleValue();
            double to = isBound("Maximum") ? ((Number) high).doubleValue() : Double.MAX_VALUE;
            check(from >= to, low, high);
            return from + random.nextDouble() * (to - from);
        }
        if (low instanceof Long || high instanceof Long) {
            long from = ((Number) low).longValue();
            long to = isBound("Maximum") ? ((Number) high).longValue() : Long.MAX_VALUE;
            check(from >= to, low, high);
            return random.nextLong(from, to);
        }
        check((Integer) low >= (Integer) high, low, high);
        return random.nextInt((Integer) low, (Integer) high);
    }

    private static Object number(Object given, int otherwise) {
        Object base = PSObject.base(given);
        if (base == null) {
            return otherwise;
        }
        Object number = base instanceof String ? Conversion.convert(base, ClrTypes.INT32) : base;
        if (number instanceof Integer || number instanceof Long || number instanceof Double) {
            return number;
        }
        return number instanceof Float || number instanceof BigDecimal ? (Object) ((Number) number).doubleValue() : Conversion.convert(number,
            ClrTypes.INT32);
    }

    private void check(boolean wrong, Object low, Object high) {
        if (wrong) {
            throw terminate(new ErrorRecord(new DotNetException("System.ArgumentException", "The Minimum value (" + Conversion.toText(low)
                + ") cannot be greater than or equal to the Maximum value (" + Conversion.toText(high) + ")."),
                "MinGreaterThanOrEqualMax", ErrorCategory.InvalidArgument, null));
        }
    }

    @Override
    protected void processRecord() {
        if (inputObject != null) {
            Collections.addAll(objects, inputObject);
        }
    }

    @Override
    protected void endProcessing() {
        if ("RandomNumberParameterSet".equals(parameterSetName())) {
            return;
        }
        int wanted = shuffle ? objects.size() : count == null ? 1 : Math.min(count, objects.size());
        for (int i = 0; i < wanted && i < objects.size(); i++) {
            Collections.swap(objects, i, i + random.nextInt(objects.size() - i));
            writeObject(objects.get(i));
        }
    }
}
