package org.mooring.cmdlet.utility.markdown;

import java.util.Locale;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;

/**
 * How Markdown looks on a terminal: for each element an escape sequence without its escape character, as {@code [4;93m}
 * (Microsoft.PowerShell.MarkdownRender.PSMarkdownOptionInfo).
 */
@ClrClass(value = "Microsoft.PowerShell.MarkdownRender.PSMarkdownOptionInfo", order = {"Header1", "Header2", "Header3", "Header4", "Header5",
    "Header6", "Code", "Link", "Image", "EmphasisBold", "EmphasisItalics", "EnableVT100Encoding"})
public final class MarkdownOption {

    private static final String ESCAPE = "\u001b";
    private static final String END = ESCAPE + "[0m";

    private String header1;
    private String header2;
    private String header3;
    private String header4;
    private String header5;
    private String header6;
    private String code;
    private String link;
    private String image;
    private String emphasisBold;
    private String emphasisItalics;
    private boolean encoding = true;

    MarkdownOption() {
        setDarkTheme();
    }

    @New
    public static MarkdownOption make() {
        return new MarkdownOption();
    }

    /** Those of a session, until Set-MarkdownOption puts others in their place. */
    static MarkdownOption of(SessionState session) {
        return session.kept(Current.class, Current::new).option;
    }

    static void set(SessionState session, MarkdownOption option) {
        session.kept(Current.class, Current::new).option = option;
    }

    /** A text between an element's escape sequence and the one that ends it. */
    String styled(String sequence, String text) {
        return encoding && sequence != null && !text.isEmpty() ? ESCAPE + sequence + text + END : text;
    }

    /** A line of a code block: its background goes on to the terminal's edge. */
    String codeLine(String line) {
        return encoding ? ESCAPE + code + line + ESCAPE + "[500@" + END : line;
    }

    String header(int level) {
        return switch (level) {
            case 1 -> header1;
            case 2 -> header2;
            case 3 -> header3;
            case 4 -> header4;
            case 5 -> header5;
            default -> header6;
        };
    }

    /** What an element's sequence does, shown by the sequence itself. */
    @Member
    public String asEscapeSequence(String propertyName) {
        String sequence = switch (propertyName.toLowerCase(Locale.ROOT)) {
            case "header1" -> header1;
            case "header2" -> header2;
            case "header3" -> header3;
            case "header4" -> header4;
            case "header5" -> header5;
            case "header6" -> header6;
            case "code" -> code;
            case "link" -> link;
            case "image" -> image;
            case "emphasisbold" -> emphasisBold;
            case "emphasisitalics" -> emphasisItalics;
            default -> null;
        };
        return sequence == null ? null : ESCAPE + sequence + sequence + END;
    }

    @Member
    public void setDarkTheme() {
        theme("[7m", "[4;93m", "[4;94m", "[4;95m", "[4;96m", "[4;97m");
    }

    @Member
    public void setLightTheme() {
        theme("[7m", "[4;33m", "[4;34m", "[4;35m", "[4;36m", "[4;30m");
    }

    private void theme(String... headers) {
        header1 = headers[0];
        header2 = headers[1];
        header3 = headers[2];
        header4 = headers[3];
        header5 = headers[4];
        header6 = headers[5];
        code = System.getProperty("os.name").startsWith("Mac") ? "[107;95m" : "[48;2;155;155;155;38;2;30;30;30m";
        link = "[4;38;5;117m";
        image = "[33m";
        emphasisBold = "[1m";
        emphasisItalics = "[36m";
    }

    @Get
    public String header1() {
        return header1;
    }

    @Set
    public void header1(String value) {
        header1 = value;
    }

    @Get
    public String header2() {
        return header2;
    }

    @Set
    public void header2(String value) {
        header2 = value;
    }

    @Get
    public String header3() {
        return header3;
    }

    @Set
    public void header3(String value) {
        header3 = value;
    }

    @Get
    public String header4() {
        return header4;
    }

    @Set
    public void header4(String value) {
        header4 = value;
    }

    @Get
    public String header5() {
        return header5;
    }

    @Set
    public void header5(String value) {
        header5 = value;
    }

    @Get
    public String header6() {
        return header6;
    }

    @Set
    public void header6(String value) {
        header6 = value;
    }

    @Get
    public String code() {
        return code;
    }

    @Set
    public void code(String value) {
        code = value;
    }

    @Get
    public String link() {
        return link;
    }

    @Set
    public void link(String value) {
        link = value;
    }

    @Get
    public String image() {
        return image;
    }

    @Set
    public void image(String value) {
        image = value;
    }

    @Get
    public String emphasisBold() {
        return emphasisBold;
    }

    @Set
    public void emphasisBold(String value) {
        emphasisBold = value;
    }

    @Get
    public String emphasisItalics() {
        return emphasisItalics;
    }

    @Set
    public void emphasisItalics(String value) {
        emphasisItalics = value;
    }

    @Get
    @Name("EnableVT100Encoding")
    public boolean encoding() {
        return encoding;
    }

    @Set
    @Name("EnableVT100Encoding")
    public void encoding(boolean value) {
        encoding = value;
    }

    /** A session's options. */
    private static final class Current implements AutoCloseable {

        private MarkdownOption option = new MarkdownOption();

        @Override
        public void close() {
            option = null;
        }
    }
}
