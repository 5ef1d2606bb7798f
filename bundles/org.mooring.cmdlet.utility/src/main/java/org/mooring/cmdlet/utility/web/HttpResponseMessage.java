package org.mooring.cmdlet.utility.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.Version;

/** A server's answer without its content (System.Net.Http.HttpResponseMessage). */
@ClrClass("System.Net.Http.HttpResponseMessage")
public final class HttpResponseMessage {

    private final Answer answer;

    HttpResponseMessage(Answer answer) {
        this.answer = answer;
    }

    @Get
    @Type("System.Net.HttpStatusCode")
    public Object statusCode() {
        return answer.statusCode();
    }

    @Get
    public String reasonPhrase() {
        return answer.reasonPhrase();
    }

    @Get
    public Version version() {
        return Version.parse(answer.version());
    }

    @Get
    public HttpHeaders headers() {
        return new HttpHeaders(some(false));
    }

    @Get
    public HttpMessageContent content() {
        return new HttpMessageContent(new HttpHeaders(some(true)));
    }

    private Map<String, List<String>> some(boolean ofContent) {
        Map<String, List<String>> some = new LinkedHashMap<>(answer.headers());
        some.keySet().removeIf(name -> Answer.ofContent(name) != ofContent);
        return some;
    }

    @Get
    public HttpRequestMessage requestMessage() {
        return new HttpRequestMessage(answer.request());
    }

    @Get
    public boolean isSuccessStatusCode() {
        return answer.isSuccess();
    }

    @Override
    public String toString() {
        return "StatusCode: " + answer.status() + ", ReasonPhrase: '" + reasonPhrase() + "', Version: " + version() + ", Content: System.Net.Http.HttpContent"
            + ", Headers:\n{\n" + (headers().toString() + content().headers()).replaceAll("(?m)^(?=.)", "  ") + "}";
    }
}
