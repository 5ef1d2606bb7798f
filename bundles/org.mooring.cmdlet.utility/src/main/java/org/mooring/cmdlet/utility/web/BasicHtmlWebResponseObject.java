package org.mooring.cmdlet.utility.web;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;
import org.mooring.object.PSObject;

/** A server's answer that is text, with what a page links to (Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject). */
@ClrClass(value = "Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject", base = "Microsoft.PowerShell.Commands.WebResponseObject")
public final class BasicHtmlWebResponseObject extends WebResponseObject {

    private static final Pattern LINKS = Pattern.compile("<a\\s[^>]*>.*?</a>|<a\\s[^>]*/>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern IMAGES = Pattern.compile("<img\\s[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern INPUTS = Pattern.compile("<input\\s[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTES = Pattern.compile("([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))");

    private final String text;

    BasicHtmlWebResponseObject(HttpResponse<?> response, byte[] bytes, Charset charset) {
        super(response, bytes);
        this.text = new String(bytes, charset);
    }

    @Get
    @Override
    @Type("System.String")
    public Object content() {
        return text;
    }

    @Get
    @Override
    public String rawContent() {
        return head() + text;
    }

    @Get
    public Object[] links() {
        return elements(LINKS);
    }

    @Get
    public Object[] images() {
        return elements(IMAGES);
    }

    @Get
    public Object[] inputFields() {
        return elements(INPUTS);
    }

    /** Elements as bags: outerHTML, tagName, and their attributes. */
    private Object[] elements(Pattern pattern) {
        List<Object> found = new ArrayList<>();
        for (Matcher m = pattern.matcher(text); m.find();) {
            String html = m.group();
            PSObject element = new PSObject();
            element.set("outerHTML", html);
            String tag = html.substring(1).split("[\\s/>]", 2)[0];
            element.set("tagName", tag.toUpperCase(java.util.Locale.ROOT));
            int end = html.indexOf('>');
            for (Matcher a = ATTRIBUTES.matcher(html.substring(0, end < 0 ? html.length() : end)); a.find();) {
                String value = a.group(2) != null ? a.group(2) : a.group(3) != null ? a.group(3) : a.group(4);
                element.set(a.group(1), value.replace("&amp;", "&").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">"));
            }
            found.add(element);
        }
        return found.toArray();
    }

    @Override
    public String toString() {
        return text;
    }
}
