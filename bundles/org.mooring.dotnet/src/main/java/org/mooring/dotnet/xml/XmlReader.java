package org.mooring.dotnet.xml;

import java.util.List;
import java.util.Map;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Encoding;
import org.mooring.dotnet.EnumValue;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.io.ClrReader;
import org.mooring.dotnet.system.io.ClrStream;
import org.mooring.dotnet.system.io.FileType;

/** System.Xml.XmlReader: a document read node by node. */
@ClrClass(value = "System.Xml.XmlReader", isAbstract = true, interfaces = "System.IDisposable")
public final class XmlReader implements AutoCloseable {

    private static final int[] NUMBERS = {1, 15, 3, 4, 8, 7, 17, 13, 14, 0};

    private final XmlScanner scanner;
    private final Settings settings;
    private final String text;
    private boolean begun;
    private boolean ended;
    private int attribute = -1;

    private XmlReader(String text, Settings settings) {
        this.text = text;
        this.settings = settings == null ? new Settings() : settings;
        this.scanner = new XmlScanner(text, this.settings.conformance == 1, Map.of());
    }

    static Object enumeration(String type, long number) {
        return ((ClrEnum) ClrTypes.find(type)).value(number);
    }

    @Member
    public static XmlReader create(ClrReader input) {
        return create(input, null);
    }

    @Member
    public static XmlReader create(ClrReader input, Settings settings) {
        return new XmlReader(input.readToEnd(), settings);
    }

    @Member
    public static XmlReader create(ClrStream input) {
        return create(input, null);
    }

    @Member
    public static XmlReader create(ClrStream input, Settings settings) {
        return new XmlReader(Encoding.UTF8.read(input.rest()), settings);
    }

    @Member
    public static XmlReader create(String inputUri) {
        return create(inputUri, null);
    }

    @Member
    public static XmlReader create(String inputUri, Settings settings) {
        return new XmlReader(Encoding.UTF8.read(FileType.readAllBytes(inputUri)), settings);
    }

    /** Puts the whole document into another. */
    void into(XmlDocument document) {
        XmlLoader.document(document, text);
    }

    private boolean isReading() {
        return begun && !ended;
    }

    @Member
    public boolean read() {
        attribute = -1;
        while (!ended) {
            begun = true;
            XmlScanner.Kind kind = scanner.next();
            ended = kind == XmlScanner.Kind.END;
            boolean left = switch (kind) {
                case WHITESPACE -> settings.ignoreWhitespace;
                case COMMENT -> settings.ignoreComments;
                case INSTRUCTION -> settings.ignoreInstructions;
                default -> false;
            };
            if (!ended && !left) {
                return true;
            }
        }
        return false;
    }

    private XmlScanner.Attribute current() {
        return attribute < 0 ? null : scanner.attributes().get(attribute);
    }

    @Get
    @Type("System.Xml.XmlNodeType")
    public Object nodeType() {
        return enumeration("System.Xml.XmlNodeType", !isReading() ? 0 : attribute >= 0 ? 2 : NUMBERS[scanner.kind.ordinal()]);
    }

    @Get
    public String name() {
        return !isReading() ? "" : attribute >= 0 ? current().name() : scanner.name();
    }

    @Get
    public String localName() {
        return !isReading() ? "" : attribute >= 0 ? current().localName() : scanner.localName;
    }

    @Get
    public String prefix() {
        return !isReading() ? "" : attribute >= 0 ? current().prefix() : scanner.prefix;
    }

    @Get
    @Name("NamespaceURI")
    public String namespaceUri() {
        return !isReading() ? "" : attribute >= 0 ? current().namespace() : scanner.namespace;
    }

    @Get
    public String value() {
        return !isReading() ? "" : attribute >= 0 ? current().value() : scanner.value;
    }

    @Get
    public boolean hasValue() {
        return !value().isEmpty();
    }

    @Get
    public int depth() {
        return !isReading() ? 0 : scanner.depth() + (attribute >= 0 ? 1 : 0);
    }

    @Get
    public boolean isEmptyElement() {
        return isReading() && scanner.empty && attribute < 0;
    }

    @Get
    public int attributeCount() {
        return isReading() ? scanner.attributes().size() : 0;
    }

    @Get
    public boolean hasAttributes() {
        return attributeCount() > 0;
    }

    @Get
    @Name("EOF")
    public boolean isAtEnd() {
        return ended;
    }

    @Get
    @Type("System.Xml.ReadState")
    public Object readState() {
        return enumeration("System.Xml.ReadState", ended ? 3 : begun ? 1 : 0);
    }

    @Get
    public int lineNumber() {
        return isReading() ? scanner.line() : 0;
    }

    @Get
    public int linePosition() {
        return isReading() ? scanner.position() : 0;
    }

    @Member
    public String getAttribute(String name) {
        return scanner.attributes().stream().filter(each -> each.name().equals(name)).map(XmlScanner.Attribute::value).findFirst().orElse(null);
    }

    @Member
    public String getAttribute(int i) {
        return scanner.attributes().get(i).value();
    }

    @Member
    @Name("get_Item")
    public String item(String name) {
        return getAttribute(name);
    }

    @Member
    @Name("get_Item")
    public String item(int i) {
        return getAttribute(i);
    }

    @Member
    public boolean moveToAttribute(String name) {
        List<XmlScanner.Attribute> all = scanner.attributes();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(name)) {
                attribute = i;
                return true;
            }
        }
        return false;
    }

    @Member
    public boolean moveToFirstAttribute() {
        attribute = attributeCount() > 0 ? 0 : -1;
        return attribute == 0;
    }

    @Member
    public boolean moveToNextAttribute() {
        if (attribute + 1 >= attributeCount()) {
            return false;
        }
        attribute++;
        return true;
    }

    @Member
    public boolean moveToElement() {
        boolean moved = attribute >= 0;
        attribute = -1;
        return moved;
    }

    private boolean is(XmlScanner.Kind kind) {
        return isReading() && attribute < 0 && scanner.kind == kind;
    }

    /** The next element's start, text or end, over white space and comments. */
    @Member
    @Type("System.Xml.XmlNodeType")
    public Object moveToContent() {
        attribute = -1;
        if (!begun) {
            read();
        }
        while (isReading()) {
            switch (scanner.kind) {
                case ELEMENT, END_ELEMENT, TEXT, CDATA -> {
                    return nodeType();
                }
                default -> read();
            }
        }
        return nodeType();
    }

    @Member
    public boolean isStartElement() {
        moveToContent();
        return is(XmlScanner.Kind.ELEMENT);
    }

    @Member
    public boolean isStartElement(String name) {
        return isStartElement() && name().equals(name);
    }

    @Member
    public boolean readToFollowing(String name) {
        while (read()) {
            if (is(XmlScanner.Kind.ELEMENT) && name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    @Member
    public boolean readToDescendant(String name) {
        int outer = is(XmlScanner.Kind.ELEMENT) ? depth() : -1;
        if (isEmptyElement()) {
            return false;
        }
        while (read() && !(is(XmlScanner.Kind.END_ELEMENT) && depth() == outer)) {
            if (is(XmlScanner.Kind.ELEMENT) && name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    @Member
    public void readStartElement() {
        if (!isStartElement()) {
            throw expected("Element");
        }
        read();
    }

    @Member
    public void readStartElement(String name) {
        if (!isStartElement(name)) {
            throw is(XmlScanner.Kind.ELEMENT) ? XmlFaults.at(lineNumber(), linePosition(), "Element '" + name + "' was not found.") : expected("Element");
        }
        read();
    }

    @Member
    public void readEndElement() {
        moveToContent();
        if (!is(XmlScanner.Kind.END_ELEMENT)) {
            throw expected("EndElement");
        }
        read();
    }

    private RuntimeException expected(String wanted) {
        return XmlFaults.at(lineNumber(), linePosition(), "'" + nodeType() + "' is an invalid XmlNodeType.");
    }

    /** The text inside the element that it stands on; then after that. */
    @Member
    public String readElementContentAsString() {
        if (!is(XmlScanner.Kind.ELEMENT)) {
            throw org.mooring.dotnet.Exceptions.invalidOperation("The ReadElementContentAsString method is not supported on node type " + nodeType() + ".");
        }
        StringBuilder out = new StringBuilder();
        if (!scanner.empty) {
            while (read() && !is(XmlScanner.Kind.END_ELEMENT)) {
                if (is(XmlScanner.Kind.ELEMENT)) {
                    throw XmlFaults.at(lineNumber(), linePosition(), "ReadElementContentAs() methods cannot be called on an element that has child elements.");
                }
                out.append(is(XmlScanner.Kind.COMMENT) || is(XmlScanner.Kind.INSTRUCTION) ? "" : value());
            }
        }
        read();
        return out.toString();
    }

    @Member
    public String readElementString() {
        return readElementContentAsString();
    }

    @Member
    public int readElementContentAsInt() {
        return Integer.parseInt(readElementContentAsString().strip());
    }

    /** Texts from here to the next tag. */
    @Member
    public String readString() {
        StringBuilder out = new StringBuilder();
        if (is(XmlScanner.Kind.ELEMENT)) {
            if (scanner.empty) {
                return "";
            }
            read();
        }
        while (is(XmlScanner.Kind.TEXT) || is(XmlScanner.Kind.CDATA) || is(XmlScanner.Kind.WHITESPACE) || is(XmlScanner.Kind.SIGNIFICANT_WHITESPACE)) {
            out.append(value());
            read();
        }
        return out.toString();
    }

    @Member
    public String readInnerXml() {
        return xml(false);
    }

    @Member
    public String readOuterXml() {
        return xml(true);
    }

    private String xml(boolean outer) {
        if (!is(XmlScanner.Kind.ELEMENT)) {
            read();
            return "";
        }
        StringBuilder out = new StringBuilder();
        XmlMarkup markup = XmlMarkup.plain(out::append);
        XmlDocument document = new XmlDocument();
        XmlNode root = XmlLoader.subtree(scanner, document);
        if (outer) {
            root.write(markup);
        } else {
            root.writeContent(markup);
        }
        read();
        return out.toString();
    }

    @Member
    public void skip() {
        if (is(XmlScanner.Kind.ELEMENT) && !scanner.empty) {
            int outer = depth();
            while (read() && !(is(XmlScanner.Kind.END_ELEMENT) && depth() == outer)) {
                // over what is inside
            }
        }
        read();
    }

    @Override
    @Member
    public void close() {
        ended = true;
    }

    @Member
    public void dispose() {
        close();
    }

    @Override
    public String toString() {
        return ClrTypes.of(this).toString();
    }

    /** System.Xml.XmlReaderSettings. Document types stay refused, whatever it says. */
    @ClrClass("System.Xml.XmlReaderSettings")
    public static final class Settings {

        private boolean ignoreWhitespace;
        private boolean ignoreComments;
        private boolean ignoreInstructions;
        private long conformance = 2;
        private long dtd;

        @New
        public static Settings make() {
            return new Settings();
        }

        @Get
        public boolean ignoreWhitespace() {
            return ignoreWhitespace;
        }

        @Set
        public void ignoreWhitespace(boolean value) {
            ignoreWhitespace = value;
        }

        @Get
        public boolean ignoreComments() {
            return ignoreComments;
        }

        @Set
        public void ignoreComments(boolean value) {
            ignoreComments = value;
        }

        @Get
        public boolean ignoreProcessingInstructions() {
            return ignoreInstructions;
        }

        @Set
        public void ignoreProcessingInstructions(boolean value) {
            ignoreInstructions = value;
        }

        @Get
        @Type("System.Xml.ConformanceLevel")
        public Object conformanceLevel() {
            return enumeration("System.Xml.ConformanceLevel", conformance);
        }

        @Set
        public void conformanceLevel(@Type("System.Xml.ConformanceLevel") Object value) {
            conformance = ((EnumValue) value).number();
        }

        @Get
        @Type("System.Xml.DtdProcessing")
        public Object dtdProcessing() {
            return enumeration("System.Xml.DtdProcessing", dtd);
        }

        @Set
        public void dtdProcessing(@Type("System.Xml.DtdProcessing") Object value) {
            dtd = ((EnumValue) value).number();
        }

        @Set
        public void xmlResolver(Object value) {
            if (value != null) {
                throw org.mooring.dotnet.Exceptions.notSupported("Documents are read without a resolver.");
            }
        }

        @Override
        public String toString() {
            return "System.Xml.XmlReaderSettings";
        }
    }
}
