package org.mooring.host.console;

import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp;
import org.mooring.api.host.ConsoleColor;
import org.mooring.api.host.HostException;
import org.mooring.api.host.RawUI;

/** The screen of a terminal, as far as terminals tell: its size, its title, clearing it. */
final class TerminalRawUI implements RawUI {

    private static final Size UNKNOWN = new Size(120, 50);

    private final Terminal terminal;
    private ConsoleColor foreground = ConsoleColor.Gray;
    private ConsoleColor background = ConsoleColor.Black;
    private String title = "Mooring";

    /** @param terminal null where there is none: sizes are then those of a file */
    TerminalRawUI(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public ConsoleColor foregroundColor() {
        return foreground;
    }

    @Override
    public void foregroundColor(ConsoleColor color) {
        foreground = color;
    }

    @Override
    public ConsoleColor backgroundColor() {
        return background;
    }

    @Override
    public void backgroundColor(ConsoleColor color) {
        background = color;
    }

    @Override
    public Coordinates cursorPosition() {
        return new Coordinates(0, 0);
    }

    @Override
    public void cursorPosition(Coordinates position) {
        if (terminal != null) {
            terminal.puts(InfoCmp.Capability.cursor_address, position.y(), position.x());
            terminal.flush();
        }
    }

    @Override
    public Coordinates windowPosition() {
        return new Coordinates(0, 0);
    }

    @Override
    public void windowPosition(Coordinates position) {
        throw unsupported("WindowPosition");
    }

    @Override
    public int cursorSize() {
        return 25;
    }

    @Override
    public void cursorSize(int size) {
        throw unsupported("CursorSize");
    }

    @Override
    public Size bufferSize() {
        return windowSize();
    }

    @Override
    public void bufferSize(Size size) {
        throw unsupported("BufferSize");
    }

    @Override
    public Size windowSize() {
        if (terminal == null || terminal.getSize().getColumns() <= 0) {
            return UNKNOWN;
        }
        return new Size(terminal.getSize().getColumns(), terminal.getSize().getRows());
    }

    @Override
    public void windowSize(Size size) {
        throw unsupported("WindowSize");
    }

    @Override
    public String windowTitle() {
        return title;
    }

    @Override
    public void windowTitle(String text) {
        title = text;
        if (terminal != null) {
            terminal.writer().print("\u001b]0;" + text.replaceAll("\\p{Cntrl}", "") + "\u0007");
            terminal.flush();
        }
    }

    @Override
    public Size maxWindowSize() {
        return windowSize();
    }

    @Override
    public Size maxPhysicalWindowSize() {
        return windowSize();
    }

    @Override
    public boolean keyAvailable() {
        return false;
    }

    @Override
    public KeyInfo readKey(int options) {
        throw unsupported("ReadKey");
    }

    @Override
    public void flushInputBuffer() {
        // What was typed ahead is the line editor's.
    }

    /** Clears the screen where all of it is to be filled with blanks, which is how Clear-Host asks for it. */
    @Override
    public void setBufferContents(Rectangle rectangle, BufferCell fill) {
        if (rectangle.left() == -1 && rectangle.top() == -1 && terminal != null) {
            terminal.puts(InfoCmp.Capability.clear_screen);
            terminal.flush();
        }
    }

    @Override
    public void setBufferContents(Coordinates origin, BufferCell[][] contents) {
        throw unsupported("SetBufferContents");
    }

    @Override
    public BufferCell[][] getBufferContents(Rectangle rectangle) {
        throw unsupported("GetBufferContents");
    }

    @Override
    public void scrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) {
        throw unsupported("ScrollBufferContents");
    }

    private static HostException unsupported(String member) {
        return HostException.notImplemented(member);
    }
}
