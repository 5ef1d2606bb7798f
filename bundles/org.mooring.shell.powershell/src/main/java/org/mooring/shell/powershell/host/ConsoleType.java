package org.mooring.shell.powershell.host;

import org.mooring.api.host.ConsoleColor;
import org.mooring.api.host.HostUI;
import org.mooring.api.host.RawUI;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Encoding;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.io.ClrWriter;
import org.mooring.shell.powershell.runtime.Engine;

/**
 * System.Console: what a session has in its place is its host. Where no one is there to read, what is written is lost, as that of a process
 * without a terminal.
 */
@ClrClass(value = "System.Console", type = ClrClass.None.class)
public final class ConsoleType {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 30;

    private ConsoleType() {}

    private static HostUI ui() {
        return Engine.current().host().ui();
    }

    private static ConsoleWriters writers() {
        return Engine.current().services().get(ConsoleWriters.class);
    }

    private static void put(String text) {
        ClrWriter set = writers().out();
        if (set != null) {
            set.write(text);
        } else {
            toHost(text);
        }
    }

    private static void toHost(String text) {
        HostUI ui = ui();
        if (ui != HostUI.NONE) {
            ui.write(text);
        }
    }

    private static void toHostAsError(String text) {
        HostUI ui = ui();
        if (ui == HostUI.NONE) {
            return;
        }
        text.lines().forEach(ui::writeErrorLine);
    }

    /** The screen, or null where there is none. */
    private static RawUI screen() {
        HostUI ui = ui();
        return ui == HostUI.NONE ? null : ui.raw();
    }

    public static void write(String value) {
        put(value == null ? "" : value);
    }

    public static void write(Object value) {
        put(Formatter.text(value, Culture.current()));
    }

    public static void write(String format, @Params Object[] arg) {
        put(Formatter.format(format, Culture.current(), arg));
    }

    public static void writeLine() {
        put("\n");
    }

    public static void writeLine(String value) {
        put((value == null ? "" : value) + "\n");
    }

    public static void writeLine(Object value) {
        put(Formatter.text(value, Culture.current()) + "\n");
    }

    public static void writeLine(String format, @Params Object[] arg) {
        put(Formatter.format(format, Culture.current(), arg) + "\n");
    }

    public static String readLine() {
        HostUI ui = ui();
        return ui == HostUI.NONE ? null : ui.readLine();
    }

    @Get
    @Type("System.IO.TextWriter")
    public static ClrWriter out() {
        ClrWriter set = writers().out();
        return set != null ? set : ClrWriter.to(ConsoleType::toHost);
    }

    public static void setOut(@Type("System.IO.TextWriter") ClrWriter newOut) {
        writers().out(given(newOut, "newOut"));
    }

    @Get
    @Type("System.IO.TextWriter")
    public static ClrWriter error() {
        ClrWriter set = writers().error();
        return set != null ? set : ClrWriter.to(ConsoleType::toHostAsError);
    }

    public static void setError(@Type("System.IO.TextWriter") ClrWriter newError) {
        writers().error(given(newError, "newError"));
    }

    private static ClrWriter given(ClrWriter writer, String parameter) {
        if (writer == null) {
            throw Exceptions.argumentNull(parameter);
        }
        return writer;
    }

    @Get
    @Type("System.Text.Encoding")
    public static Encoding outputEncoding() {
        return Encoding.UTF8;
    }

    /** What is shown is the host's matter: text goes to it as text. */
    @Set
    @Name("OutputEncoding")
    public static void outputEncoding(@Type("System.Text.Encoding") Encoding value) {
        java.util.Objects.requireNonNull(value);
    }

    @Get
    @Type("System.Text.Encoding")
    public static Encoding inputEncoding() {
        return Encoding.UTF8;
    }

    @Set
    @Name("InputEncoding")
    public static void inputEncoding(@Type("System.Text.Encoding") Encoding value) {
        java.util.Objects.requireNonNull(value);
    }

    @Get
    @Type("System.ConsoleColor")
    public static ConsoleColor foregroundColor() {
        RawUI screen = screen();
        return screen == null ? ConsoleColor.Gray : screen.foregroundColor();
    }

    @Set
    public static void foregroundColor(@Type("System.ConsoleColor") ConsoleColor value) {
        RawUI screen = screen();
        if (screen != null) {
            screen.foregroundColor(value);
        }
    }

    @Get
    @Type("System.ConsoleColor")
    public static ConsoleColor backgroundColor() {
        RawUI screen = screen();
        return screen == null ? ConsoleColor.Black : screen.backgroundColor();
    }

    @Set
    public static void backgroundColor(@Type("System.ConsoleColor") ConsoleColor value) {
        RawUI screen = screen();
        if (screen != null) {
            screen.backgroundColor(value);
        }
    }

    public static void resetColor() {
        foregroundColor(ConsoleColor.Gray);
        backgroundColor(ConsoleColor.Black);
    }

    public static void clear() {
        put("\u001b[H\u001b[2J");
    }

    public static void beep() {
        put("\u0007");
    }

    @Get
    public static int windowWidth() {
        RawUI screen = screen();
        return screen == null ? WIDTH : screen.windowSize().width();
    }

    @Get
    public static int windowHeight() {
        RawUI screen = screen();
        return screen == null ? HEIGHT : screen.windowSize().height();
    }

    @Get
    public static int bufferWidth() {
        RawUI screen = screen();
        return screen == null ? WIDTH : screen.bufferSize().width();
    }

    @Get
    public static int bufferHeight() {
        RawUI screen = screen();
        return screen == null ? HEIGHT : screen.bufferSize().height();
    }

    @Get
    public static int cursorLeft() {
        RawUI screen = screen();
        return screen == null ? 0 : screen.cursorPosition().x();
    }

    @Get
    public static int cursorTop() {
        RawUI screen = screen();
        return screen == null ? 0 : screen.cursorPosition().y();
    }

    public static void setCursorPosition(int left, int top) {
        RawUI screen = screen();
        if (screen != null) {
            screen.cursorPosition(new RawUI.Coordinates(left, top));
        }
    }

    @Get
    public static String title() {
        RawUI screen = screen();
        return screen == null ? "" : screen.windowTitle();
    }

    @Set
    public static void title(String value) {
        RawUI screen = screen();
        if (screen != null) {
            screen.windowTitle(value);
        }
    }

    @Get
    public static boolean keyAvailable() {
        RawUI screen = screen();
        return screen != null && screen.keyAvailable();
    }

    @Get
    @Name("IsOutputRedirected")
    public static boolean isOutputRedirected() {
        return !ui().supportsVirtualTerminal();
    }

    @Get
    @Name("IsErrorRedirected")
    public static boolean isErrorRedirected() {
        return !ui().supportsVirtualTerminal();
    }

    @Get
    @Name("IsInputRedirected")
    public static boolean isInputRedirected() {
        return !ui().supportsVirtualTerminal();
    }
}
