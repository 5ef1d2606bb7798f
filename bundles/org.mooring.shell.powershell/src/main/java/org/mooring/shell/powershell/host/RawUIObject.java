package org.mooring.shell.powershell.host;

import org.mooring.api.host.ConsoleColor;
import org.mooring.api.host.HostUI;
import org.mooring.api.host.RawUI;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.EnumValue;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.MultiArray;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;
import org.mooring.object.Conversion;

/** {@code $Host.UI.RawUI}: the host's screen and keyboard. */
@ClrClass(value = "System.Management.Automation.Internal.Host.InternalHostRawUserInterface",
    base = "System.Management.Automation.Host.PSHostRawUserInterface")
public final class RawUIObject {

    private static final String READ_KEY_OPTIONS = "System.Management.Automation.Host.ReadKeyOptions";

    private static final String CELLS = "System.Management.Automation.Host.BufferCell[,]";

    /** IncludeKeyDown and NoEcho. */
    private static final int READ_KEY = 6;

    private final HostUI ui;

    RawUIObject(HostUI ui) {
        this.ui = ui;
    }

    private RawUI raw() {
        return ui.raw();
    }

    @Get
    public ConsoleColor foregroundColor() {
        return raw().foregroundColor();
    }

    @Set
    public void foregroundColor(ConsoleColor color) {
        raw().foregroundColor(color);
    }

    @Get
    public ConsoleColor backgroundColor() {
        return raw().backgroundColor();
    }

    @Set
    public void backgroundColor(ConsoleColor color) {
        raw().backgroundColor(color);
    }

    @Get
    public HostCoordinates cursorPosition() {
        return HostCoordinates.of(raw().cursorPosition());
    }

    @Set
    public void cursorPosition(HostCoordinates position) {
        raw().cursorPosition(position.toHost());
    }

    @Get
    public HostCoordinates windowPosition() {
        return HostCoordinates.of(raw().windowPosition());
    }

    @Set
    public void windowPosition(HostCoordinates position) {
        raw().windowPosition(position.toHost());
    }

    @Get
    public int cursorSize() {
        return raw().cursorSize();
    }

    @Set
    public void cursorSize(int size) {
        raw().cursorSize(size);
    }

    @Get
    public HostSize bufferSize() {
        return HostSize.of(raw().bufferSize());
    }

    @Set
    public void bufferSize(HostSize size) {
        raw().bufferSize(size.toHost());
    }

    @Get
    public HostSize windowSize() {
        return HostSize.of(raw().windowSize());
    }

    @Set
    public void windowSize(HostSize size) {
        raw().windowSize(size.toHost());
    }

    @Get
    public HostSize maxWindowSize() {
        return HostSize.of(raw().maxWindowSize());
    }

    @Get
    public HostSize maxPhysicalWindowSize() {
        return HostSize.of(raw().maxPhysicalWindowSize());
    }

    @Get
    public boolean keyAvailable() {
        return raw().keyAvailable();
    }

    @Get
    public String windowTitle() {
        return raw().windowTitle();
    }

    @Set
    public void windowTitle(String title) {
        raw().windowTitle(title);
    }

    @Member
    public HostKeyInfo readKey() {
        return new HostKeyInfo(raw().readKey(READ_KEY));
    }

    @Member
    public HostKeyInfo readKey(@Type(READ_KEY_OPTIONS) Object options) {
        return new HostKeyInfo(raw().readKey((int) ((EnumValue) Conversion.convert(options, ClrTypes.find(READ_KEY_OPTIONS))).number()));
    }

    @Member
    public void flushInputBuffer() {
        raw().flushInputBuffer();
    }

    @Member
    public void setBufferContents(HostRectangle rectangle, HostBufferCell fill) {
        raw().setBufferContents(rectangle.toHost(), fill.toHost());
    }

    @Member
    public void setBufferContents(HostCoordinates origin, @Type(CELLS) MultiArray contents) {
        RawUI.BufferCell[][] rows = new RawUI.BufferCell[contents.length(0)][contents.length(1)];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = ((HostBufferCell) contents.get(i, j)).toHost();
            }
        }
        raw().setBufferContents(origin.toHost(), rows);
    }

    @Member
    @Type(CELLS)
    public MultiArray getBufferContents(HostRectangle rectangle) {
        RawUI.BufferCell[][] rows = raw().getBufferContents(rectangle.toHost());
        MultiArray contents = cells(rows.length, rows.length == 0 ? 0 : rows[0].length);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                contents.set(HostBufferCell.of(rows[i][j]), i, j);
            }
        }
        return contents;
    }

    /** An area that is filled with one cell. */
    @Member
    @Type(CELLS)
    public MultiArray newBufferCellArray(int width, int height, HostBufferCell contents) {
        MultiArray cells = cells(height, width);
        for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
                cells.set(HostBufferCell.of(contents.toHost()), i, j);
            }
        }
        return cells;
    }

    private static MultiArray cells(int height, int width) {
        return new MultiArray(ClrTypes.array(ClrTypes.of(HostBufferCell.class), 2), height, width);
    }

    @Member
    public void scrollBufferContents(HostRectangle source, HostCoordinates destination, HostRectangle clip, HostBufferCell fill) {
        raw().scrollBufferContents(source.toHost(), destination.toHost(), clip.toHost(), fill.toHost());
    }

    @Member
    public int lengthInBufferCells(String source) {
        return source.length();
    }

    @Override
    public String toString() {
        return "System.Management.Automation.Internal.Host.InternalHostRawUserInterface";
    }
}
