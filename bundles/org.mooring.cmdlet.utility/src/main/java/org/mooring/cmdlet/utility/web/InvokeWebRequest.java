package org.mooring.cmdlet.utility.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.dotnet.ClrDictionary;

/** Invoke-WebRequest: a request over HTTP, and the whole answer. */
@Cmdlet(verb = "Invoke", noun = "WebRequest", defaultParameterSet = "StandardMethod",
    outputTypes = "Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject", className = "Microsoft.PowerShell.Commands.InvokeWebRequestCommand")
public final class InvokeWebRequest extends WebCommand {

    @Override
    void answer(Answer answer) throws IOException {
        if (download().saves() && !passThru) {
            download().save(answer, answer.body());
            return;
        }
        byte[] bytes = answer.body().readAllBytes();
        Path file = download().file(answer);
        ClrDictionary links = RelationLinks.of(answer);
        String saved = file == null ? null : file.toString();
        writeObject(MediaType.isText(answer.mediaType()) ? new BasicHtmlWebResponseObject(answer, bytes, saved, links)
            : new WebResponseObject(answer, bytes, saved, links));
        if (download().saves()) {
            download().save(answer, new ByteArrayInputStream(bytes));
        }
    }
}
