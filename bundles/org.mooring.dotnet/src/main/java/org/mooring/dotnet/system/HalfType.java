package org.mooring.dotnet.system;

import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Type;

/** System.Half: a number of 16 bits with a point. */
@ClrClass(value = "System.Half", valueType = true, interfaces = {"System.IComparable", "System.ISpanFormattable"})
public record HalfType(float number) implements Comparable<HalfType>, Formatter.Formattable {

    @Get @Name("MaxValue") public static final HalfType MAX = new HalfType(65504);
    @Get @Name("MinValue") public static final HalfType MIN = new HalfType(-65504);
    @Get @Name("Epsilon") public static final HalfType EPSILON = new HalfType(Float.float16ToFloat((short) 1));
    @Get @Name("NaN") public static final HalfType NAN = new HalfType(Float.NaN);
    @Get @Name("PositiveInfinity") public static final HalfType INFINITE = new HalfType(Float.POSITIVE_INFINITY);
    @Get @Name("NegativeInfinity") public static final HalfType NEGATIVE_INFINITE = new HalfType(Float.NEGATIVE_INFINITY);
    @Get @Name("Zero") public static final HalfType ZERO = new HalfType(0);
    @Get @Name("One") public static final HalfType ONE = new HalfType(1);

    private static HalfType rounded(double value) {
        return new HalfType(Float.float16ToFloat(Float.floatToFloat16((float) value)));
    }

    @Member
    @Name("op_Explicit")
    public static HalfType of(double value) {
        return rounded(value);
    }

    @Member
    @Name("op_Explicit")
    public static HalfType of(float value) {
        return rounded(value);
    }

    @Member
    @Name("op_Explicit")
    public static HalfType of(int value) {
        return rounded(value);
    }

    @Member
    @Name("op_Explicit")
    public static double real(HalfType value) {
        return value.number;
    }

    @Member
    @Name("op_Explicit")
    public static float single(HalfType value) {
        return value.number;
    }

    @Member
    @Name("op_Explicit")
    public static int whole(HalfType value) {
        return (int) value.number;
    }

    @Member
    @Name("op_Addition")
    public static HalfType plus(HalfType left, HalfType right) {
        return rounded(left.number + right.number);
    }

    @Member
    @Name("op_Subtraction")
    public static HalfType minus(HalfType left, HalfType right) {
        return rounded(left.number - right.number);
    }

    @Member
    @Name("op_Multiply")
    public static HalfType times(HalfType left, HalfType right) {
        return rounded(left.number * right.number);
    }

    @Member
    @Name("op_Division")
    public static HalfType over(HalfType left, HalfType right) {
        return rounded(left.number / right.number);
    }

    @Member
    @Name("op_UnaryNegation")
    public static HalfType negative(HalfType value) {
        return rounded(-value.number);
    }

    @Member
    public static HalfType parse(String s) {
        return rounded(DoubleType.parse(s));
    }

    @Member
    public static boolean tryParse(String s, @Type("System.Half") ByRef result) {
        try {
            result.set(parse(s));
            return true;
        } catch (org.mooring.api.stream.DotNetException e) {
            result.set(ZERO);
            return false;
        }
    }

    @Member
    public static HalfType abs(HalfType value) {
        return new HalfType(Math.abs(value.number));
    }

    @Member
    public static HalfType max(HalfType x, HalfType y) {
        return x.compareTo(y) >= 0 ? x : y;
    }

    @Member
    public static HalfType min(HalfType x, HalfType y) {
        return x.compareTo(y) <= 0 ? x : y;
    }

    @Member
    @Name("IsNaN")
    public static boolean isNan(HalfType value) {
        return Float.isNaN(value.number);
    }

    @Member
    public static boolean isInfinity(HalfType value) {
        return Float.isInfinite(value.number);
    }

    @Override
    @Member
    public int compareTo(HalfType value) {
        return Float.compare(number, value.number);
    }

    /** The fewest digits that still name it. */
    private String digits(Culture culture) {
        for (int precision = 1; precision < 6; precision++) {
            String text = Formatter.toString((double) number, "G" + precision, culture);
            if (Float.isNaN(number) || Float.isInfinite(number) || rounded(DoubleType.parseFor(text, culture)).number == number) {
                return Float.isNaN(number) || Float.isInfinite(number) ? text : Formatter.toString(DoubleType.parseFor(text, culture), null, culture);
            }
        }
        return Formatter.toString(number, null, culture);
    }

    @Override
    @Member
    public String toString() {
        return digits(Culture.current());
    }

    @Member
    @Name("ToString")
    public String text(String format) {
        return toString(format, Culture.current());
    }

    @Override
    public String toString(String format, Culture culture) {
        return format == null || format.isEmpty() ? digits(culture) : Formatter.toString(number, format, culture);
    }
}
