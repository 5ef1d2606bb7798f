package org.mooring.dotnet.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Encoding;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.system.io.ClrReader;
import org.mooring.dotnet.system.io.ClrStream;
import org.mooring.dotnet.system.io.ClrWriter;
import org.mooring.dotnet.system.io.FileType;

/** System.Xml.XmlDocument. */
@ClrClass(value = "System.Xml.XmlDocument", base = "System.Xml.XmlNode",
    order = {"NodeType", "ParentNode", "DocumentType", "Implementation", "Name", "LocalName", "DocumentElement", "OwnerDocument", "Schemas",
        "XmlResolver", "NameTable", "PreserveWhitespace", "IsReadOnly", "InnerText", "InnerXml", "SchemaInfo", "BaseURI", "Value",
        "ChildNodes", "PreviousSibling", "NextSibling", "Attributes", "FirstChild", "LastChild", "HasChildNodes", "NamespaceURI",
        "Prefix", "OuterXml", "PreviousText"})
public final class XmlDocument extends XmlNode {

    private final XmlNameTable names;
    private boolean preserveWhitespace;

    public XmlDocument() {
        this(new XmlNameTable());
    }

    private XmlDocument(XmlNameTable names) {
        super(null);
        this.names = names;
    }

    @New
    public static XmlDocument make() {
        return new XmlDocument();
    }

    @New
    public static XmlDocument make(XmlNameTable nt) {
        return new XmlDocument(nt);
    }

    /** Of a text, without the white space between its elements; throws an XmlException. */
    public static XmlDocument of(String text, boolean preserveWhitespace) {
        XmlDocument document = new XmlDocument();
        document.preserveWhitespace = preserveWhitespace;
        XmlLoader.document(document, text);
        return document;
    }

    @Override
    public Kind kind() {
        return Kind.DOCUMENT;
    }

    @Get
    public XmlElement documentElement() {
        for (XmlNode child = firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof XmlElement element) {
                return element;
            }
        }
        return null;
    }

    @Get
    public XmlNameTable nameTable() {
        return names;
    }

    @Get
    public boolean preserveWhitespace() {
        return preserveWhitespace;
    }

    @Set
    public void preserveWhitespace(boolean value) {
        preserveWhitespace = value;
    }

    /** Scripts set it to null, to be safe: nothing is ever resolved here. */
    @Set
    public void xmlResolver(Object value) {
        if (value != null) {
            throw Exceptions.notSupported("Documents are read without a resolver.");
        }
    }

    private XmlSections.Declaration declaration() {
        return firstChild() instanceof XmlSections.Declaration declaration ? declaration : null;
    }

    @Override
    boolean takes(XmlNode child) {
        return switch (child.kind()) {
            case ELEMENT -> {
                if (documentElement() != null) {
                    throw Exceptions.invalidOperation("This document already has a 'DocumentElement' node.");
                }
                yield true;
            }
            case COMMENT, INSTRUCTION, WHITESPACE, SIGNIFICANT_WHITESPACE -> true;
            case DECLARATION -> declaration() == null;
            default -> false;
        };
    }

    @Override
    boolean takesAny() {
        return true;
    }

    @Override
    public void innerXml(String value) {
        loadXml(value);
    }

    @Member
    public void loadXml(String xml) {
        removeAll();
        XmlLoader.document(this, xml);
    }

    @Member
    public void load(String filename) {
        loadXml(Encoding.UTF8.read(FileType.readAllBytes(filename)));
    }

    @Member
    public void load(ClrStream inStream) {
        loadXml(Encoding.UTF8.read(inStream.rest()));
    }

    @Member
    public void load(ClrReader txtReader) {
        loadXml(txtReader.readToEnd());
    }

    @Member
    public void load(XmlReader reader) {
        removeAll();
        reader.into(this);
    }

    private XmlMarkup saving(XmlMarkup.Sink sink, String newLine) {
        return preserveWhitespace ? XmlMarkup.plain(sink) : XmlMarkup.indented(sink, newLine);
    }

    @Member
    public void save(String filename) {
        FileType.writeAllBytes(filename, encoded());
    }

    @Member
    public void save(ClrStream outStream) {
        byte[] bytes = encoded();
        outStream.write(bytes, 0, bytes.length);
    }

    private byte[] encoded() {
        if (documentElement() == null) {
            throw XmlFaults.of("Invalid XML document. The document does not have a root element.");
        }
        XmlSections.Declaration declaration = declaration();
        Encoding encoding = declaration == null || declaration.encoding().isEmpty() ? Encoding.UTF8 : Encoding.of(declaration.encoding());
        StringBuilder out = new StringBuilder();
        write(saving(out::append, "\n"));
        byte[] mark = encoding.preamble();
        byte[] text = encoding.encode(out.toString());
        byte[] all = java.util.Arrays.copyOf(mark, mark.length + text.length);
        System.arraycopy(text, 0, all, mark.length, text.length);
        return all;
    }

    /** With a declaration that says the writer's encoding. */
    @Member
    public void save(ClrWriter writer) {
        save(saving(writer::write, writer.newLine()), writer.encoding().webName());
    }

    @Member
    public void save(XmlWriter w) {
        if (w.begun()) {
            writeContent(w.markup());
        } else {
            w.writeStartDocument();
            rest(w.markup());
        }
        w.flush();
    }

    private void save(XmlMarkup out, String encoding) {
        XmlSections.Declaration declaration = declaration();
        out.instruction("xml", new XmlSections.Declaration(this, encoding, declaration == null ? null : declaration.standalone()).value());
        rest(out);
    }

    private void rest(XmlMarkup out) {
        for (XmlNode child = firstChild(); child != null; child = child.nextSibling()) {
            if (child.kind() != Kind.DECLARATION) {
                child.write(out);
            }
        }
    }

    private static String prefixOf(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }

    /** Refuses what is no name. */
    private static String local(String name) {
        if (name == null || name.isEmpty()) {
            throw Exceptions.argument("The local name for elements or attributes cannot be null or an empty string.");
        }
        String local = name.substring(name.indexOf(':') + 1);
        if (!XmlNames.isLocalName(local)) {
            int bad = 0;
            while (bad < local.length() && (bad == 0 ? XmlNames.isNameStart(local.charAt(bad)) : XmlNames.isNamePart(local.charAt(bad)))) {
                bad++;
            }
            char c = bad < local.length() ? local.charAt(bad) : ' ';
            throw XmlFaults.of((bad == 0 ? "Name cannot begin with the " : "The ") + XmlNames.shown(c) + " character, " + XmlNames.hexadecimal(c)
                    + (bad == 0 ? "." : ", cannot be included in a name."));
        }
        return local;
    }

    @Member
    public XmlElement createElement(String name) {
        return new XmlElement(this, prefixOf(name), local(name), "");
    }

    @Member
    public XmlElement createElement(String qualifiedName, String namespaceURI) {
        return new XmlElement(this, prefixOf(qualifiedName), local(qualifiedName), orEmpty(namespaceURI));
    }

    @Member
    public XmlElement createElement(String prefix, String localName, String namespaceURI) {
        return new XmlElement(this, orEmpty(prefix), local(localName), orEmpty(namespaceURI));
    }

    @Member
    public XmlAttribute createAttribute(String name) {
        String prefix = prefixOf(name);
        boolean declares = prefix.equals("xmlns") || name.equals("xmlns");
        return new XmlAttribute(this, prefix, local(name), declares ? XmlNames.XMLNS : prefix.equals("xml") ? XmlNames.XML : "", "");
    }

    @Member
    public XmlAttribute createAttribute(String qualifiedName, String namespaceURI) {
        return new XmlAttribute(this, prefixOf(qualifiedName), local(qualifiedName), orEmpty(namespaceURI), "");
    }

    @Member
    public XmlAttribute createAttribute(String prefix, String localName, String namespaceURI) {
        return new XmlAttribute(this, orEmpty(prefix), local(localName), orEmpty(namespaceURI), "");
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    @Member
    public XmlText createTextNode(String text) {
        return new XmlText(this, text);
    }

    @Member
    public XmlSections.Comment createComment(String data) {
        return new XmlSections.Comment(this, data);
    }

    @Member
    public XmlSections.CData createCDataSection(String data) {
        return new XmlSections.CData(this, data);
    }

    @Member
    public XmlSections.Whitespace createWhitespace(String text) {
        return new XmlSections.Whitespace(this, text);
    }

    @Member
    public XmlSections.SignificantWhitespace createSignificantWhitespace(String text) {
        return new XmlSections.SignificantWhitespace(this, text);
    }

    @Member
    public XmlSections.Instruction createProcessingInstruction(String target, String data) {
        return new XmlSections.Instruction(this, target, data);
    }

    @Member
    public XmlSections.Declaration createXmlDeclaration(String version, String encoding, String standalone) {
        if (!"1.0".equals(version)) {
            throw Exceptions.argument("Wrong XML version information. The XML must match production \"VersionNum ::= '1.' [0-9]+\".");
        }
        return new XmlSections.Declaration(this, encoding, standalone);
    }

    @Member
    public XmlSections.Fragment createDocumentFragment() {
        return new XmlSections.Fragment(this);
    }

    @Member
    public XmlNode importNode(XmlNode node, boolean deep) {
        if (node instanceof XmlDocument) {
            throw Exceptions.invalidOperation("Cannot import nodes of type 'Document'.");
        }
        return node.copy(this, deep);
    }

    @Member
    public XmlNodeList getElementsByTagName(String name) {
        return elements(this, each -> name.equals("*") || each.name().equals(name));
    }

    @Member
    public XmlNodeList getElementsByTagName(String localName, String namespaceURI) {
        return elements(this, localName, namespaceURI);
    }

    /** Only a document type says which attributes are identities; there is none. */
    @Member
    public XmlElement getElementById(String elementId) {
        return null;
    }

    static XmlNodeList elements(XmlNode root, String localName, String namespace) {
        return elements(root, each -> (localName.equals("*") || each.localName().equals(localName))
                && (namespace.equals("*") || each.namespaceUri().equals(namespace)));
    }

    /** Those inside a node, in the document's order. */
    static XmlNodeList elements(XmlNode root, Predicate<XmlElement> wanted) {
        List<XmlNode> found = new ArrayList<>();
        collect(root, wanted, found);
        return new XmlNodeList.Fixed(found, "System.Xml.XmlElementList");
    }

    private static void collect(XmlNode node, Predicate<XmlElement> wanted, List<XmlNode> found) {
        for (XmlNode child = node.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof XmlElement element) {
                if (wanted.test(element)) {
                    found.add(element);
                }
                collect(element, wanted, found);
            }
        }
    }

    @Override
    void write(XmlMarkup out) {
        writeContent(out);
    }

    @Override
    public XmlNode cloneNode(boolean deep) {
        return copy(null, deep);
    }

    @Override
    XmlNode copy(XmlDocument to, boolean deep) {
        XmlDocument copy = new XmlDocument(names);
        copy.preserveWhitespace = preserveWhitespace;
        return deep ? copyChildren(copy, copy) : copy;
    }
}
