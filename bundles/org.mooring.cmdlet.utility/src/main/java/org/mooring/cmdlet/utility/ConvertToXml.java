package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.cmdlet.ValidateSet;
import org.mooring.dotnet.xml.XmlDocument;
import org.mooring.dotnet.xml.XmlWriter;
import org.mooring.dotnet.xml.XmlWriterSettings;

/** ConvertTo-Xml: objects as elements with their properties inside; as a document, a text, or a text for each object. */
@Cmdlet(verb = "ConvertTo", noun = "Xml", outputTypes = {"System.Xml.XmlDocument", "System.String"},
    className = "Microsoft.PowerShell.Commands.ConvertToXmlCommand")
public final class ConvertToXml extends PipelineCmdlet {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

    @Parameter
    @ValidateRange(min = 1, max = 2147483647)
    Integer depth;

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true)
    @AllowNull
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter
    boolean noTypeInformation;

    @Parameter
    @ValidateNotNullOrEmpty
    @ValidateSet({"Stream", "String", "Document"})
    String as = "Document";

    private final StringBuilder text = new StringBuilder();
    private XmlWriter out;

    private boolean isStream() {
        return as.equalsIgnoreCase("Stream");
    }

    @Override
    protected void beginProcessing() {
        if (isStream()) {
            writeObject(DECLARATION);
            writeObject("<Objects>");
        } else {
            out = writer();
            out.writeStartElement("Objects");
        }
    }

    private XmlWriter writer() {
        XmlWriterSettings settings = new XmlWriterSettings();
        settings.indent(true);
        settings.omitXmlDeclaration(true);
        return XmlWriter.create(text, settings);
    }

    @Override
    protected void processRecord() {
        XmlWriter writer = isStream() ? writer() : out;
        new ObjectElements(writer, !noTypeInformation).write(inputObject, depth == null ? 1 : depth);
        if (isStream()) {
            writer.flush();
            writeObject(text.toString());
            text.setLength(0);
        }
    }

    @Override
    protected void endProcessing() {
        if (isStream()) {
            writeObject("</Objects>");
            return;
        }
        out.writeEndElement();
        out.flush();
        String document = DECLARATION + "\n" + text;
        writeObject(as.equalsIgnoreCase("String") ? document : XmlDocument.of(document, false));
    }
}
