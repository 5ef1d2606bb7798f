package org.mooring.cmdlet.utility.web;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.KeyValuePair;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.Uri;

/** The headers of a message or of its content as scripts read them (System.Net.Http.Headers.HttpHeaders). */
@ClrClass(value = "System.Net.Http.Headers.HttpHeaders", interfaces = "System.Collections.IEnumerable")
public final class HttpHeaders implements Iterable<Object> {

    static final ClrType PAIR = ClrTypes.find(
        "System.Collections.Generic.KeyValuePair`2[System.String,System.Collections.Generic.IEnumerable`1[System.String]]");

    private final Map<String, List<String>> headers;

    HttpHeaders(Map<String, List<String>> headers) {
        this.headers = headers;
    }

    private List<String> values(String name) {
        return headers.entrySet().stream().filter(each -> each.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue).findFirst().orElse(null);
    }

    private String value(String name) {
        List<String> values = values(name);
        return values == null ? null : values.get(0);
    }

    @Member
    @Type("System.Collections.Generic.IEnumerable`1[System.String]")
    public Object getValues(String name) {
        List<String> values = values(name);
        if (values == null) {
            throw new DotNetException("System.InvalidOperationException", "The given header was not found.");
        }
        return values.toArray(String[]::new);
    }

    @Member
    public boolean contains(String name) {
        return values(name) != null;
    }

    @Get
    public HttpContents.Media contentType() {
        return MediaType.of(value("Content-Type")) == null ? null : HttpContents.Media.parse(value("Content-Type"));
    }

    @Get
    public Object contentLength() {
        String length = value("Content-Length");
        return length == null || !length.matches("\\d{1,18}") ? null : Long.valueOf(length);
    }

    @Get
    public Uri location() {
        return value("Location") == null ? null : Uri.parse(value("Location"));
    }

    @Override
    public Iterator<Object> iterator() {
        List<Object> pairs = new ArrayList<>();
        headers.forEach((name, values) -> pairs.add(new KeyValuePair(PAIR, name, values.toArray(String[]::new))));
        return pairs.iterator();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        headers.forEach((name, values) -> text.append(name).append(": ").append(String.join(", ", values)).append("\n"));
        return text.toString();
    }
}
