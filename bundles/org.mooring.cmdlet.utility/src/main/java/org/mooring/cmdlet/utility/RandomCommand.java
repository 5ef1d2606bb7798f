package org.mooring.cmdlet.utility;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Arithmetic;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;

/** What Get-Random and Get-SecureRandom share: a number by chance, or some of the objects, or all of them shuffled. */
abstract class RandomCommand extends PipelineCmdlet {

    @Parameter(parameterSet = "RandomNumberParameterSet", position = 0)
    Object maximum;

    @Parameter(parameterSet = "RandomNumberParameterSet")
    Object minimum;

    @Parameter(parameterSets = {"RandomNumberParameterSet", "RandomListItemParameterSet"})
    @ValidateRange(min = 1, max = 2147483647)
    Integer count;

    @Parameter(parameterSets = {"RandomListItemParameterSet", "ShuffleParameterSet"}, mandatory = true, position = 0, valueFromPipeline = true)
    @AllowNull
    Object[] inputObject;

    @Parameter(parameterSet = "ShuffleParameterSet", mandatory = true)
    boolean shuffle;

    private final List<Object> chosen = new ArrayList<>();
    private int seen;
    private RandomNumbers random;

    /** Where chance comes from. */
    abstract RandomNumbers source();

    @Override
    protected void beginProcessing() {
        random = source();
        if ("RandomNumberParameterSet".equals(parameterSetName())) {
            Supplier<Object> number = numbers(operand(minimum), operand(maximum));
            for (int i = 0; i < (count == null ? 1 : count); i++) {
                writeObject(number.get());
            }
        }
    }

    /** Int32 where both ends are, Int64 where both are whole, else Double. */
    private Supplier<Object> numbers(Object low, Object high) {
        if (isNullOr(low, Integer.class) && isNullOr(high, Integer.class)) {
            int from = low == null ? 0 : (Integer) low;
            int to = high == null ? Integer.MAX_VALUE : (Integer) high;
            check(from >= to, from, to);
            return () -> random.between(from, to);
        }
        if (isWhole(low) && isWhole(high)) {
            long from = low == null ? 0 : ((Number) low).longValue();
            long to = high == null ? Long.MAX_VALUE : ((Number) high).longValue();
            check(from >= to, from, to);
            return () -> random.between(from, to);
        }
        double from = toDouble(low, 0);
        double to = toDouble(high, Double.MAX_VALUE);
        check(from >= to, from, to);
        return () -> random.between(from, to);
    }

    /** Texts are read as a script's numbers are: {@code '1tb'} is one. */
    private static Object operand(Object given) {
        Object base = PSObject.base(given);
        return base instanceof String text ? Arithmetic.subtract(text, 0) : base;
    }

    private static boolean isNullOr(Object value, Class<?> type) {
        return value == null || type.isInstance(value);
    }

    private static boolean isWhole(Object value) {
        return isNullOr(value, Integer.class) || value instanceof Long;
    }

    private static double toDouble(Object value, double otherwise) {
        return value == null ? otherwise : (Double) Conversion.convert(value, ClrTypes.DOUBLE);
    }

    private void check(boolean wrong, Object low, Object high) {
        if (wrong) {
            throw terminate(new ErrorRecord(new DotNetException("System.ArgumentException", "The Minimum value (" + Conversion.toText(low)
                + ") cannot be greater than or equal to the Maximum value (" + Conversion.toText(high) + ")."),
                "MinGreaterThanOrEqualMax", ErrorCategory.InvalidArgument, null));
        }
    }

    /** Keeps so many of them that each has the same chance, however many there are. */
    @Override
    protected void processRecord() {
        if ("RandomNumberParameterSet".equals(parameterSetName())) {
            return;
        }
        int wanted = shuffle ? Integer.MAX_VALUE : count == null ? 1 : count;
        for (Object item : inputObject == null ? new Object[1] : inputObject) {
            if (seen < wanted) {
                chosen.add(item);
            } else if (random.between(0, seen + 1) < wanted) {
                chosen.set(random.between(0, chosen.size()), item);
            }
            seen++;
        }
    }

    @Override
    protected void endProcessing() {
        for (int i = 0; i < chosen.size(); i++) {
            int at = random.between(i, chosen.size());
            writeObject(chosen.get(at));
            chosen.set(at, chosen.get(i));
        }
    }
}
