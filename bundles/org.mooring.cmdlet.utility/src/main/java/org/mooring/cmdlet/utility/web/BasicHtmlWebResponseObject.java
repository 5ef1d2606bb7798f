package org.mooring.cmdlet.utility.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.Encoding;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;
import org.mooring.object.PSObject;

/** A server's answer that is text, with what a page links to (Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject). */
@ClrClass(value = "Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject", base = "Microsoft.PowerShell.Commands.WebResponseObject")
public final class BasicHtmlWebResponseObject extends WebResponseObject {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    private static final Pattern LINKS = Pattern.compile("<a\\s+[^>]*(?:/>|>.*?</a>)", FLAGS);
    private static final Pattern IMAGES = Pattern.compile("<img\\s[^>]*?>", FLAGS);
    private static final Pattern INPUTS = Pattern.compile("<input\\s+[^>]*(?:/?>|>.*?</input>)", FLAGS);
    private static final Pattern ATTRIBUTE = Pattern.compile("(?<=\\s)([^\"'>/=\\s\\p{Cntrl}]+)(?:\\s*=\\s*(?:\"(.*?)\"|'(.*?)'|([^'\">\\s]+)))?", FLAGS);

    private final DecodedText decoded;

    BasicHtmlWebResponseObject(Answer answer, byte[] bytes, String outFile, ClrDictionary links) {
        super(answer, bytes, outFile, links);
        this.decoded = DecodedText.of(bytes, answer.charset());
    }

    @Get
    @Override
    @Type("System.String")
    public Object content() {
        return decoded.text();
    }

    @Get
    public Encoding encoding() {
        return decoded.encoding();
    }

    @Get
    @Override
    public String rawContent() {
        return head() + decoded.text();
    }

    @Get
    public WebCmdletElementCollection links() {
        return elements(LINKS, "A");
    }

    @Get
    public WebCmdletElementCollection images() {
        return elements(IMAGES, "IMG");
    }

    @Get
    public WebCmdletElementCollection inputFields() {
        return elements(INPUTS, "INPUT");
    }

    /** Elements as bags: outerHTML, tagName, and their attributes. */
    private WebCmdletElementCollection elements(Pattern pattern, String tag) {
        List<PSObject> found = new ArrayList<>();
        for (Matcher m = pattern.matcher(decoded.text()); m.find();) {
            String html = m.group();
            PSObject element = new PSObject();
            element.set("outerHTML", html);
            element.set("tagName", tag);
            int end = opening(html);
            for (Matcher a = ATTRIBUTE.matcher(html.substring(0, end)); a.find();) {
                element.set(a.group(1), a.group(2) != null ? a.group(2) : a.group(3) != null ? a.group(3) : a.group(4));
            }
            found.add(element);
        }
        return new WebCmdletElementCollection(found);
    }

    /** Where an element's opening tag ends; a {@code >} in quotes does not end it. */
    private static int opening(String html) {
        char quote = 0;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i;
            }
        }
        return html.length();
    }
}
