package org.mooring.cmdlet.utility;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.DateTimeOffset;
import org.mooring.object.OrderedHashtable;
import org.mooring.object.PSObject;

/** Reads JSON text, with the liberties that PowerShell's reader takes: comments, single quotes, commas at the end. */
public final class JsonReader {

    /** What becomes of text that looks like a date (Microsoft.PowerShell.Commands.JsonDateKind). */
    public enum Dates { Default, Local, Utc, Offset, String }

    private static final Pattern WHOLE = Pattern.compile("-?\\d+");
    private static final Pattern REAL = Pattern.compile("-?\\d*\\.?\\d+([eE][+-]?\\d+)?");
    private static final int DIGITS_OF_LONG = 19;
    private static final int MAXIMUM_DEPTH = 1024;

    private final String text;
    private final boolean asHashtable;
    private final Dates dates;
    private final int maximumDepth;
    /** What the reader is inside of: names of properties, and lists of arrays' elements so far. */
    private final Deque<Object> path = new ArrayDeque<>();
    private int at;

    JsonReader(String text, boolean asHashtable, Dates dates, Integer depth) {
        this.text = text;
        this.asHashtable = asHashtable;
        this.dates = dates;
        this.maximumDepth = depth == null ? MAXIMUM_DEPTH : depth;
    }

    Object read() {
        Object value = value(1);
        blanks();
        if (at < text.length()) {
            throw wrong("Additional text encountered after finished reading JSON content: " + text.charAt(at) + ".");
        }
        return value;
    }

    private DotNetException wrong(String what) {
        // Newtonsoft.Json counts lines from the first character that it has taken.
        int line = at == 0 ? 0 : 1;
        int column = 0;
        for (int i = 0; i < Math.min(at, text.length()); i++) {
            column++;
            if (text.charAt(i) == '\n') {
                line++;
                column = 0;
            }
        }
        return new DotNetException("System.ArgumentException", "Conversion from JSON failed with error: " + what + " Path '" + path() + "', line " + line
            + ", position " + column + ".");
    }

    /** Where in the text the reader is, as {@code a.b[2]}. */
    private String path() {
        StringBuilder whole = new StringBuilder();
        path.descendingIterator().forEachRemaining(part -> {
            if (part instanceof List<?> elements) {
                whole.append('[').append(elements.size()).append(']');
            } else {
                whole.append(whole.isEmpty() ? "" : ".").append(part);
            }
        });
        return whole.toString();
    }

    private void checkDepth(int depth) {
        if (depth > maximumDepth) {
            at++;
            throw wrong("The reader's MaxDepth of " + maximumDepth + " has been exceeded.");
        }
    }

    private void blanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\uFEFF') {
                at++;
            } else if (c != '/') {
                return;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at);
                at = end < 0 ? text.length() : end + 2;
            } else {
                return;
            }
        }
    }

    private Object value(int depth) {
        blanks();
        if (at >= text.length()) {
            throw wrong("Unexpected end when reading JSON.");
        }
        char c = text.charAt(at);
        return switch (c) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"', '\'' -> dated(string(c));
            default -> word();
        };
    }

    /** A text that is a date as JSON has them; which kind of date it becomes was said. */
    private Object dated(String string) {
        DateTime time = dates == Dates.String ? null : JsonDate.read(string);
        if (time == null) {
            return string;
        }
        boolean open = time.kind() == DateTimeKind.Unspecified;
        return switch (dates) {
            case Local -> open ? time.withKind(DateTimeKind.Local) : time.toLocalTime();
            case Utc -> open ? time.withKind(DateTimeKind.Utc) : time.toUniversalTime();
            case Offset -> string.startsWith("/") ? DateTimeOffset.of(time) : DateTimeOffset.parse(string, Culture.INVARIANT);
            default -> time;
        };
    }

    private Object array(int depth) {
        checkDepth(depth);
        at++;
        List<Object> elements = new ArrayList<>();
        path.push(elements);
        while (true) {
            blanks();
            if (at < text.length() && text.charAt(at) == ']') {
                at++;
                path.pop();
                return elements.toArray();
            }
            Object value = value(depth + 1);
            separator(']');
            elements.add(value);
        }
    }

    private void separator(char end) {
        blanks();
        if (at >= text.length()) {
            throw wrong("Unexpected end of content while loading JSON.");
        }
        char c = text.charAt(at);
        if (c == ',') {
            at++;
        } else if (c != end) {
            throw wrong("After parsing a value an unexpected character was encountered: " + c + ".");
        }
    }

    private Object object(int depth) {
        checkDepth(depth);
        at++;
        PSObject bag = asHashtable ? null : new PSObject();
        OrderedHashtable table = asHashtable ? new OrderedHashtable() : null;
        while (true) {
            blanks();
            if (at < text.length() && text.charAt(at) == '}') {
                at++;
                return asHashtable ? table : bag;
            }
            String key = key();
            path.push(key);
            blanks();
            if (at >= text.length() || text.charAt(at) != ':') {
                throw wrong("Invalid character after parsing property name. Expected ':'.");
            }
            at++;
            Object value = value(depth + 1);
            if (asHashtable) {
                table.put(key, value);
            } else {
                put(bag, key, value);
            }
            separator('}');
            path.pop();
        }
    }

    /** Properties have names, and names that differ in case alone are one: such objects can only be read as hash tables. */
    private static void put(PSObject bag, String key, Object value) {
        if (key.isEmpty()) {
            throw new DotNetException("System.InvalidOperationException", "The provided JSON includes a property whose name is an empty string, this"
                + " is only supported using the -AsHashTable switch.").withRecord("EmptyKeyInJsonString", ErrorCategory.InvalidOperation, null);
        }
        int before = bag.shape().slot(key);
        if (before >= 0 && !bag.shape().name(before).equals(key)) {
            throw new DotNetException("System.InvalidOperationException", "Cannot convert the JSON string because it contains keys with different"
                + " casing. Please use the -AsHashTable switch instead. The key that was attempted to be added to the existing key '"
                + bag.shape().name(before) + "' was '" + key + "'.")
                .withRecord("KeysWithDifferentCasingInJsonString", ErrorCategory.InvalidOperation, null);
        }
        bag.set(key, value);
    }

    private String key() {
        if (at >= text.length()) {
            throw wrong("Unexpected end when reading JSON.");
        }
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            return string(c);
        }
        int from = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "_$".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at >= text.length()) {
            throw wrong("Unexpected end while parsing unquoted property name.");
        }
        if (at == from) {
            throw wrong("Invalid property identifier character: " + c + ".");
        }
        return text.substring(from, at);
    }

    private String string(char quote) {
        int from = ++at;
        StringBuilder read = null;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == quote) {
                String rest = text.substring(from, at - 1);
                return read == null ? rest : read.append(rest).toString();
            }
            if (c == '\\') {
                read = read == null ? new StringBuilder() : read;
                read.append(text, from, at - 1).append(escaped());
                from = at;
            }
        }
        throw wrong("Unterminated string. Expected delimiter: " + quote + ".");
    }

    private char escaped() {
        if (at >= text.length()) {
            throw wrong("Unterminated string. Expected delimiter: \".");
        }
        char c = text.charAt(at++);
        switch (c) {
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                try {
                    char code = (char) Integer.parseInt(text.substring(at, at + 4), 16);
                    at += 4;
                    return code;
                } catch (NumberFormatException | StringIndexOutOfBoundsException notHex) {
                    throw wrong("Could not parse Unicode escape.");
                }
            case '"', '\'', '/', '\\':
                return c;
            default:
                throw wrong("Bad JSON escape sequence: \\" + c + ".");
        }
    }

    private Object word() {
        int from = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "+-._".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(from, at);
        switch (word) {
            case "true":
                return true;
            case "false":
                return false;
            case "null", "undefined":
                return null;
            case "NaN":
                return Double.NaN;
            case "Infinity":
                return Double.POSITIVE_INFINITY;
            case "-Infinity":
                return Double.NEGATIVE_INFINITY;
            default:
                return number(word, from);
        }
    }

    private Object number(String word, int from) {
        try {
            if (WHOLE.matcher(word).matches()) {
                if (word.length() < DIGITS_OF_LONG) {
                    return Long.parseLong(word);
                }
                BigInteger whole = new BigInteger(word);
                return whole.bitLength() < 64 ? (Object) whole.longValue() : whole;
            }
            if (REAL.matcher(word).matches()) {
                return Double.parseDouble(word);
            }
        } catch (NumberFormatException notANumber) {
            throw wrong("Input string '" + word + "' is not a valid number.");
        }
        at = from;
        throw wrong("Unexpected character encountered while parsing value: " + (at < text.length() ? text.charAt(at) : ' ') + ".");
    }
}
