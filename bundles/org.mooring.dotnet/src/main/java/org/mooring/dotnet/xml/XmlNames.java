package org.mooring.dotnet.xml;

/** What may stand in XML: characters and names (XML 1.0, Namespaces in XML 1.0). */
final class XmlNames {

    static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    static final String XML = "http://www.w3.org/XML/1998/namespace";

    private XmlNames() {}

    static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    static boolean isBlank(String text) {
        return text.chars().allMatch(XmlNames::isSpace);
    }

    /** A UTF-16 unit that may stand in a document, halves of pairs included. */
    static boolean isCharacter(int c) {
        return c >= 0x20 && c <= 0xFFFD || c == '\n' || c == '\t' || c == '\r';
    }

    static boolean isNameStart(int c) {
        return c < 0x80 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' : c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x300 && c <= 0x36F)
                && !(c >= 0x2000 && c <= 0x200B) && !(c >= 0x200E && c <= 0x206F) && !(c >= 0x2190 && c <= 0x2BFF) && c != 0x37E && c < 0xFFFE;
    }

    static boolean isNamePart(int c) {
        return isNameStart(c) || c >= '0' && c <= '9' || c == '-' || c == '.' || c == 0xB7 || c >= 0x300 && c <= 0x36F || c == 0x203F || c == 0x2040;
    }

    /** Without a colon. */
    static boolean isLocalName(String name) {
        return !name.isEmpty() && isNameStart(name.charAt(0)) && name.chars().allMatch(XmlNames::isNamePart);
    }

    /** How messages show a character: {@code 'x', hexadecimal value 0x78}. */
    static String shown(int c) {
        return "'" + (c == 0 ? '.' : (char) c) + "'";
    }

    static String hexadecimal(int c) {
        return "hexadecimal value 0x" + String.format("%02X", c);
    }
}
