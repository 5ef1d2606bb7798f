package org.mooring.dotnet.system.xml;

import java.nio.charset.StandardCharsets;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.io.ClrStream;
import org.mooring.dotnet.system.io.ClrWriter;
import org.mooring.dotnet.system.io.FileType;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The kinds of System.Xml.XmlNode. */
public final class XmlTypes {

    private XmlTypes() {}

    /** System.Xml.XmlDocument. */
    @ClrClass(value = "System.Xml.XmlDocument", type = Document.class, base = "System.Xml.XmlNode")
    public static final class OfDocument {
        private OfDocument() {}

        @New
        public static Document make() {
            return XmlText.empty();
        }

        @Get
        public static Element documentElement(Document self) {
            return self.getDocumentElement();
        }

        /** A name table of its own; {@link XmlNamespaces} takes any object for one. */
        @Get
        public static Object nameTable(Document self) {
            return self.getImplementation();
        }

        @Get
        public static boolean preserveWhitespace(Document self) {
            return Boolean.TRUE.equals(self.getUserData("blanks"));
        }

        @org.mooring.dotnet.Set
        public static void preserveWhitespace(Document self, boolean value) {
            self.setUserData("blanks", value, null);
        }

        public static void loadXml(Document self, String xml) {
            Document parsed = XmlText.parse(xml, preserveWhitespace(self));
            XmlNodeType.removeAll(self);
            self.setUserData("declaration", parsed.getUserData("declaration"), null);
            for (Node child = parsed.getFirstChild(); child != null; child = child.getNextSibling()) {
                self.appendChild(self.importNode(child, true));
            }
        }

        public static void load(Document self, String filename) {
            loadXml(self, FileType.readAllText(filename));
        }

        public static void load(Document self, ClrStream inStream) {
            loadXml(self, org.mooring.dotnet.Encoding.UTF8.read(inStream.rest()));
        }

        public static void save(Document self, String filename) {
            FileType.writeAllText(filename, preserveWhitespace(self) ? XmlText.outer(self) : XmlText.indented(self));
        }

        public static void save(Document self, ClrWriter writer) {
            writer.write(preserveWhitespace(self) ? XmlText.outer(self) : XmlText.indented(self));
        }

        public static void save(Document self, ClrStream outStream) {
            byte[] bytes = XmlText.indented(self).getBytes(StandardCharsets.UTF_8);
            outStream.write(bytes, 0, bytes.length);
        }

        public static Element createElement(Document self, String name) {
            return self.createElementNS(null, name);
        }

        public static Element createElement(Document self, String qualifiedName, String namespaceURI) {
            return self.createElementNS(namespaceURI, qualifiedName);
        }

        public static Attr createAttribute(Document self, String name) {
            return self.createAttributeNS(null, name);
        }

        public static Node createTextNode(Document self, String text) {
            return self.createTextNode(text);
        }

        public static Node createComment(Document self, String data) {
            return self.createComment(data);
        }

        public static Node createCDataSection(Document self, String data) {
            return self.createCDATASection(data);
        }

        public static Node importNode(Document self, Node node, boolean deep) {
            return self.importNode(node, deep);
        }

        @Type("System.Xml.XmlNodeList")
        public static Object getElementsByTagName(Document self, String name) {
            return XmlNodes.of(self.getElementsByTagName(name));
        }
    }

    /** System.Xml.XmlElement. */
    @ClrClass(value = "System.Xml.XmlElement", type = Element.class, base = "System.Xml.XmlNode")
    public static final class OfElement {
        private OfElement() {}

        @Get
        public static boolean hasAttributes(Element self) {
            return self.hasAttributes();
        }

        @Get
        public static boolean isEmpty(Element self) {
            return self.getFirstChild() == null;
        }

        public static String getAttribute(Element self, String name) {
            return self.getAttribute(name);
        }

        public static Attr getAttributeNode(Element self, String name) {
            return self.getAttributeNode(name);
        }

        public static boolean hasAttribute(Element self, String name) {
            return self.hasAttribute(name);
        }

        public static void setAttribute(Element self, String name, String value) {
            self.setAttribute(name, value == null ? "" : value);
        }

        public static void removeAttribute(Element self, String name) {
            self.removeAttribute(name);
        }

        public static Attr setAttributeNode(Element self, Attr newAttr) {
            return self.setAttributeNode(newAttr);
        }

        @Type("System.Xml.XmlNodeList")
        public static Object getElementsByTagName(Element self, String name) {
            return XmlNodes.of(self.getElementsByTagName(name));
        }
    }

    /** System.Xml.XmlAttribute. */
    @ClrClass(value = "System.Xml.XmlAttribute", type = Attr.class, base = "System.Xml.XmlNode")
    public static final class OfAttribute {
        private OfAttribute() {}

        @Get
        public static Element ownerElement(Attr self) {
            return self.getOwnerElement();
        }

        @Get
        public static boolean specified(Attr self) {
            return self.getSpecified();
        }
    }

    /** System.Xml.XmlCharacterData. */
    @ClrClass(value = "System.Xml.XmlCharacterData", type = org.w3c.dom.CharacterData.class, base = "System.Xml.XmlNode", isAbstract = true)
    public static final class OfCharacters {
        private OfCharacters() {}

        @Get
        public static String data(org.w3c.dom.CharacterData self) {
            return self.getData();
        }

        @Get
        @Name("Length")
        public static int length(org.w3c.dom.CharacterData self) {
            return self.getLength();
        }
    }

    /** System.Xml.XmlText. */
    @ClrClass(value = "System.Xml.XmlText", type = org.w3c.dom.Text.class, base = "System.Xml.XmlCharacterData")
    public static final class OfText {
        private OfText() {}
    }

    /** System.Xml.XmlCDataSection. */
    @ClrClass(value = "System.Xml.XmlCDataSection", type = org.w3c.dom.CDATASection.class, base = "System.Xml.XmlCharacterData")
    public static final class OfCData {
        private OfCData() {}
    }

    /** System.Xml.XmlComment. */
    @ClrClass(value = "System.Xml.XmlComment", type = org.w3c.dom.Comment.class, base = "System.Xml.XmlCharacterData")
    public static final class OfComment {
        private OfComment() {}
    }
}
