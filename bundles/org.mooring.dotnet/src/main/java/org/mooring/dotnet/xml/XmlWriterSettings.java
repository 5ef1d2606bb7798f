package org.mooring.dotnet.xml;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Encoding;
import org.mooring.dotnet.EnumValue;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;

/** System.Xml.XmlWriterSettings. */
@ClrClass("System.Xml.XmlWriterSettings")
public final class XmlWriterSettings {

    private Encoding encoding = Encoding.UTF8_BOM;
    private boolean omitXmlDeclaration;
    private boolean indent;
    private String indentChars = "  ";
    private String newLineChars = "\n";
    private boolean newLineOnAttributes;
    private boolean closeOutput;
    private long newLineHandling;
    private long conformance = 2;

    @New
    public static XmlWriterSettings make() {
        return new XmlWriterSettings();
    }

    @Get
    public Encoding encoding() {
        return encoding;
    }

    @Set
    public void encoding(Encoding value) {
        encoding = value;
    }

    @Get
    public boolean omitXmlDeclaration() {
        return omitXmlDeclaration;
    }

    @Set
    public void omitXmlDeclaration(boolean value) {
        omitXmlDeclaration = value;
    }

    @Get
    @Type("System.Xml.NewLineHandling")
    public Object newLineHandling() {
        return XmlReader.enumeration("System.Xml.NewLineHandling", newLineHandling);
    }

    @Set
    public void newLineHandling(@Type("System.Xml.NewLineHandling") Object value) {
        newLineHandling = ((EnumValue) value).number();
    }

    boolean replacesNewLines() {
        return newLineHandling == 0;
    }

    @Get
    public String newLineChars() {
        return newLineChars;
    }

    @Set
    public void newLineChars(String value) {
        newLineChars = value;
    }

    @Get
    public boolean indent() {
        return indent;
    }

    @Set
    public void indent(boolean value) {
        indent = value;
    }

    @Get
    public String indentChars() {
        return indentChars;
    }

    @Set
    public void indentChars(String value) {
        indentChars = value;
    }

    @Get
    public boolean newLineOnAttributes() {
        return newLineOnAttributes;
    }

    @Set
    public void newLineOnAttributes(boolean value) {
        newLineOnAttributes = value;
    }

    @Get
    public boolean closeOutput() {
        return closeOutput;
    }

    @Set
    public void closeOutput(boolean value) {
        closeOutput = value;
    }

    @Get
    @Type("System.Xml.ConformanceLevel")
    public Object conformanceLevel() {
        return XmlReader.enumeration("System.Xml.ConformanceLevel", conformance);
    }

    @Set
    public void conformanceLevel(@Type("System.Xml.ConformanceLevel") Object value) {
        conformance = ((EnumValue) value).number();
    }

    boolean isFragment() {
        return conformance == 1;
    }
}
