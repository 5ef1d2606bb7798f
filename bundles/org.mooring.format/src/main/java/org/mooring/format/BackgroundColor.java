package org.mooring.format;

import org.mooring.api.host.ConsoleColor;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;

/** The escape sequences that colour what is behind text ({@code $PSStyle.Background}). */
@ClrClass("System.Management.Automation.PSStyle+BackgroundColor")
public final class BackgroundColor {

    @Get
    public String black() {
        return PSStyle.sequence("40");
    }

    @Get
    public String brightBlack() {
        return PSStyle.sequence("100");
    }

    @Get
    public String white() {
        return PSStyle.sequence("47");
    }

    @Get
    public String brightWhite() {
        return PSStyle.sequence("107");
    }

    @Get
    public String red() {
        return PSStyle.sequence("41");
    }

    @Get
    public String brightRed() {
        return PSStyle.sequence("101");
    }

    @Get
    public String magenta() {
        return PSStyle.sequence("45");
    }

    @Get
    public String brightMagenta() {
        return PSStyle.sequence("105");
    }

    @Get
    public String blue() {
        return PSStyle.sequence("44");
    }

    @Get
    public String brightBlue() {
        return PSStyle.sequence("104");
    }

    @Get
    public String cyan() {
        return PSStyle.sequence("46");
    }

    @Get
    public String brightCyan() {
        return PSStyle.sequence("106");
    }

    @Get
    public String green() {
        return PSStyle.sequence("42");
    }

    @Get
    public String brightGreen() {
        return PSStyle.sequence("102");
    }

    @Get
    public String yellow() {
        return PSStyle.sequence("43");
    }

    @Get
    public String brightYellow() {
        return PSStyle.sequence("103");
    }

    @Member
    public String fromRgb(byte red, byte green, byte blue) {
        return PSStyle.sequence("48;2;" + (red & 0xFF) + ";" + (green & 0xFF) + ";" + (blue & 0xFF));
    }

    @Member
    public String fromRgb(int rgb) {
        return PSStyle.sequence("48;2;" + (rgb >> 16 & 0xFF) + ";" + (rgb >> 8 & 0xFF) + ";" + (rgb & 0xFF));
    }

    @Member
    public String fromConsoleColor(ConsoleColor color) {
        return PSStyle.sequence(Integer.toString(PSStyle.code(color) + 10));
    }
}
