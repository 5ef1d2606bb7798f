package org.mooring.dotnet.system;

import org.mooring.dotnet.Name;
import org.mooring.dotnet.Tuple;
import org.mooring.dotnet.Type;

/** Functions that System.Double has as static methods beside those of System.Math. */
public final class FloatingMath {

    private FloatingMath() {}

    public static double atan2(double y, double x) {
        return Math.atan2(y, x);
    }

    public static double copySign(double value, double sign) {
        return Math.copySign(value, sign);
    }

    public static double exp2(double x) {
        return Math.pow(2, x);
    }

    public static double exp10(double x) {
        return Math.pow(10, x);
    }

    public static double fusedMultiplyAdd(double left, double right, double addend) {
        return Math.fma(left, right, addend);
    }

    public static double ieee754Remainder(double left, double right) {
        return Math.IEEEremainder(left, right);
    }

    @Name("ILogB")
    public static int ilogb(double x) {
        return Math.getExponent(x);
    }

    public static boolean isPow2(double value) {
        return value > 0 && Double.isFinite(value) && (Double.doubleToRawLongBits(value) & 0xfffffffffffffL) == 0;
    }

    public static double logP1(double x) {
        return Math.log1p(x);
    }

    public static double rootN(double x, int n) {
        return n % 2 != 0 && x < 0 ? -Math.pow(-x, 1.0 / n) : n == 3 ? Math.cbrt(x) : n == 2 ? Math.sqrt(x) : Math.pow(x, 1.0 / n);
    }

    public static double scaleB(double x, int n) {
        return Math.scalb(x, n);
    }

    public static double sinPi(double x) {
        return Math.sin(Math.PI * x);
    }

    @Type("System.ValueTuple`2[System.Double,System.Double]")
    public static Object sinCos(double x) {
        return Tuple.of("System.ValueTuple", Math.sin(x), Math.cos(x));
    }
}
