package org.mooring.dotnet.xml;

import java.util.HashMap;
import java.util.Map;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.Encoding;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.io.ClrReader;
import org.mooring.dotnet.system.io.ClrStream;
import org.mooring.dotnet.system.io.ClrWriter;
import org.mooring.dotnet.system.io.FileType;

/** System.Xml.Linq.XDocument. */
@ClrClass(value = "System.Xml.Linq.XDocument", base = "System.Xml.Linq.XContainer")
public final class XDocument extends XContainer {

    private static final String LOAD = "System.Xml.Linq.LoadOptions";
    private static final String SAVE = "System.Xml.Linq.SaveOptions";

    private Declaration declaration;

    @New
    public static XDocument make() {
        return new XDocument();
    }

    @New
    public static XDocument make(@Params Object[] content) {
        XDocument document = new XDocument();
        document.insert(0, content);
        return document;
    }

    @New
    public static XDocument make(Declaration declaration, @Params Object[] content) {
        XDocument document = make(content);
        document.declaration = declaration;
        return document;
    }

    @New
    public static XDocument make(XDocument other) {
        return (XDocument) other.copy();
    }

    @Member
    public static XDocument parse(String text) {
        return read(text, false);
    }

    @Member
    public static XDocument parse(String text, @Type(LOAD) Object options) {
        return read(text, (ClrEnum.number(options) & 1) != 0);
    }

    @Member
    public static XDocument load(String uri) {
        return parse(Encoding.UTF8.read(FileType.readAllBytes(uri)));
    }

    @Member
    public static XDocument load(String uri, @Type(LOAD) Object options) {
        return parse(Encoding.UTF8.read(FileType.readAllBytes(uri)), options);
    }

    @Member
    public static XDocument load(ClrReader textReader) {
        return parse(textReader.readToEnd());
    }

    @Member
    public static XDocument load(ClrStream stream) {
        return parse(Encoding.UTF8.read(stream.rest()));
    }

    private static XDocument read(String text, boolean keepBlanks) {
        if (text == null) {
            throw Exceptions.argumentNull("text");
        }
        XmlScanner scanner = new XmlScanner(text, false, Map.of());
        XDocument document = new XDocument();
        XContainer parent = document;
        for (XmlScanner.Kind kind = scanner.next(); kind != XmlScanner.Kind.END; kind = scanner.next()) {
            switch (kind) {
                case ELEMENT -> {
                    XElement element = new XElement(new XName(new XNamespace(scanner.namespace), scanner.localName));
                    for (XmlScanner.Attribute each : scanner.attributes()) {
                        boolean isDefault = each.prefix().isEmpty() && each.localName().equals("xmlns");
                        element.addAttribute(new XAttribute(new XName(isDefault ? XNamespace.NONE : new XNamespace(each.namespace()), each.localName()),
                                each.value()));
                    }
                    boolean empty = scanner.empty;
                    parent.insert(parent.children().size(), element);
                    if (!empty) {
                        element.twoTags();
                        parent = element;
                    }
                }
                case END_ELEMENT -> parent = parent.container;
                case TEXT, SIGNIFICANT_WHITESPACE -> parent.insert(parent.children().size(), scanner.value);
                case WHITESPACE -> parent.insert(parent.children().size(), keepBlanks ? scanner.value : null);
                case CDATA -> parent.insert(parent.children().size(), new XText.XCData(scanner.value));
                case COMMENT -> parent.insert(parent.children().size(), XComment.make(scanner.value));
                case INSTRUCTION -> parent.insert(parent.children().size(), XProcessingInstruction.make(scanner.localName, scanner.value));
                case DECLARATION -> {
                    Map<String, String> said = new HashMap<>();
                    scanner.attributes().forEach(each -> said.put(each.localName(), each.value()));
                    document.declaration = new Declaration(said.get("version"), said.get("encoding"), said.get("standalone"));
                }
                case END -> throw new IllegalStateException("After the end.");
            }
        }
        return document;
    }

    @Override
    int kind() {
        return 9;
    }

    @Override
    void check(XNode child, int at) {
        if (child instanceof XText text && !XmlNames.isBlank(text.value()) || child instanceof XText.XCData) {
            throw Exceptions.argument("Non-whitespace characters cannot be added to content.");
        }
        if (child instanceof XElement && root() != null) {
            throw Exceptions.invalidOperation("This operation would create an incorrectly structured document.");
        }
    }

    @Override
    void addAttribute(XAttribute attribute) {
        throw Exceptions.argument("An attribute cannot be added to content.");
    }

    @Get
    public XElement root() {
        return (XElement) children().stream().filter(XElement.class::isInstance).findFirst().orElse(null);
    }

    @Get
    public Declaration declaration() {
        return declaration;
    }

    @Set
    public void declaration(Declaration value) {
        declaration = value;
    }

    @Override
    void write(XmlMarkup out) {
        children().forEach(child -> child.write(out));
    }

    @Override
    XNode copy() {
        XDocument copy = new XDocument();
        copy.declaration = declaration;
        children().forEach(child -> copy.insert(copy.children().size(), child.copy()));
        return copy;
    }

    @Override
    boolean same(XNode other) {
        return other instanceof XDocument document && sameChildren(document);
    }

    private static String whole(XNode node, Declaration declaration, String encoding, boolean indented) {
        Declaration written = declaration == null ? new Declaration("1.0", encoding, null) : new Declaration("1.0", encoding, declaration.standalone);
        return written + (indented ? "\n" : "") + node.markup(indented);
    }

    static void save(XNode node, Declaration declaration, String file, boolean indented) {
        Encoding encoding = declaration == null || declaration.encoding == null || declaration.encoding.isEmpty() ? Encoding.UTF8_BOM
                : Encoding.of(declaration.encoding);
        FileType.writeAllText(file, whole(node, declaration, encoding.webName(), indented), encoding);
    }

    static void save(XNode node, Declaration declaration, ClrWriter writer) {
        writer.write(whole(node, declaration, writer.encoding().webName(), true));
    }

    static void save(XNode node, Declaration declaration, ClrStream stream) {
        Encoding encoding = Encoding.UTF8_BOM;
        byte[] mark = encoding.preamble();
        byte[] text = encoding.encode(whole(node, declaration, encoding.webName(), true));
        stream.write(mark, 0, mark.length);
        stream.write(text, 0, text.length);
    }

    @Member
    public void save(String fileName) {
        save(this, declaration, fileName, true);
    }

    @Member
    public void save(String fileName, @Type(SAVE) Object options) {
        save(this, declaration, fileName, (ClrEnum.number(options) & 1) == 0);
    }

    @Member
    public void save(ClrWriter textWriter) {
        save(this, declaration, textWriter);
    }

    @Member
    public void save(ClrStream stream) {
        save(this, declaration, stream);
    }

    /** System.Xml.Linq.XDeclaration. */
    @ClrClass("System.Xml.Linq.XDeclaration")
    public static final class Declaration {

        private String version;
        private String encoding;
        private String standalone;

        Declaration(String version, String encoding, String standalone) {
            this.version = version;
            this.encoding = encoding;
            this.standalone = standalone;
        }

        @New
        public static Declaration make(String version, String encoding, String standalone) {
            return new Declaration(version, encoding, standalone);
        }

        @Get
        public String version() {
            return version;
        }

        @Set
        public void version(String value) {
            version = value;
        }

        @Get
        public String encoding() {
            return encoding;
        }

        @Set
        public void encoding(String value) {
            encoding = value;
        }

        @Get
        public String standalone() {
            return standalone;
        }

        @Set
        public void standalone(String value) {
            standalone = value;
        }

        private static String said(String name, String value) {
            return value == null || value.isEmpty() ? "" : " " + name + "=\"" + value + "\"";
        }

        @Override
        @Member
        public String toString() {
            return "<?xml" + said("version", version) + said("encoding", encoding) + said("standalone", standalone) + "?>";
        }
    }
}
