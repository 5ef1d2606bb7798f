package org.mooring.cmdlet.utility.markdown;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;

/** What ConvertFrom-Markdown made of a document: HTML or a text with escape sequences (Microsoft.PowerShell.MarkdownRender.MarkdownInfo). */
@ClrClass(value = "Microsoft.PowerShell.MarkdownRender.MarkdownInfo", order = {"Html", "VT100EncodedString", "Tokens"})
public final class MarkdownInfo {

    private final String html;
    private final String encoded;
    private final MarkdownToken tokens;

    MarkdownInfo(String html, String encoded, MarkdownToken tokens) {
        this.html = html;
        this.encoded = encoded;
        this.tokens = tokens;
    }

    @New
    public static MarkdownInfo make() {
        return new MarkdownInfo(null, null, null);
    }

    @Get
    public String html() {
        return html;
    }

    @Get
    @Name("VT100EncodedString")
    public String encoded() {
        return encoded;
    }

    @Get
    public MarkdownToken tokens() {
        return tokens;
    }
}
