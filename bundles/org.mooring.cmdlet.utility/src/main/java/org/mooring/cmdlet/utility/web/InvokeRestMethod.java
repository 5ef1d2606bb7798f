package org.mooring.cmdlet.utility.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.stream.DotNetException;
import org.mooring.cmdlet.utility.JsonText;
import org.mooring.dotnet.xml.XmlDocument;
import org.mooring.dotnet.xml.XmlElement;
import org.mooring.dotnet.xml.XmlNode;

/** Invoke-RestMethod: a request over HTTP, and what the answer says: values of JSON, a document, the items of a feed, or text. */
@Cmdlet(verb = "Invoke", noun = "RestMethod", defaultParameterSet = "StandardMethod",
    className = "Microsoft.PowerShell.Commands.InvokeRestMethodCommand")
public final class InvokeRestMethod extends WebCommand {

    @Parameter
    @Alias("FL")
    boolean followRelLink;

    @Parameter
    @Alias("ML")
    @ValidateRange(min = 1, max = Integer.MAX_VALUE)
    int maximumFollowRelLink = Integer.MAX_VALUE;

    @Parameter
    @Alias("RHV")
    String responseHeadersVariable;

    @Parameter
    String statusCodeVariable;

    private int followed;

    @Override
    protected void processRecord() {
        followed = 0;
        super.processRecord();
    }

    @Override
    void answer(Answer answer) throws IOException {
        if (download().saves() && !passThru) {
            download().save(answer, answer.body());
        } else {
            byte[] bytes = answer.body().readAllBytes();
            value(answer, bytes);
            if (download().saves()) {
                download().save(answer, new ByteArrayInputStream(bytes));
            }
        }
        if (statusCodeVariable != null) {
            session().setVariable(statusCodeVariable, answer.status());
        }
        if (responseHeadersVariable != null) {
            session().setVariable(responseHeadersVariable, WebResponseObject.headers(answer));
        }
    }

    @Override
    URI next(Answer answer) {
        Object next = followRelLink ? RelationLinks.of(answer).get("next") : null;
        if (next == null || ++followed >= maximumFollowRelLink) {
            return null;
        }
        writeVerbose("Following rel link " + next);
        return URI.create((String) next);
    }

    private void value(Answer answer, byte[] bytes) {
        DecodedText decoded = DecodedText.of(bytes, answer.charset());
        String text = decoded.text();
        if (feed(text)) {
            return;
        }
        writeDebug("WebResponse content encoding: " + decoded.encoding().webName() + " (" + decoded.encoding().displayName() + ") CodePage: "
            + decoded.encoding().codePage());
        XmlDocument document = MediaType.isJson(answer.mediaType()) ? null : document(text);
        if (document != null) {
            writeObject(document);
        } else if (JsonText.isJson(text)) {
            writeObject(JsonText.valueOrNull(text));
        } else {
            document = document(text);
            writeObject(document == null ? text : document);
        }
    }

    private static XmlDocument document(String text) {
        try {
            return text.stripLeading().startsWith("<") ? XmlDocument.of(text, true) : null;
        } catch (DotNetException malformed) {
            return null;
        }
    }

    /** RSS and Atom: each item is handed on by itself. */
    private boolean feed(String text) {
        XmlDocument document = text.contains("<rss") || text.contains("<feed") ? document(text) : null;
        if (document == null || document.documentElement() == null) {
            return false;
        }
        Map<String, String> items = Map.of("rss", "item", "feed", "entry");
        XmlElement root = document.documentElement();
        String item = items.get(root.localName());
        if (item == null) {
            return false;
        }
        List<? extends XmlNode> found = List.copyOf(root.getElementsByTagName(item));
        found.forEach(this::writeObject);
        return true;
    }
}
