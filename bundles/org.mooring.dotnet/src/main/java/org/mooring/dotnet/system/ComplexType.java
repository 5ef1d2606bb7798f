package org.mooring.dotnet.system;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;

/** System.Numerics.Complex. */
@ClrClass(value = "System.Numerics.Complex", valueType = true)
public record ComplexType(double re, double im) {

    @Get @Name("Zero") public static final ComplexType ZERO = new ComplexType(0, 0);
    @Get @Name("One") public static final ComplexType ONE = new ComplexType(1, 0);
    @Get @Name("ImaginaryOne") public static final ComplexType I = new ComplexType(0, 1);

    @New
    public static ComplexType make(double real, double imaginary) {
        return new ComplexType(real, imaginary);
    }

    @Member
    public static ComplexType fromPolarCoordinates(double magnitude, double phase) {
        return new ComplexType(magnitude * Math.cos(phase), magnitude * Math.sin(phase));
    }

    @Member
    @Name("op_Implicit")
    public static ComplexType of(double value) {
        return new ComplexType(value, 0);
    }

    @Member
    @Name("op_Implicit")
    public static ComplexType of(int value) {
        return new ComplexType(value, 0);
    }

    @Get
    public double real() {
        return re;
    }

    @Get
    public double imaginary() {
        return im;
    }

    @Get
    public double magnitude() {
        return Math.hypot(re, im);
    }

    @Get
    public double phase() {
        return Math.atan2(im, re);
    }

    @Member
    @Name("op_Addition")
    public static ComplexType plus(ComplexType left, ComplexType right) {
        return new ComplexType(left.re + right.re, left.im + right.im);
    }

    @Member
    public static ComplexType add(ComplexType left, ComplexType right) {
        return plus(left, right);
    }

    @Member
    @Name("op_Subtraction")
    public static ComplexType minus(ComplexType left, ComplexType right) {
        return new ComplexType(left.re - right.re, left.im - right.im);
    }

    @Member
    public static ComplexType subtract(ComplexType left, ComplexType right) {
        return minus(left, right);
    }

    @Member
    @Name("op_Multiply")
    public static ComplexType times(ComplexType left, ComplexType right) {
        return new ComplexType(left.re * right.re - left.im * right.im, left.im * right.re + left.re * right.im);
    }

    @Member
    public static ComplexType multiply(ComplexType left, ComplexType right) {
        return times(left, right);
    }

    @Member
    @Name("op_Division")
    public static ComplexType over(ComplexType left, ComplexType right) {
        if (Math.abs(right.im) < Math.abs(right.re)) {
            double ratio = right.im / right.re;
            double by = right.re + right.im * ratio;
            return new ComplexType((left.re + left.im * ratio) / by, (left.im - left.re * ratio) / by);
        }
        double ratio = right.re / right.im;
        double by = right.im + right.re * ratio;
        return new ComplexType((left.im + left.re * ratio) / by, (-left.re + left.im * ratio) / by);
    }

    @Member
    public static ComplexType divide(ComplexType dividend, ComplexType divisor) {
        return over(dividend, divisor);
    }

    @Member
    @Name("op_UnaryNegation")
    public static ComplexType negative(ComplexType value) {
        return new ComplexType(-value.re, -value.im);
    }

    @Member
    public static ComplexType negate(ComplexType value) {
        return negative(value);
    }

    @Member
    public static double abs(ComplexType value) {
        return value.magnitude();
    }

    @Member
    public static ComplexType conjugate(ComplexType value) {
        return new ComplexType(value.re, -value.im);
    }

    @Member
    public static ComplexType reciprocal(ComplexType value) {
        return value.equals(ZERO) ? ZERO : over(ONE, value);
    }

    @Member
    public static ComplexType exp(ComplexType value) {
        return fromPolarCoordinates(Math.exp(value.re), value.im);
    }

    @Member
    public static ComplexType log(ComplexType value) {
        return new ComplexType(Math.log(value.magnitude()), value.phase());
    }

    @Member
    public static ComplexType sqrt(ComplexType value) {
        if (value.im == 0) {
            return value.re < 0 ? new ComplexType(0, Math.sqrt(-value.re)) : new ComplexType(Math.sqrt(value.re), 0);
        }
        double m = value.magnitude();
        return new ComplexType(Math.sqrt((m + value.re) / 2), Math.copySign(Math.sqrt((m - value.re) / 2), value.im));
    }

    @Member
    public static ComplexType pow(ComplexType value, double power) {
        return pow(value, new ComplexType(power, 0));
    }

    @Member
    public static ComplexType pow(ComplexType value, ComplexType power) {
        if (power.equals(ZERO)) {
            return ONE;
        }
        if (value.equals(ZERO)) {
            return ZERO;
        }
        double rho = value.magnitude();
        double theta = value.phase();
        double angle = power.re * theta + power.im * Math.log(rho);
        double size = Math.pow(rho, power.re) * Math.pow(Math.E, -power.im * theta);
        return new ComplexType(size * Math.cos(angle), size * Math.sin(angle));
    }

    @Member
    public static ComplexType sin(ComplexType value) {
        return new ComplexType(Math.sin(value.re) * Math.cosh(value.im), Math.cos(value.re) * Math.sinh(value.im));
    }

    @Member
    public static ComplexType cos(ComplexType value) {
        return new ComplexType(Math.cos(value.re) * Math.cosh(value.im), -(Math.sin(value.re) * Math.sinh(value.im)));
    }

    @Override
    @Member
    public String toString() {
        return toString(null);
    }

    @Member
    public String toString(String format) {
        return "<" + Formatter.toString(re, format, Culture.current()) + "; " + Formatter.toString(im, format, Culture.current()) + ">";
    }
}
