package org.mooring.process.jvm;

import org.mooring.api.host.ConsoleColor;
import org.mooring.api.host.HostException;
import org.mooring.api.host.RawUI;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.psrp.message.HostInfo.Defaults;
import org.mooring.psrp.message.HostMethod;

/** The client's screen and keyboard. */
final class ClientRawUI implements RawUI {

    private final Screen screen;
    private final HostCalls calls;

    ClientRawUI(Screen screen, HostCalls calls) {
        this.screen = screen;
        this.calls = calls;
    }

    private static HostException notImplemented(HostMethod method) {
        return new HostException("RemoteHostMethodNotImplemented", ErrorCategory.NotImplemented,
            "Remote host method " + method + " is not implemented.", null);
    }

    private static ConsoleColor color(int number) {
        return number < 0 || number > 15 ? null : ConsoleColor.values()[number];
    }

    private static int number(ConsoleColor color) {
        return color == null ? -1 : color.ordinal();
    }

    @Override
    public ConsoleColor foregroundColor() {
        return color(screen.now().foreground());
    }

    @Override
    public void foregroundColor(ConsoleColor color) {
        screen.colors(number(color), screen.now().background());
        calls.run(HostMethod.SetForegroundColor, color);
    }

    @Override
    public ConsoleColor backgroundColor() {
        return color(screen.now().background());
    }

    @Override
    public void backgroundColor(ConsoleColor color) {
        screen.colors(screen.now().foreground(), number(color));
        calls.run(HostMethod.SetBackgroundColor, color);
    }

    @Override
    public Coordinates cursorPosition() {
        return screen.now().cursorPosition();
    }

    @Override
    public void cursorPosition(Coordinates position) {
        Defaults now = screen.now();
        screen.places(position, now.windowPosition(), now.cursorSize());
        calls.run(HostMethod.SetCursorPosition, position);
    }

    @Override
    public Coordinates windowPosition() {
        return screen.now().windowPosition();
    }

    @Override
    public void windowPosition(Coordinates position) {
        Defaults now = screen.now();
        screen.places(now.cursorPosition(), position, now.cursorSize());
        calls.run(HostMethod.SetWindowPosition, position);
    }

    @Override
    public int cursorSize() {
        return screen.now().cursorSize();
    }

    @Override
    public void cursorSize(int size) {
        Defaults now = screen.now();
        screen.places(now.cursorPosition(), now.windowPosition(), size);
        calls.run(HostMethod.SetCursorSize, size);
    }

    @Override
    public Size bufferSize() {
        return screen.now().bufferSize();
    }

    @Override
    public void bufferSize(Size size) {
        screen.sizes(size, screen.now().windowSize());
        calls.run(HostMethod.SetBufferSize, size);
    }

    @Override
    public Size windowSize() {
        return screen.now().windowSize();
    }

    @Override
    public void windowSize(Size size) {
        screen.sizes(screen.now().bufferSize(), size);
        calls.run(HostMethod.SetWindowSize, size);
    }

    @Override
    public String windowTitle() {
        return screen.now().windowTitle();
    }

    @Override
    public void windowTitle(String title) {
        screen.title(title);
        calls.run(HostMethod.SetWindowTitle, title);
    }

    @Override
    public Size maxWindowSize() {
        return screen.now().maxWindowSize();
    }

    @Override
    public Size maxPhysicalWindowSize() {
        return screen.now().maxPhysicalWindowSize();
    }

    @Override
    public boolean keyAvailable() {
        throw notImplemented(HostMethod.GetKeyAvailable);
    }

    @Override
    public KeyInfo readKey(int options) {
        return (KeyInfo) calls.call(HostMethod.ReadKey, options);
    }

    @Override
    public void flushInputBuffer() {
        calls.run(HostMethod.FlushInputBuffer);
    }

    @Override
    public void setBufferContents(Rectangle rectangle, BufferCell fill) {
        calls.run(HostMethod.SetBufferContents1, rectangle, fill);
    }

    @Override
    public void setBufferContents(Coordinates origin, BufferCell[][] contents) {
        calls.run(HostMethod.SetBufferContents2, origin, contents);
    }

    /** A server may not read what else is on its client's screen. */
    @Override
    public BufferCell[][] getBufferContents(Rectangle rectangle) {
        throw notImplemented(HostMethod.GetBufferContents);
    }

    @Override
    public void scrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) {
        calls.run(HostMethod.ScrollBufferContents, source, destination, clip, fill);
    }
}
