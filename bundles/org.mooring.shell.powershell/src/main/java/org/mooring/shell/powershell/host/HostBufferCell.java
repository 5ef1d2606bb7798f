package org.mooring.shell.powershell.host;

import org.mooring.api.host.ConsoleColor;
import org.mooring.api.host.RawUI;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.EnumValue;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;
import org.mooring.object.Conversion;

/** BufferCell: one character of the screen with its colours. */
@ClrClass(value = "System.Management.Automation.Host.BufferCell", valueType = true)
public final class HostBufferCell {

    private static final String TYPE = "System.Management.Automation.Host.BufferCellType";

    private char character;
    private ConsoleColor foreground;
    private ConsoleColor background;
    private int type;

    private HostBufferCell(char character, ConsoleColor foreground, ConsoleColor background, int type) {
        this.character = character;
        this.foreground = foreground;
        this.background = background;
        this.type = type;
    }

    @New
    public static HostBufferCell make() {
        return new HostBufferCell('\0', ConsoleColor.Black, ConsoleColor.Black, 0);
    }

    @New
    public static HostBufferCell of(char character, ConsoleColor foreground, ConsoleColor background, @Type(TYPE) Object bufferCellType) {
        return new HostBufferCell(character, foreground, background, number(bufferCellType));
    }

    static HostBufferCell of(RawUI.BufferCell cell) {
        return new HostBufferCell(cell.character(), cell.foreground(), cell.background(), cell.type());
    }

    private static int number(Object type) {
        return (int) ((EnumValue) Conversion.convert(type, ClrTypes.find(TYPE))).number();
    }

    RawUI.BufferCell toHost() {
        return new RawUI.BufferCell(character, foreground, background, type);
    }

    @Get
    public char character() {
        return character;
    }

    @Set
    public void character(char value) {
        character = value;
    }

    @Get
    public ConsoleColor foregroundColor() {
        return foreground;
    }

    @Set
    public void foregroundColor(ConsoleColor value) {
        foreground = value;
    }

    @Get
    public ConsoleColor backgroundColor() {
        return background;
    }

    @Set
    public void backgroundColor(ConsoleColor value) {
        background = value;
    }

    @Get
    @Type(TYPE)
    public Object bufferCellType() {
        return Conversion.convert(type, ClrTypes.find(TYPE));
    }

    @Set
    public void bufferCellType(@Type(TYPE) Object value) {
        type = number(value);
    }

    @Override
    public String toString() {
        return "'" + character + "' " + foreground + " " + background + " " + bufferCellType();
    }
}
