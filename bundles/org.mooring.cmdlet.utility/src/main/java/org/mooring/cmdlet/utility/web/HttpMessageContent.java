package org.mooring.cmdlet.utility.web;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;

/** What is said of a message's content (System.Net.Http.HttpContent); the content itself was read already. */
@ClrClass("System.Net.Http.HttpMessageContent")
public record HttpMessageContent(HttpHeaders all) {

    @Get
    public HttpHeaders headers() {
        return all;
    }
}
