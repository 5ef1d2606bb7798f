package org.mooring.cmdlet.utility.web;

import org.mooring.api.stream.DotNetException;
import org.mooring.cmdlet.utility.JsonText;
import org.mooring.dotnet.xml.XmlDocument;
import org.mooring.dotnet.xml.XmlWriter;
import org.mooring.dotnet.xml.XmlWriterSettings;

/** What a server says of an error, made easier to read: indented where it is XML or JSON, else without the tags of HTML. */
final class ErrorText {

    private ErrorText() {}

    static String of(String text, String mediaType) {
        String indented = MediaType.isXml(mediaType) ? xml(text) : MediaType.isJson(mediaType) ? JsonText.indented(text) : null;
        return indented == null ? text.replaceAll("<[^>]*>", "") : "\n" + indented;
    }

    private static String xml(String text) {
        try {
            StringBuilder out = new StringBuilder();
            XmlWriterSettings settings = new XmlWriterSettings();
            settings.indent(true);
            settings.omitXmlDeclaration(true);
            settings.newLineOnAttributes(true);
            XmlWriter writer = XmlWriter.create(out, settings);
            XmlDocument.of(text, false).save(writer);
            writer.flush();
            return out.toString();
        } catch (DotNetException malformed) {
            return null;
        }
    }
}
