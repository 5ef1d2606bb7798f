package org.mooring.cmdlet.utility.web;

import java.net.http.HttpResponse;
import java.util.Locale;

import org.mooring.api.cmdlet.Cmdlet;

/** Invoke-WebRequest: a request over HTTP, and the whole answer. */
@Cmdlet(verb = "Invoke", noun = "WebRequest", defaultParameterSet = "StandardMethod",
    outputTypes = "Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject", className = "Microsoft.PowerShell.Commands.InvokeWebRequestCommand")
public final class InvokeWebRequest extends WebCommand {

    @Override
    void answer(HttpResponse<byte[]> response) {
        if (save(response)) {
            writeObject(isText(type(response)) ? new BasicHtmlWebResponseObject(response, response.body(), RequestContent.charset(type(response)))
                : new WebResponseObject(response, response.body()));
        }
    }

    private static boolean isText(String contentType) {
        String type = contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        return type.isEmpty() || type.startsWith("text/") || type.endsWith("+xml") || type.endsWith("+json") || type.endsWith("/xml") || type.endsWith("/json")
            || type.endsWith("/javascript") || type.endsWith("/x-www-form-urlencoded");
    }
}
