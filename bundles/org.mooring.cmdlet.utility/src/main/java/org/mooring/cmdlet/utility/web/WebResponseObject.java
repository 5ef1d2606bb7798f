package org.mooring.cmdlet.utility.web;

import java.nio.charset.StandardCharsets;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.StringComparer;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.io.ClrStream;

/** A server's answer whose content is no text (Microsoft.PowerShell.Commands.WebResponseObject). */
@ClrClass("Microsoft.PowerShell.Commands.WebResponseObject")
public class WebResponseObject {

    final Answer answer;
    final byte[] bytes;
    private final String outFile;
    private final ClrDictionary links;

    WebResponseObject(Answer answer, byte[] bytes, String outFile, ClrDictionary links) {
        this.answer = answer;
        this.bytes = bytes;
        this.outFile = outFile;
        this.links = links;
    }

    /** All headers by their names, whose case does not count. */
    static ClrDictionary headers(Answer answer) {
        ClrDictionary headers = new ClrDictionary(ClrTypes.find(
            "System.Collections.Generic.Dictionary`2[System.String,System.Collections.Generic.IEnumerable`1[System.String]]"), false,
            StringComparer.ORDINAL_IGNORE_CASE);
        answer.headers().forEach((name, values) -> headers.put(name, values.toArray(String[]::new)));
        return headers;
    }

    @Get
    public int statusCode() {
        return answer.status();
    }

    @Get
    public String statusDescription() {
        return answer.statusCode().toString();
    }

    @Get
    @Type("System.Byte[]")
    public Object content() {
        return bytes;
    }

    @Get
    public ClrDictionary headers() {
        return headers(answer);
    }

    @Get
    public String rawContent() {
        return head() + (bytes.length == 0 ? "" : printable());
    }

    final String head() {
        StringBuilder head = new StringBuilder("HTTP/" + answer.version() + " " + answer.status() + " " + answer.statusCode() + "\n");
        answer.headers().forEach((name, values) -> values.forEach(value -> head.append(name).append(": ").append(value).append("\n")));
        return head.append("\n").toString();
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
        return links;
    }

    @Get
    public String outFile() {
        return outFile;
    }

    @Get
    public HttpResponseMessage baseResponse() {
        return new HttpResponseMessage(answer);
    }

    /** The bytes as ASCII, dots for what cannot be shown. */
    private String printable() {
        StringBuilder text = new StringBuilder(bytes.length);
        for (char c : new String(bytes, StandardCharsets.ISO_8859_1).toCharArray()) {
            text.append(c >= 0x80 ? '?' : c < 0x20 && !(c >= 9 && c <= 13) || c == 0x7f ? '.' : c);
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return printable();
    }
}
