package org.mooring.dotnet.xml;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Set;

/** The small nodes: CDATA sections, comments, white space, processing instructions, the XML declaration, fragments. */
public final class XmlSections {

    private XmlSections() {}

    /** System.Xml.XmlCDataSection. */
    @ClrClass(value = "System.Xml.XmlCDataSection", base = "System.Xml.XmlCharacterData")
    public static final class CData extends XmlCharacterData {

        CData(XmlDocument owner, String data) {
            super(owner, data);
        }

        @Override
        public Kind kind() {
            return Kind.CDATA;
        }

        @Override
        void write(XmlMarkup out) {
            out.cdata(value());
        }

        @Override
        XmlNode copy(XmlDocument to, boolean deep) {
            return new CData(to, value());
        }
    }

    /** System.Xml.XmlComment. */
    @ClrClass(value = "System.Xml.XmlComment", base = "System.Xml.XmlCharacterData")
    public static final class Comment extends XmlCharacterData {

        Comment(XmlDocument owner, String data) {
            super(owner, data);
        }

        @Override
        public Kind kind() {
            return Kind.COMMENT;
        }

        @Override
        void write(XmlMarkup out) {
            out.comment(value());
        }

        @Override
        XmlNode copy(XmlDocument to, boolean deep) {
            return new Comment(to, value());
        }
    }

    /** System.Xml.XmlWhitespace. */
    @ClrClass(value = "System.Xml.XmlWhitespace", base = "System.Xml.XmlCharacterData")
    public static final class Whitespace extends XmlCharacterData {

        Whitespace(XmlDocument owner, String data) {
            super(owner, data);
        }

        @Override
        public Kind kind() {
            return Kind.WHITESPACE;
        }

        @Override
        void write(XmlMarkup out) {
            out.whitespace(value());
        }

        @Override
        XmlNode copy(XmlDocument to, boolean deep) {
            return new Whitespace(to, value());
        }
    }

    /** System.Xml.XmlSignificantWhitespace. */
    @ClrClass(value = "System.Xml.XmlSignificantWhitespace", base = "System.Xml.XmlCharacterData")
    public static final class SignificantWhitespace extends XmlCharacterData {

        SignificantWhitespace(XmlDocument owner, String data) {
            super(owner, data);
        }

        @Override
        public Kind kind() {
            return Kind.SIGNIFICANT_WHITESPACE;
        }

        @Override
        void write(XmlMarkup out) {
            out.text(value());
        }

        @Override
        XmlNode copy(XmlDocument to, boolean deep) {
            return new SignificantWhitespace(to, value());
        }
    }

    /** System.Xml.XmlProcessingInstruction. */
    @ClrClass(value = "System.Xml.XmlProcessingInstruction", base = "System.Xml.XmlLinkedNode")
    public static final class Instruction extends XmlNode {

        private final String target;
        private String data;

        Instruction(XmlDocument owner, String target, String data) {
            super(owner);
            this.target = target;
            this.data = data == null ? "" : data;
        }

        @Override
        public Kind kind() {
            return Kind.INSTRUCTION;
        }

        @Override
        public String name() {
            return target;
        }

        @Get
        public String target() {
            return target;
        }

        @Override
        public String value() {
            return data;
        }

        @Override
        public void value(String value) {
            data = value;
        }

        @Get
        public String data() {
            return data;
        }

        @Set
        public void data(String value) {
            data = value;
        }

        @Override
        public String innerText() {
            return data;
        }

        @Override
        public void innerText(String value) {
            data = value;
        }

        @Override
        void write(XmlMarkup out) {
            out.instruction(target, data);
        }

        @Override
        XmlNode copy(XmlDocument to, boolean deep) {
            return new Instruction(to, target, data);
        }
    }

    /** System.Xml.XmlDeclaration. */
    @ClrClass(value = "System.Xml.XmlDeclaration", base = "System.Xml.XmlLinkedNode")
    public static final class Declaration extends XmlNode {

        private String encoding;
        private String standalone;

        Declaration(XmlDocument owner, String encoding, String standalone) {
            super(owner);
            this.encoding = encoding == null ? "" : encoding;
            this.standalone = standalone == null ? "" : standalone;
        }

        @Override
        public Kind kind() {
            return Kind.DECLARATION;
        }

        @Override
        public String name() {
            return "xml";
        }

        @Get
        public String version() {
            return "1.0";
        }

        @Get
        public String encoding() {
            return encoding;
        }

        @Set
        public void encoding(String value) {
            encoding = value == null ? "" : value;
        }

        @Get
        public String standalone() {
            return standalone;
        }

        @Set
        public void standalone(String value) {
            standalone = value == null ? "" : value;
        }

        @Override
        public String value() {
            return "version=\"1.0\"" + (encoding.isEmpty() ? "" : " encoding=\"" + encoding + "\"")
                    + (standalone.isEmpty() ? "" : " standalone=\"" + standalone + "\"");
        }

        @Override
        public String innerText() {
            return value();
        }

        @Override
        void write(XmlMarkup out) {
            out.instruction("xml", value());
        }

        @Override
        XmlNode copy(XmlDocument to, boolean deep) {
            return new Declaration(to, encoding, standalone);
        }
    }

    /** System.Xml.XmlDocumentFragment. */
    @ClrClass(value = "System.Xml.XmlDocumentFragment", base = "System.Xml.XmlNode")
    public static final class Fragment extends XmlNode {

        Fragment(XmlDocument owner) {
            super(owner);
        }

        @Override
        public Kind kind() {
            return Kind.FRAGMENT;
        }

        @Override
        boolean takes(XmlNode child) {
            return child.kind() != Kind.ATTRIBUTE && child.kind() != Kind.DOCUMENT;
        }

        @Override
        boolean takesAny() {
            return true;
        }

        @Override
        public void innerXml(String value) {
            removeAll();
            XmlLoader.content(this, owner, value);
        }

        @Override
        void write(XmlMarkup out) {
            writeContent(out);
        }

        @Override
        XmlNode copy(XmlDocument to, boolean deep) {
            Fragment copy = new Fragment(to);
            return deep ? copyChildren(copy, to) : copy;
        }
    }
}
