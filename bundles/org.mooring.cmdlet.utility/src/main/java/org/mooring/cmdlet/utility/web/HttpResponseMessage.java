package org.mooring.cmdlet.utility.web;

import java.net.http.HttpResponse;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.Version;

/** A server's answer without its content (System.Net.Http.HttpResponseMessage). */
@ClrClass("System.Net.Http.HttpResponseMessage")
public final class HttpResponseMessage {

    private final HttpResponse<?> response;

    HttpResponseMessage(HttpResponse<?> response) {
        this.response = response;
    }

    @Get
    @Type("System.Net.HttpStatusCode")
    public Object statusCode() {
        return ((ClrEnum) ClrTypes.find("System.Net.HttpStatusCode")).value(response.statusCode());
    }

    @Get
    public String reasonPhrase() {
        return ReasonPhrases.of(response.statusCode());
    }

    @Get
    public Version version() {
        return Version.parse(response.version() == java.net.http.HttpClient.Version.HTTP_2 ? "2.0" : "1.1");
    }

    @Get
    public ClrDictionary headers() {
        ClrDictionary headers = ClrDictionary.of(ClrTypes.STRING, ClrTypes.find("System.Collections.Generic.IEnumerable`1[System.String]"));
        response.headers().map().forEach((name, values) -> headers.put(ReasonPhrases.headerName(name), values.toArray(String[]::new)));
        return headers;
    }

    @Get
    public boolean isSuccessStatusCode() {
        return response.statusCode() / 100 == 2;
    }

    @Override
    public String toString() {
        return "StatusCode: " + response.statusCode() + ", ReasonPhrase: '" + reasonPhrase() + "', Version: " + version();
    }
}
