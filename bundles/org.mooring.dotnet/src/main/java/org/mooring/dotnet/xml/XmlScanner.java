package org.mooring.dotnet.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.mooring.api.stream.DotNetException;

/**
 * Reads XML text node by node, as System.Xml.XmlReader does, with its messages. There are no document types and so no entities but the
 * five that XML itself has; how long and how deep a document may be is limited.
 */
final class XmlScanner {

    static final int LONGEST = 64 * 1024 * 1024;
    static final int DEEPEST = 1024;

    /** What was just read. */
    enum Kind { ELEMENT, END_ELEMENT, TEXT, CDATA, COMMENT, INSTRUCTION, DECLARATION, WHITESPACE, SIGNIFICANT_WHITESPACE, END }

    /** One attribute of a start tag, namespace declarations among them. */
    record Attribute(String prefix, String localName, String namespace, String value, int line, int position) {
        String name() {
            return prefix.isEmpty() ? localName : prefix + ":" + localName;
        }

        /** Whether it is {@code xmlns}, which says what names without a prefix belong to. */
        boolean declaresDefault() {
            return prefix.isEmpty() && localName.equals("xmlns");
        }

        boolean declares() {
            return declaresDefault() || prefix.equals("xmlns");
        }
    }

    private record Open(String name, String prefix, String localName, String namespace, int line, int position, Map<String, String> scope,
            boolean keepsSpace) {}

    private final String text;
    private final boolean fragment;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Attribute> attributes = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private boolean rootSeen;
    private String startTag;
    private int kindLine;
    private int kindPosition;

    Kind kind;
    String prefix = "";
    String localName = "";
    String namespace = "";
    String value = "";
    boolean empty;

    /** @param fragment content of an element: any nodes, no single root */
    XmlScanner(String text, boolean fragment, Map<String, String> scope) {
        if (text.length() > LONGEST) {
            throw XmlFaults.of("The input document has exceeded a limit set by MaxCharactersInDocument.");
        }
        this.text = text;
        this.fragment = fragment;
        this.at = !text.isEmpty() && text.charAt(0) == '\ufeff' ? 1 : 0;
        this.lineStart = at;
        if (fragment) {
            open.push(new Open("", "", "", "", 0, 0, scope, false));
        }
    }

    List<Attribute> attributes() {
        return attributes;
    }

    String name() {
        return prefix.isEmpty() ? localName : prefix + ":" + localName;
    }

    /** Elements around the node that was read. */
    int depth() {
        int depth = open.size() - (fragment ? 1 : 0);
        return kind == Kind.ELEMENT && !empty ? depth - 1 : depth;
    }

    /** Line of the node that was read. */
    int line() {
        return kindLine;
    }

    int position() {
        return kindPosition;
    }

    /** Names that prefixes stand for inside the element that is open. */
    Map<String, String> scope() {
        return open.isEmpty() ? Map.of() : open.peek().scope;
    }

    /** Reads the next node and says which kind it is. */
    Kind next() {
        attributes.clear();
        value = "";
        kind = read();
        return kind;
    }

    private Kind end(Open element) {
        prefix = element.prefix;
        localName = element.localName;
        namespace = element.namespace;
        empty = false;
        kind = Kind.END_ELEMENT;
        return kind;
    }

    private Kind read() {
        prefix = "";
        localName = "";
        namespace = "";
        empty = false;
        place();
        if (at >= text.length()) {
            return atEnd();
        }
        if (text.charAt(at) != '<') {
            return open.isEmpty() ? outsideRoot() : content();
        }
        if (text.startsWith("<!--", at)) {
            return comment();
        }
        if (text.startsWith("<![CDATA[", at) && !open.isEmpty()) {
            return cdata();
        }
        if (text.startsWith("<!", at)) {
            throw text.startsWith("<!DOCTYPE", at) ? fault(at + 3, "For security reasons DTD is prohibited in this XML document. To enable DTD processing set "
                    + "the DtdProcessing property on XmlReaderSettings to Parse and pass the settings into XmlReader.Create method.")
                    : unexpected(at + 2, open.isEmpty() ? "DOCTYPE" : "CDATA[");
        }
        if (text.startsWith("<?", at)) {
            return instruction();
        }
        return text.startsWith("</", at) ? endTag() : startTag();
    }

    private void place() {
        kindLine = line;
        kindPosition = at - lineStart + 1;
    }

    private Kind atEnd() {
        if (fragment && open.size() == 1) {
            return Kind.END;
        }
        if (!open.isEmpty()) {
            throw unclosed();
        }
        if (!rootSeen && !fragment) {
            throw XmlFaults.of("Root element is missing.");
        }
        return Kind.END;
    }

    private DotNetException unclosed() {
        List<String> names = new ArrayList<>(open.stream().map(Open::name).filter(name -> !name.isEmpty()).toList());
        if (startTag != null) {
            names.add(0, startTag);
        }
        return fault(text.length(), "Unexpected end of file has occurred." + (names.isEmpty() ? ""
                : " The following elements are not closed: " + String.join(", ", names) + "."));
    }

    private Kind outsideRoot() {
        int start = at;
        while (at < text.length() && XmlNames.isSpace(text.charAt(at))) {
            step();
        }
        if (at < text.length() && text.charAt(at) != '<') {
            throw fault(at, "Data at the root level is invalid.");
        }
        value = lines(text.substring(start, at));
        return Kind.WHITESPACE;
    }

    private Kind content() {
        StringBuilder out = new StringBuilder();
        boolean blank = true;
        while (at < text.length() && text.charAt(at) != '<') {
            char c = text.charAt(at);
            if (c == '&') {
                blank = false;
                reference(out);
                continue;
            }
            if (c == ']' && text.startsWith("]]>", at)) {
                throw fault(at, "']]>' is not allowed in character data.");
            }
            if (!XmlNames.isCharacter(c)) {
                throw badCharacter(at);
            }
            blank &= XmlNames.isSpace(c);
            append(out, c);
        }
        value = out.toString();
        return !blank ? Kind.TEXT : open.peek().keepsSpace ? Kind.SIGNIFICANT_WHITESPACE : Kind.WHITESPACE;
    }

    /** Takes one character, a line's end as a line feed. */
    private void append(StringBuilder out, char c) {
        if (c == '\r') {
            out.append('\n');
        } else {
            out.append(c);
        }
        step();
    }

    /** Over one character, or a line's end of two. */
    private void step() {
        char c = text.charAt(at++);
        if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        if (c == '\r' || c == '\n') {
            line++;
            lineStart = at;
        }
    }

    private static String lines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** What stands between here and {@code end}; then after it. */
    private String until(String end, String what) {
        int stop = text.indexOf(end, at);
        if (stop < 0) {
            throw fault(text.length(), "Unexpected end of file while parsing " + what + " has occurred.");
        }
        int start = at;
        while (at < stop) {
            if (!XmlNames.isCharacter(text.charAt(at))) {
                throw badCharacter(at);
            }
            step();
        }
        at = stop + end.length();
        return lines(text.substring(start, stop));
    }

    private Kind comment() {
        at += 4;
        value = until("--", "Comment");
        if (at >= text.length() || text.charAt(at) != '>') {
            throw fault(at - 2, "An XML comment cannot contain '--', and '-' cannot be the last character.");
        }
        at++;
        return Kind.COMMENT;
    }

    private Kind cdata() {
        at += 9;
        value = until("]]>", "CDATA");
        return Kind.CDATA;
    }

    private Kind instruction() {
        int begin = at;
        at += 2;
        int start = at;
        String target = qualified("PI");
        if (target.equalsIgnoreCase("xml")) {
            if (!target.equals("xml")) {
                throw fault(start, "'" + target + "' is an invalid name for processing instructions.");
            }
            if (fragment || begin != (text.charAt(0) == '\ufeff' ? 1 : 0)) {
                throw fault(start, "Unexpected XML declaration. The XML declaration must be the first node in the document, and no white space characters are "
                        + "allowed to appear before it.");
            }
            declaration();
            return Kind.DECLARATION;
        }
        localName = target;
        if (!text.startsWith("?>", at) && (at >= text.length() || !XmlNames.isSpace(text.charAt(at)))) {
            throw at >= text.length() ? fault(at, "Unexpected end of file while parsing PI has occurred.") : badNameCharacter(at);
        }
        spaces();
        value = until("?>", "PI");
        return Kind.INSTRUCTION;
    }

    /** Version, encoding, standalone, in that order; they are its attributes. */
    private void declaration() {
        localName = "xml";
        List<String> order = List.of("version", "encoding", "standalone");
        int place = 0;
        spaces();
        while (!text.startsWith("?>", at)) {
            if (at >= text.length()) {
                throw fault(at, "Unexpected end of file while parsing XmlDecl has occurred.");
            }
            int start = at;
            Attribute attribute = attribute();
            int found = order.indexOf(attribute.localName);
            if (found < place || place == 0 && found != 0) {
                throw fault(start, "Syntax for an XML declaration is invalid.");
            }
            if (found == 0 && !attribute.value.equals("1.0")) {
                throw fault(attribute.position - 1 + lineStart, "Version number '" + attribute.value + "' is invalid.");
            }
            place = found + 1;
            attributes.add(attribute);
            spaces();
        }
        if (place == 0) {
            throw fault(at, "Syntax for an XML declaration is invalid.");
        }
        at += 2;
        StringBuilder shown = new StringBuilder();
        attributes.forEach(each -> shown.append(shown.isEmpty() ? "" : " ").append(each.localName).append("=\"").append(each.value).append('"'));
        value = shown.toString();
    }

    private Kind endTag() {
        at += 2;
        int start = at;
        if (open.isEmpty() || fragment && open.size() == 1) {
            throw fault(start, "Unexpected end tag.");
        }
        String name = qualified("Name");
        Open element = open.peek();
        if (!name.equals(element.name)) {
            throw fault(start, "The '" + element.name + "' start tag on line " + element.line + " position " + element.position
                    + " does not match the end tag of '" + name + "'.");
        }
        spaces();
        if (at >= text.length()) {
            throw unclosed();
        }
        if (text.charAt(at) != '>') {
            throw unexpected(at, ">");
        }
        at++;
        open.pop();
        return end(element);
    }

    private Kind startTag() {
        at++;
        int start = at;
        int startLine = line;
        int startPosition = at - lineStart + 1;
        if (rootSeen && open.isEmpty() && XmlNames.isNameStart(peek())) {
            throw fault(start, "There are multiple root elements.");
        }
        String name = qualified("Name");
        rootSeen = true;
        if (open.size() >= DEEPEST) {
            throw fault(start, "The document is nested more deeply than " + DEEPEST + " elements.");
        }
        startTag = name;
        List<Attribute> raw = startTagAttributes();
        startTag = null;
        boolean keeps = !open.isEmpty() && open.peek().keepsSpace;
        for (Attribute each : raw) {
            keeps = each.name().equals("xml:space") ? each.value.equals("preserve") : keeps;
        }
        Map<String, String> scope = XmlNamespaces.scope(scope(), raw);
        int colon = name.indexOf(':');
        String ownPrefix = colon < 0 ? "" : name.substring(0, colon);
        String own = XmlNamespaces.resolve(ownPrefix, scope, startLine, startPosition, true);
        attributes.addAll(XmlNamespaces.resolve(raw, scope));
        prefix = ownPrefix;
        localName = name.substring(colon + 1);
        namespace = own;
        place(startLine, startPosition);
        Open element = new Open(name, prefix, localName, namespace, startLine, startPosition, scope, keeps);
        if (text.charAt(at) == '/') {
            empty = true;
            at += 2;
            return Kind.ELEMENT;
        }
        at++;
        open.push(element);
        return Kind.ELEMENT;
    }

    private void place(int startLine, int startPosition) {
        kindLine = startLine;
        kindPosition = startPosition;
    }

    /** Those up to the tag's end, which is not yet read. */
    private List<Attribute> startTagAttributes() {
        List<Attribute> raw = new ArrayList<>();
        while (true) {
            boolean spaced = spaces();
            if (at >= text.length()) {
                throw unclosed();
            }
            char c = text.charAt(at);
            if (c == '>') {
                return raw;
            }
            if (c == '/') {
                if (at + 1 >= text.length() || text.charAt(at + 1) != '>') {
                    throw at + 1 >= text.length() ? unclosed() : unexpected(at + 1, ">");
                }
                return raw;
            }
            if (!spaced) {
                throw XmlNames.isNameStart(c) ? fault(at, XmlNames.shown(c) + " is an unexpected token. Expecting white space.") : badNameCharacter(at);
            }
            raw.add(attribute());
        }
    }

    private Attribute attribute() {
        int startLine = line;
        int start = at - lineStart + 1;
        String name = qualified("Name");
        spaces();
        if (peek() != '=') {
            throw at >= text.length() ? unclosed() : unexpected(at, "=");
        }
        at++;
        spaces();
        char quote = (char) peek();
        if (quote != '"' && quote != '\'') {
            throw at >= text.length() ? unclosed() : fault(at, XmlNames.shown(quote) + " is an unexpected token. The expected token is '\"' or '''.");
        }
        at++;
        int colon = name.indexOf(':');
        return new Attribute(colon < 0 ? "" : name.substring(0, colon), name.substring(colon + 1), "", attributeValue(quote), startLine, start);
    }

    private String attributeValue(char quote) {
        int openLine = line;
        int openPosition = at - lineStart;
        StringBuilder out = new StringBuilder();
        while (true) {
            if (at >= text.length()) {
                throw XmlFaults.at(openLine, openPosition, "There is an unclosed literal string.");
            }
            char c = text.charAt(at);
            if (c == quote) {
                at++;
                return out.toString();
            }
            if (c == '&') {
                reference(out);
            } else if (c == '<') {
                throw fault(at, XmlNames.shown(c) + ", " + XmlNames.hexadecimal(c) + ", is an invalid attribute character.");
            } else if (!XmlNames.isCharacter(c)) {
                throw badCharacter(at);
            } else {
                out.append(XmlNames.isSpace(c) ? ' ' : c);
                step();
            }
        }
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean spaces() {
        int start = at;
        while (at < text.length() && XmlNames.isSpace(text.charAt(at))) {
            step();
        }
        return at > start;
    }

    /** A name, with at most one colon inside. */
    private String qualified(String what) {
        int start = at;
        boolean colon = false;
        while (true) {
            if (at >= text.length()) {
                throw fault(at, "Unexpected end of file while parsing " + what + " has occurred.");
            }
            char c = text.charAt(at);
            if (Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))) {
                at += 2;
            } else if (!XmlNames.isNameStart(c)) {
                throw fault(at, "Name cannot begin with the " + XmlNames.shown(c) + " character, " + XmlNames.hexadecimal(c) + ".");
            }
            while (at < text.length() && (XmlNames.isNamePart(text.charAt(at)) || Character.isSurrogate(text.charAt(at)))) {
                at++;
            }
            if (at < text.length() && text.charAt(at) == ':') {
                if (colon) {
                    throw badNameCharacter(at);
                }
                colon = true;
                at++;
                continue;
            }
            return text.substring(start, at);
        }
    }

    /** A character or entity reference. */
    private void reference(StringBuilder out) {
        int start = at + 1;
        if (start < text.length() && text.charAt(start) == '#') {
            characterReference(out, start + 1);
            return;
        }
        int end = start;
        while (end < text.length() && XmlNames.isNamePart(text.charAt(end))) {
            end++;
        }
        if (end == start || !XmlNames.isNameStart(text.charAt(start))) {
            throw fault(start, "An error occurred while parsing EntityName.");
        }
        if (end >= text.length() || text.charAt(end) != ';') {
            throw end >= text.length() ? unclosed() : unexpected(end, ";");
        }
        String name = text.substring(start, end);
        out.append(switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> throw fault(start, "Reference to undeclared entity '" + name + "'.");
        });
        at = end + 1;
    }

    private void characterReference(StringBuilder out, int start) {
        boolean hexadecimal = start < text.length() && text.charAt(start) == 'x';
        int end = hexadecimal ? start + 1 : start;
        int from = end;
        long code = 0;
        while (end < text.length() && Character.digit(text.charAt(end), hexadecimal ? 16 : 10) >= 0) {
            code = Math.min(code * (hexadecimal ? 16 : 10) + Character.digit(text.charAt(end), 16), Integer.MAX_VALUE);
            end++;
        }
        if (end == from || end >= text.length() || text.charAt(end) != ';') {
            throw fault(end, "Invalid syntax for a " + (hexadecimal ? "hexadecimal" : "decimal") + " numeric entity reference.");
        }
        if (code > 0x10FFFF) {
            throw fault(from, "Invalid value of a character entity reference.");
        }
        if (code < 0x10000 && (!XmlNames.isCharacter((int) code) || Character.isSurrogate((char) code))) {
            throw fault(from, XmlNames.shown((int) code) + ", " + XmlNames.hexadecimal((int) code) + ", is an invalid character.");
        }
        out.appendCodePoint((int) code);
        at = end + 1;
    }

    private DotNetException badCharacter(int where) {
        int c = text.charAt(where);
        return fault(where, XmlNames.shown(c) + ", " + XmlNames.hexadecimal(c) + ", is an invalid character.");
    }

    private DotNetException badNameCharacter(int where) {
        int c = text.charAt(where);
        return fault(where, "The " + XmlNames.shown(c) + " character, " + XmlNames.hexadecimal(c) + ", cannot be included in a name.");
    }

    private DotNetException unexpected(int where, String wanted) {
        return fault(where, "'" + (where < text.length() ? text.substring(where, where + 1) : "") + "' is an unexpected token. The expected token is '" + wanted + "'.");
    }

    private DotNetException fault(int where, String message) {
        return XmlFaults.at(line, where - lineStart + 1, message);
    }
}
