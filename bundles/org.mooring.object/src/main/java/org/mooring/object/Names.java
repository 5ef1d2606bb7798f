package org.mooring.object;

/** Names of members and keys, which PowerShell compares by ordinal value without case. */
final class Names {

    private Names() {}

    /** One form for all spellings of a name; the same string where it is that form already. */
    static String fold(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 0x80 || c >= 'A' && c <= 'Z') {
                return foldFrom(name, i);
            }
        }
        return name;
    }

    private static String foldFrom(String name, int from) {
        char[] chars = name.toCharArray();
        for (int i = from; i < chars.length; i++) {
            chars[i] = fold(chars[i]);
        }
        return new String(chars);
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    /** The same for all spellings of a name. */
    static int hash(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = hash * 31 + fold(name.charAt(i));
        }
        return hash;
    }
}
