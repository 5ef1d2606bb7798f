package org.mooring.dotnet.system;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;

/** System.Guid. */
@ClrClass(value = "System.Guid", type = UUID.class, valueType = true, interfaces = {"System.IComparable", "System.ISpanFormattable",
    "System.IComparable`1[System.Guid]", "System.IEquatable`1[System.Guid]"},
    order = {"Variant", "Version"})
public final class GuidType {

    public static final UUID Empty = new UUID(0, 0);

    private static final Pattern DASHED = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** The form that the format X writes. */
    private static final Pattern NUMBERS = Pattern.compile("\\{0x(\\p{XDigit}+),0x(\\p{XDigit}+),0x(\\p{XDigit}+),\\{0x(\\p{XDigit}+)"
        + ",0x(\\p{XDigit}+)".repeat(7) + "\\}\\}", Pattern.CASE_INSENSITIVE);

    private GuidType() {}

    /** Null when it is none: 32 digits, with or without dashes, braces or parentheses, or eleven hexadecimal numbers in braces. */
    public static UUID read(String text) {
        String stripped = text.strip();
        if (stripped.startsWith("{0x") || stripped.startsWith("{0X")) {
            return ofNumbers(stripped);
        }
        boolean wrapped = stripped.startsWith("{") && stripped.endsWith("}") || stripped.startsWith("(") && stripped.endsWith(")");
        String digits = wrapped ? stripped.substring(1, stripped.length() - 1) : stripped;
        if (!wrapped && digits.matches("[0-9a-fA-F]{32}")) {
            digits = digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
        }
        return DASHED.matcher(digits).matches() ? UUID.fromString(digits) : null;
    }

    private static UUID ofNumbers(String text) {
        Matcher numbers = NUMBERS.matcher(text.replaceAll("\\s", ""));
        if (!numbers.matches()) {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        for (int i = 1; i <= numbers.groupCount(); i++) {
            int width = i == 1 ? 8 : i <= 3 ? 4 : 2;
            String number = numbers.group(i).replaceFirst("^0+", "");
            if (number.length() > width) {
                return null;
            }
            digits.append("0".repeat(width - number.length())).append(number);
        }
        return read(digits.toString());
    }

    @New
    public static UUID make() {
        return Empty;
    }

    @New
    public static UUID make(String g) {
        if (g == null) {
            throw Exceptions.argumentNull("g");
        }
        return parse(g);
    }

    /** The first three parts are little-endian. */
    @New
    public static UUID make(byte[] b) {
        if (b.length != 16) {
            throw Exceptions.argument("Byte array for Guid must be exactly 16 bytes long.", "b");
        }
        ByteBuffer out = ByteBuffer.allocate(16).put(0, swapped(b));
        return new UUID(out.getLong(0), out.getLong(8));
    }

    private static byte[] swapped(byte[] b) {
        return new byte[] {b[3], b[2], b[1], b[0], b[5], b[4], b[7], b[6], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]};
    }

    public static byte[] toByteArray(UUID self) {
        return swapped(ByteBuffer.allocate(16).putLong(self.getMostSignificantBits()).putLong(self.getLeastSignificantBits()).array());
    }

    public static UUID newGuid() {
        return UUID.randomUUID();
    }

    public static UUID parse(String input) {
        UUID read = read(input);
        if (read == null) {
            throw Exceptions.format(input.strip().length() == 32 ? "Guid string should only contain hexadecimal characters."
                    : "Unrecognized Guid format.");
        }
        return read;
    }

    public static boolean tryParse(String input, @Type("System.Guid") ByRef result) {
        UUID read = input == null ? null : read(input);
        result.set(read == null ? Empty : read);
        return read != null;
    }

    public static String toString(UUID self) {
        return self.toString();
    }

    public static String toString(UUID self, String format) {
        return Formatter.toString(self, format, Culture.INVARIANT);
    }

    public static int compareTo(UUID self, Object value) {
        if (value == null) {
            return 1;
        }
        if (!(value instanceof UUID other)) {
            throw Exceptions.argument("Object must be of type GUID.", "value");
        }
        int order = Long.compareUnsigned(self.getMostSignificantBits(), other.getMostSignificantBits());
        return order != 0 ? order : Long.compareUnsigned(self.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    public static final UUID AllBitsSet = new UUID(-1, -1);

    /** With the time in its first 48 bits. */
    public static UUID createVersion7() {
        UUID random = UUID.randomUUID();
        return new UUID(System.currentTimeMillis() << 16 | 0x7000 | random.getMostSignificantBits() & 0xfff, random.getLeastSignificantBits());
    }

    @org.mooring.dotnet.Get
    @org.mooring.dotnet.Name("Version")
    public static int versionOf(UUID self) {
        return self.version();
    }

    @org.mooring.dotnet.Get
    public static int variant(UUID self) {
        return (int) (self.getLeastSignificantBits() >>> 60);
    }

    private static UUID readExactly(String input, String format) {
        String kind = format == null ? "" : format.toUpperCase(java.util.Locale.ROOT);
        String digits = switch (kind) {
            case "N" -> "[0-9a-fA-F]{32}";
            case "D" -> "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
            case "B" -> "\\{[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\}";
            case "P" -> "\\([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\)";
            case "X" -> "\\{0x.*\\}";
            default -> throw Exceptions.format("Format string can be only \"D\", \"d\", \"N\", \"n\", \"P\", \"p\", \"B\", \"b\", \"X\" or \"x\".");
        };
        return input.strip().matches(digits) ? read(input.strip()) : null;
    }

    public static UUID parseExact(String input, String format) {
        if (input == null) {
            throw Exceptions.argumentNull("input");
        }
        UUID read = readExactly(input, format);
        if (read == null) {
            throw Exceptions.format(format.equalsIgnoreCase("N") ? "Guid should contain only 32 digits (xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx)."
                    : "Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).");
        }
        return read;
    }

    public static boolean tryParseExact(String input, String format, @Type("System.Guid") ByRef result) {
        UUID read = input == null ? null : readExactly(input, format);
        result.set(read == null ? Empty : read);
        return read != null;
    }

    @New
    public static UUID make(int a, short b, short c, byte[] d) {
        if (d.length != 8) {
            throw Exceptions.argument("Byte array for Guid must be exactly 8 bytes long.", "d");
        }
        return new UUID((long) a << 32 | (b & 0xffffL) << 16 | c & 0xffffL, ByteBuffer.wrap(d).getLong());
    }

    @New
    public static UUID make(int a, short b, short c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k) {
        return make(a, b, c, new byte[] {d, e, f, g, h, i, j, k});
    }
}
