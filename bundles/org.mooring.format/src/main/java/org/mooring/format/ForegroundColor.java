package org.mooring.format;

import org.mooring.api.host.ConsoleColor;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;

/** The escape sequences that colour text ({@code $PSStyle.Foreground}). */
@ClrClass("System.Management.Automation.PSStyle+ForegroundColor")
public final class ForegroundColor {

    @Get
    public String black() {
        return PSStyle.sequence("30");
    }

    @Get
    public String brightBlack() {
        return PSStyle.sequence("90");
    }

    @Get
    public String white() {
        return PSStyle.sequence("37");
    }

    @Get
    public String brightWhite() {
        return PSStyle.sequence("97");
    }

    @Get
    public String red() {
        return PSStyle.sequence("31");
    }

    @Get
    public String brightRed() {
        return PSStyle.sequence("91");
    }

    @Get
    public String magenta() {
        return PSStyle.sequence("35");
    }

    @Get
    public String brightMagenta() {
        return PSStyle.sequence("95");
    }

    @Get
    public String blue() {
        return PSStyle.sequence("34");
    }

    @Get
    public String brightBlue() {
        return PSStyle.sequence("94");
    }

    @Get
    public String cyan() {
        return PSStyle.sequence("36");
    }

    @Get
    public String brightCyan() {
        return PSStyle.sequence("96");
    }

    @Get
    public String green() {
        return PSStyle.sequence("32");
    }

    @Get
    public String brightGreen() {
        return PSStyle.sequence("92");
    }

    @Get
    public String yellow() {
        return PSStyle.sequence("33");
    }

    @Get
    public String brightYellow() {
        return PSStyle.sequence("93");
    }

    @Member
    public String fromRgb(byte red, byte green, byte blue) {
        return PSStyle.sequence("38;2;" + (red & 0xFF) + ";" + (green & 0xFF) + ";" + (blue & 0xFF));
    }

    @Member
    public String fromRgb(int rgb) {
        return PSStyle.sequence("38;2;" + (rgb >> 16 & 0xFF) + ";" + (rgb >> 8 & 0xFF) + ";" + (rgb & 0xFF));
    }

    @Member
    public String fromConsoleColor(ConsoleColor color) {
        return PSStyle.sequence(Integer.toString(PSStyle.code(color) + 0));
    }
}
