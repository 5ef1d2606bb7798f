package org.mooring.cmdlet.utility.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.io.ClrStream;

/** A server's answer whose content is no text (Microsoft.PowerShell.Commands.WebResponseObject). */
@ClrClass("Microsoft.PowerShell.Commands.WebResponseObject")
public class WebResponseObject {

    private static final Pattern LINK = Pattern.compile("<([^>]*)>\\s*;[^,]*?rel=\"?([^\",;]*)\"?");

    final HttpResponse<?> response;
    final byte[] bytes;

    WebResponseObject(HttpResponse<?> response, byte[] bytes) {
        this.response = response;
        this.bytes = bytes;
    }

    /** The Link header's addresses by their relation. */
    static Map<Object, Object> links(HttpResponse<?> response) {
        ClrDictionary links = ClrDictionary.of(ClrTypes.STRING, ClrTypes.STRING);
        for (String header : response.headers().allValues("link")) {
            for (Matcher m = LINK.matcher(header); m.find();) {
                links.put(m.group(2), response.uri().resolve(m.group(1)).toString());
            }
        }
        return links;
    }

    @Get
    public int statusCode() {
        return response.statusCode();
    }

    @Get
    public String statusDescription() {
        return ReasonPhrases.of(response.statusCode());
    }

    @Get
    @Type("System.Byte[]")
    public Object content() {
        return bytes;
    }

    @Get
    public ClrDictionary headers() {
        return new HttpResponseMessage(response).headers();
    }

    @Get
    public String rawContent() {
        return head() + new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    final String head() {
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "HTTP/%s %d %s\r\n", new HttpResponseMessage(response).version(),
            response.statusCode(), ReasonPhrases.of(response.statusCode())));
        for (Map.Entry<String, List<String>> header : response.headers().map().entrySet()) {
            head.append(ReasonPhrases.headerName(header.getKey())).append(": ").append(String.join(", ", header.getValue())).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    @Get
    public long rawContentLength() {
        return bytes.length;
    }

    @Get
    public ClrStream rawContentStream() {
        return ClrStream.memory(bytes, false);
    }

    @Get
    @Type("System.Collections.Generic.Dictionary`2[System.String,System.String]")
    public Object relationLink() {
        return links(response);
    }

    @Get
    public HttpResponseMessage baseResponse() {
        return new HttpResponseMessage(response);
    }

    @Override
    public String toString() {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).replaceAll("[^\\x20-\\x7e\\s]", ".");
    }
}
