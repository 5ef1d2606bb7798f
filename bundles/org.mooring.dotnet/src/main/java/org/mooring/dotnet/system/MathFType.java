package org.mooring.dotnet.system;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Name;

/** System.MathF: System.Math of Single. */
@ClrClass(value = "System.MathF", type = ClrClass.None.class)
public final class MathFType {

    public static final float PI = (float) Math.PI;
    public static final float E = (float) Math.E;
    public static final float Tau = (float) (2 * Math.PI);

    private MathFType() {}

    public static float acos(float x) {
        return (float) Math.acos(x);
    }

    public static float asin(float x) {
        return (float) Math.asin(x);
    }

    public static float atan(float x) {
        return (float) Math.atan(x);
    }

    public static float cbrt(float x) {
        return (float) Math.cbrt(x);
    }

    public static float cos(float x) {
        return (float) Math.cos(x);
    }

    public static float cosh(float x) {
        return (float) Math.cosh(x);
    }

    public static float exp(float x) {
        return (float) Math.exp(x);
    }

    public static float log(float x) {
        return (float) Math.log(x);
    }

    public static float log10(float x) {
        return (float) Math.log10(x);
    }

    public static float sin(float x) {
        return (float) Math.sin(x);
    }

    public static float sinh(float x) {
        return (float) Math.sinh(x);
    }

    public static float sqrt(float x) {
        return (float) Math.sqrt(x);
    }

    public static float tan(float x) {
        return (float) Math.tan(x);
    }

    public static float tanh(float x) {
        return (float) Math.tanh(x);
    }

    @Name("Log2")
    public static float binaryLogarithm(float x) {
        return (float) MathType.log2(x);
    }

    public static float abs(float x) {
        return Math.abs(x);
    }

    public static float atan2(float y, float x) {
        return (float) Math.atan2(y, x);
    }

    public static float pow(float x, float y) {
        return (float) Math.pow(x, y);
    }

    public static float ceiling(float x) {
        return (float) Math.ceil(x);
    }

    public static float floor(float x) {
        return (float) Math.floor(x);
    }

    public static float round(float x) {
        return (float) Math.rint(x);
    }

    public static float truncate(float x) {
        return (float) (x < 0 ? Math.ceil(x) : Math.floor(x));
    }

    public static int sign(float x) {
        return (int) Math.signum(x);
    }

    public static float max(float x, float y) {
        return Math.max(x, y);
    }

    public static float min(float x, float y) {
        return Math.min(x, y);
    }
}
