package org.mooring.format;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

import org.mooring.api.host.ConsoleColor;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Uri;
import org.mooring.object.Members;

/** {@code $PSStyle}: the escape sequences that output uses, and whether it does; each session has its own (System.Management.Automation.PSStyle). */
@ClrClass("System.Management.Automation.PSStyle")
public final class PSStyle {

    private static final Map<Object, PSStyle> OF_SESSIONS = Collections.synchronizedMap(new WeakHashMap<>());
    private static final char ESCAPE = '\u001b';

    /** By the number of the ConsoleColor. */
    private static final int[] CODES = {30, 34, 32, 36, 31, 35, 33, 37, 90, 94, 92, 96, 91, 95, 93, 97};

    private final FormattingData formatting = new FormattingData();
    private final ProgressConfiguration progress = new ProgressConfiguration();
    private final ForegroundColor foreground = new ForegroundColor();
    private final BackgroundColor background = new BackgroundColor();
    private final FileInfoFormatting fileInfo = new FileInfoFormatting();
    private OutputRendering outputRendering = OutputRendering.Host;

    private PSStyle() {}

    /** The running session's. */
    @Get
    public static PSStyle instance() {
        return of(Members.current());
    }

    /** That of the session with these members. */
    public static PSStyle of(Members members) {
        return OF_SESSIONS.computeIfAbsent(members.types(), session -> new PSStyle());
    }

    /** Makes these types known to scripts. */
    public static void register() {
        Types.known();
    }

    static String sequence(String code) {
        return ESCAPE + "[" + code + "m";
    }

    static int code(ConsoleColor color) {
        return CODES[color.ordinal()];
    }

    /** What is no escape sequence would be shown. */
    static String checked(String value) {
        String shown = value == null ? "" : CellText.withoutEscapes(value);
        if (!shown.isEmpty()) {
            throw new DotNetException("System.ArgumentException",
                "The specified string contains printable content when it should only contain ANSI escape sequences: " + shown);
        }
        return value;
    }

    @Get
    public String reset() {
        return sequence("0");
    }

    @Get
    public String blinkOff() {
        return sequence("25");
    }

    @Get
    public String blink() {
        return sequence("5");
    }

    @Get
    public String boldOff() {
        return sequence("22");
    }

    @Get
    public String bold() {
        return sequence("1");
    }

    @Get
    public String dimOff() {
        return sequence("22");
    }

    @Get
    public String dim() {
        return sequence("2");
    }

    @Get
    public String hidden() {
        return sequence("8");
    }

    @Get
    public String hiddenOff() {
        return sequence("28");
    }

    @Get
    public String reverse() {
        return sequence("7");
    }

    @Get
    public String reverseOff() {
        return sequence("27");
    }

    @Get
    public String italicOff() {
        return sequence("23");
    }

    @Get
    public String italic() {
        return sequence("3");
    }

    @Get
    public String underlineOff() {
        return sequence("24");
    }

    @Get
    public String underline() {
        return sequence("4");
    }

    @Get
    public String strikethroughOff() {
        return sequence("29");
    }

    @Get
    public String strikethrough() {
        return sequence("9");
    }

    @Get
    public OutputRendering outputRendering() {
        return outputRendering;
    }

    @Set
    public void outputRendering(OutputRendering value) {
        outputRendering = value;
    }

    @Get
    public FormattingData formatting() {
        return formatting;
    }

    @Get
    public ProgressConfiguration progress() {
        return progress;
    }

    @Get
    public ForegroundColor foreground() {
        return foreground;
    }

    @Get
    public BackgroundColor background() {
        return background;
    }

    @Get
    public FileInfoFormatting fileInfo() {
        return fileInfo;
    }

    @Member
    public String formatHyperlink(String text, Uri link) {
        return ESCAPE + "]8;;" + link + ESCAPE + "\\" + text + ESCAPE + "]8;;" + ESCAPE + "\\";
    }

    @Member
    public static String mapForegroundColorToEscapeSequence(ConsoleColor foregroundColor) {
        return sequence(Integer.toString(code(foregroundColor)));
    }

    @Member
    public static String mapBackgroundColorToEscapeSequence(ConsoleColor backgroundColor) {
        return sequence(Integer.toString(code(backgroundColor) + 10));
    }

    @Member
    public static String mapColorPairToEscapeSequence(ConsoleColor foregroundColor, ConsoleColor backgroundColor) {
        return sequence(code(foregroundColor) + ";" + (code(backgroundColor) + 10));
    }

    @Override
    public String toString() {
        return "System.Management.Automation.PSStyle";
    }

    /** Holds the registration. */
    private static final class Types {

        private static final ClrTypes.Registration KNOWN = ClrTypes.register(PSStyle.class, FormattingData.class, ProgressConfiguration.class,
            ForegroundColor.class, BackgroundColor.class, FileInfoFormatting.class, FileExtensionDictionary.class);

        static {
            ClrTypes.registerEnum("System.Management.Automation.OutputRendering", OutputRendering.class);
            ClrTypes.registerEnum("System.Management.Automation.ProgressView", ProgressView.class);
        }

        static ClrTypes.Registration known() {
            return KNOWN;
        }
    }
}
