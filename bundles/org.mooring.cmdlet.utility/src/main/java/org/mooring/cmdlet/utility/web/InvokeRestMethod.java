package org.mooring.cmdlet.utility.web;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
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
    void answer(HttpResponse<byte[]> response) {
        if (save(response)) {
            value(response);
        }
        if (statusCodeVariable != null) {
            session().setVariable(statusCodeVariable, response.statusCode());
        }
        if (responseHeadersVariable != null) {
            session().setVariable(responseHeadersVariable, new HttpResponseMessage(response).headers());
        }
        Object next = followRelLink ? WebResponseObject.links(response).get("next") : null;
        if (next != null && ++followed < maximumFollowRelLink && !stopping()) {
            writeVerbose("Following rel link " + next);
            request(URI.create((String) next));
        }
    }

    private void value(HttpResponse<byte[]> response) {
        String text = new String(response.body(), RequestContent.charset(type(response)));
        String type = type(response).split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        boolean json = type.endsWith("/json") || type.endsWith("+json");
        boolean xml = type.endsWith("/xml") || type.endsWith("+xml");
        if (!json && feed(text)) {
            return;
        }
        Object value = xml ? document(text) : json ? JsonText.valueOrNull(text) : null;
        if (!xml && !json && !type.startsWith("text/") && !text.isBlank()) {
            value = JsonText.valueOrNull(text);
            value = value == null ? document(text) : value;
        }
        boolean isNull = json && text.strip().equals("null");
        writeObject(value == null && !isNull ? text : value);
    }

    private static XmlDocument document(String text) {
        try {
            return text.stripLeading().startsWith("<") ? XmlDocument.of(text, false) : null;
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
        return !found.isEmpty();
    }
}
