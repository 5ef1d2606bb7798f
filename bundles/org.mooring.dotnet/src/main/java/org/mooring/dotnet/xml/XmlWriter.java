package org.mooring.dotnet.xml;

import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Encoding;
import org.mooring.dotnet.EnumValue;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.io.ClrStream;
import org.mooring.dotnet.system.io.ClrWriter;
import org.mooring.dotnet.system.io.FileType;

/** System.Xml.XmlWriter, and XmlTextWriter. What is written goes out when it is flushed or closed. */
@ClrClass(value = "System.Xml.XmlWriter", isAbstract = true, interfaces = {"System.IDisposable", "System.IAsyncDisposable"})
public final class XmlWriter implements ClrTyped, AutoCloseable {

    /** Where the text goes when it is flushed. */
    private interface Target {
        void write(String text);

        default void close() {}
    }

    private final StringBuilder pending = new StringBuilder();
    private final Target target;
    private final String encodingName;
    private final boolean textWriter;
    private final Deque<String> names = new ArrayDeque<>();
    private final XmlWriterSettings settings;
    private XmlMarkup markup;
    private String attribute;
    private String[] attributeName;
    private boolean started;
    private boolean rootWritten;
    private boolean closed;

    private XmlWriter(Target target, String encodingName, XmlWriterSettings settings, boolean textWriter) {
        this.target = target;
        this.encodingName = encodingName;
        this.settings = settings == null ? new XmlWriterSettings() : settings;
        this.textWriter = textWriter;
        this.markup = makeMarkup();
    }

    private XmlMarkup makeMarkup() {
        return XmlMarkup.styled(pending::append, new XmlMarkup.Layout(settings.indent(), settings.indentChars(), settings.newLineChars(), textWriter,
                !textWriter && settings.replacesNewLines(), settings.newLineOnAttributes()));
    }

    @Override
    public ClrType clrType() {
        return ClrTypes.find(textWriter ? "System.Xml.XmlTextWriter" : "System.Xml.XmlWellFormedWriter");
    }

    @Member
    public static XmlWriter create(ClrWriter output) {
        return create(output, null);
    }

    @Member
    public static XmlWriter create(ClrWriter output, XmlWriterSettings settings) {
        return new XmlWriter(output::write, output.encoding().webName(), settings, false);
    }

    @Member
    public static XmlWriter create(StringBuilder output) {
        return create(output, null);
    }

    @Member
    public static XmlWriter create(StringBuilder output, XmlWriterSettings settings) {
        return new XmlWriter(output::append, "utf-16", settings, false);
    }

    @Member
    public static XmlWriter create(String outputFileName) {
        return create(outputFileName, null);
    }

    @Member
    public static XmlWriter create(String outputFileName, XmlWriterSettings settings) {
        Encoding encoding = settings == null ? Encoding.UTF8_BOM : settings.encoding();
        return new XmlWriter(new FileTarget(outputFileName, encoding), encoding.webName(), settings, false);
    }

    @Member
    public static XmlWriter create(ClrStream output) {
        return create(output, null);
    }

    @Member
    public static XmlWriter create(ClrStream output, XmlWriterSettings settings) {
        Encoding encoding = settings == null ? Encoding.UTF8_BOM : settings.encoding();
        return new XmlWriter(new StreamTarget(output, encoding), encoding.webName(), settings, false);
    }

    /** Written as a whole when it is closed. */
    private static final class FileTarget implements Target {
        private final String path;
        private final Encoding encoding;
        private final StringBuilder text = new StringBuilder();

        FileTarget(String path, Encoding encoding) {
            this.path = path;
            this.encoding = encoding;
            FileType.writeAllBytes(path, new byte[0]);
        }

        @Override
        public void write(String more) {
            text.append(more);
        }

        @Override
        public void close() {
            FileType.writeAllBytes(path, marked(encoding, text.toString(), true));
        }
    }

    private static final class StreamTarget implements Target {
        private final ClrStream stream;
        private final Encoding encoding;
        private boolean begun;

        StreamTarget(ClrStream stream, Encoding encoding) {
            this.stream = stream;
            this.encoding = encoding;
        }

        @Override
        public void write(String text) {
            byte[] bytes = marked(encoding, text, !begun);
            begun = true;
            stream.write(bytes, 0, bytes.length);
        }
    }

    private static byte[] marked(Encoding encoding, String text, boolean mark) {
        byte[] preamble = mark ? encoding.preamble() : new byte[0];
        byte[] bytes = encoding.encode(text);
        byte[] all = java.util.Arrays.copyOf(preamble, preamble.length + bytes.length);
        System.arraycopy(bytes, 0, all, preamble.length, bytes.length);
        return all;
    }

    @Get
    public XmlWriterSettings settings() {
        return textWriter ? null : settings;
    }

    @Get
    @Type("System.Xml.WriteState")
    public Object writeState() {
        int state = closed ? 5 : attribute != null ? 3 : markup.isTagOpen() ? 2 : markup.depth() > 0 ? 4 : started || markup.begun() ? 1 : 0;
        return XmlReader.enumeration("System.Xml.WriteState", state);
    }

    /** Whether anything was written. */
    boolean begun() {
        return started || markup.begun();
    }

    /** For nodes that write themselves. */
    XmlMarkup markup() {
        begin();
        endAttribute();
        return markup;
    }

    /** A document begins with its declaration, unless the settings say otherwise. */
    private void begin() {
        if (!begun() && !textWriter && !settings.omitXmlDeclaration() && !settings.isFragment()) {
            writeStartDocument();
        }
        started = true;
    }

    @Member
    public void writeStartDocument() {
        declare(null);
    }

    @Member
    public void writeStartDocument(boolean standalone) {
        declare(standalone ? "yes" : "no");
    }

    private void declare(String standalone) {
        if (begun()) {
            throw Exceptions.invalidOperation("WriteStartDocument needs to be the first call.");
        }
        started = true;
        if (textWriter || !settings.omitXmlDeclaration()) {
            markup.instruction("xml", new XmlSections.Declaration(null, encodingName, standalone).value());
        }
    }

    @Member
    public void writeEndDocument() {
        while (!names.isEmpty()) {
            writeEndElement();
        }
    }

    @Member
    public void writeStartElement(String localName) {
        writeStartElement("", localName, null);
    }

    @Member
    public void writeStartElement(String localName, String ns) {
        String prefix = ns == null || ns.isEmpty() ? "" : markup.prefixOf(ns);
        writeStartElement(prefix == null ? "" : prefix, localName, ns);
    }

    @Member
    public void writeStartElement(String prefix, String localName, String ns) {
        if (localName == null || localName.isEmpty()) {
            throw Exceptions.argument("The empty string '' is not a valid local name.");
        }
        begin();
        endAttribute();
        if (names.isEmpty() && rootWritten && !settings.isFragment()) {
            throw Exceptions.invalidOperation("Token StartElement in state EndRootElement would result in an invalid XML document. Make sure that the ConformanceLevel "
                    + "setting is set to ConformanceLevel.Fragment or ConformanceLevel.Auto if you want to write an XML fragment. ");
        }
        rootWritten = true;
        markup.startElement(prefix == null ? "" : prefix, localName, ns);
        names.push(localName);
    }

    @Member
    public void writeEndElement() {
        end(false);
    }

    @Member
    public void writeFullEndElement() {
        end(true);
    }

    private void end(boolean full) {
        endAttribute();
        if (names.isEmpty()) {
            throw Exceptions.invalidOperation("There was no XML start tag open.");
        }
        names.pop();
        markup.endElement(full);
    }

    @Member
    public void writeElementString(String localName, String value) {
        writeStartElement(localName);
        text(value);
        writeEndElement();
    }

    @Member
    public void writeElementString(String localName, String ns, String value) {
        writeStartElement(localName, ns);
        text(value);
        writeEndElement();
    }

    @Member
    public void writeElementString(String prefix, String localName, String ns, String value) {
        writeStartElement(prefix, localName, ns);
        text(value);
        writeEndElement();
    }

    private void text(String value) {
        if (value != null && !value.isEmpty()) {
            writeString(value);
        }
    }

    @Member
    public void writeStartAttribute(String localName) {
        writeStartAttribute("", localName, "");
    }

    @Member
    public void writeStartAttribute(String prefix, String localName, String ns) {
        endAttribute();
        if (!markup.isTagOpen()) {
            throw Exceptions.invalidOperation("Token StartAttribute in state " + (names.isEmpty() ? "Start" : "Element Content")
                    + " would result in an invalid XML document.");
        }
        attribute = "";
        attributeName = new String[] {prefix == null ? "" : prefix, localName, ns == null ? "" : ns};
    }

    @Member
    public void writeEndAttribute() {
        endAttribute();
    }

    private void endAttribute() {
        if (attribute != null) {
            boolean declares = attributeName[0].equals("xmlns") || attributeName[0].isEmpty() && attributeName[1].equals("xmlns");
            markup.attribute(attributeName[0], attributeName[1], declares ? XmlNames.XMLNS : attributeName[2], attribute);
            attribute = null;
        }
    }

    @Member
    public void writeAttributeString(String localName, String value) {
        writeAttributeString("", localName, "", value);
    }

    @Member
    public void writeAttributeString(String localName, String ns, String value) {
        writeAttributeString("", localName, ns, value);
    }

    @Member
    public void writeAttributeString(String prefix, String localName, String ns, String value) {
        writeStartAttribute(prefix, localName, ns);
        attribute = value == null ? "" : value;
        endAttribute();
    }

    @Member
    public void writeString(String text) {
        if (attribute != null) {
            attribute += text == null ? "" : text;
        } else if (text != null) {
            begin();
            markup.text(text);
        }
    }

    @Member
    public void writeValue(Object value) {
        writeString(value instanceof Boolean b ? b ? "true" : "false" : Formatter.text(value, Culture.INVARIANT));
    }

    @Member
    public void writeCData(String text) {
        markup().cdata(text == null ? "" : text);
    }

    @Member
    public void writeComment(String text) {
        markup().comment(text == null ? "" : text);
    }

    @Member
    public void writeProcessingInstruction(String name, String text) {
        if (name.equalsIgnoreCase("xml") && !begun()) {
            started = true;
            markup.instruction(name, text);
        } else {
            markup().instruction(name, text == null ? "" : text);
        }
    }

    @Member
    public void writeWhitespace(String ws) {
        markup().whitespace(ws);
    }

    @Member
    public void writeRaw(String data) {
        markup().raw(data);
    }

    @Member
    public void writeBase64(byte[] buffer, int index, int count) {
        writeString(Base64.getEncoder().encodeToString(java.util.Arrays.copyOfRange(buffer, index, index + count)));
    }

    @Member
    public void flush() {
        endAttribute();
        target.write(pending.toString());
        pending.setLength(0);
    }

    @Override
    @Member
    public void close() {
        if (!closed) {
            writeEndDocument();
            closed = true;
            flush();
            target.close();
        }
    }

    @Member
    public void dispose() {
        close();
    }

    @Override
    public String toString() {
        return clrType().toString();
    }

    /** System.Xml.XmlTextWriter. */
    @ClrClass(value = "System.Xml.XmlTextWriter", type = XmlWriter.class, base = "System.Xml.XmlWriter")
    public static final class OfText {
        private OfText() {}

        @New
        public static XmlWriter make(ClrWriter w) {
            return new XmlWriter(w::write, w.encoding().webName(), null, true);
        }

        @New
        public static XmlWriter make(String filename, Encoding encoding) {
            Encoding used = encoding == null ? Encoding.UTF8 : encoding;
            return new XmlWriter(new FileTarget(filename, used), used.webName(), null, true);
        }

        @New
        public static XmlWriter make(ClrStream w, Encoding encoding) {
            Encoding used = encoding == null ? Encoding.UTF8 : encoding;
            return new XmlWriter(new StreamTarget(w, used), used.webName(), null, true);
        }

        @Get
        @Type("System.Xml.Formatting")
        public static Object formatting(XmlWriter self) {
            return XmlReader.enumeration("System.Xml.Formatting", self.settings.indent() ? 1 : 0);
        }

        @Set
        public static void formatting(XmlWriter self, @Type("System.Xml.Formatting") Object value) {
            self.settings.indent(((EnumValue) value).number() == 1);
            self.markup = self.makeMarkup();
        }

        @Get
        public static int indentation(XmlWriter self) {
            return self.settings.indentChars().length();
        }

        @Set
        public static void indentation(XmlWriter self, int value) {
            self.settings.indentChars((self.settings.indentChars().isEmpty() ? " " : self.settings.indentChars().substring(0, 1)).repeat(value));
            self.markup = self.makeMarkup();
        }

        @Get
        public static char indentChar(XmlWriter self) {
            return self.settings.indentChars().charAt(0);
        }

        @Set
        public static void indentChar(XmlWriter self, char value) {
            self.settings.indentChars(String.valueOf(value).repeat(self.settings.indentChars().length()));
            self.markup = self.makeMarkup();
        }
    }
}
