package org.mooring.cmdlet.utility.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Uri;
import org.mooring.dotnet.Version;

/** A request as it was sent (System.Net.Http.HttpRequestMessage). */
@ClrClass("System.Net.Http.HttpRequestMessage")
public final class HttpRequestMessage {

    private final WebRequest request;

    HttpRequestMessage(WebRequest request) {
        this.request = request;
    }

    @Get
    public String method() {
        return request.method();
    }

    @Get
    public Uri requestUri() {
        return Uri.parse(request.uri().toString());
    }

    @Get
    public Version version() {
        return Version.parse(request.version());
    }

    @Get
    public HttpHeaders headers() {
        return new HttpHeaders(lists(request.headers()));
    }

    @Get
    public HttpMessageContent content() {
        return request.content() == null ? null : new HttpMessageContent(new HttpHeaders(lists(request.content().headers())));
    }

    private static Map<String, List<String>> lists(Map<String, String> headers) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return lists;
    }

    @Override
    public String toString() {
        return "Method: " + request.method() + ", RequestUri: '" + request.uri() + "', Version: " + request.version();
    }
}
