package org.mooring.dotnet.xml;

import java.util.UUID;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.EnumValue;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.Type;

/** System.Xml.XmlConvert: values as XML writes them, and names with what XML does not allow in them. */
@ClrClass(value = "System.Xml.XmlConvert", type = ClrClass.None.class)
public final class XmlConvertType {

    private XmlConvertType() {}

    public static String encodeName(String name) {
        return encoded(name, true);
    }

    public static String encodeLocalName(String name) {
        return encoded(name, false);
    }

    private static String encoded(String name, boolean colon) {
        if (name == null || name.isEmpty()) {
            return name;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean allowed = i == 0 ? XmlNames.isNameStart(c) : XmlNames.isNamePart(c);
            boolean lookalike = c == '_' && name.startsWith("_x", i) && i + 6 < name.length() && name.charAt(i + 6) == '_' && code(name, i) >= 0;
            if ((allowed || colon && c == ':') && !lookalike) {
                out.append(c);
            } else {
                out.append(String.format("_x%04X_", (int) c));
            }
        }
        return out.toString();
    }

    private static int code(String name, int at) {
        int code = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(name.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code << 4 | digit;
        }
        return code;
    }

    public static String decodeName(String name) {
        if (name == null || !name.contains("_x")) {
            return name;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            boolean escape = name.startsWith("_x", i) && i + 6 < name.length() && name.charAt(i + 6) == '_' && code(name, i) >= 0;
            out.append(escape ? (char) code(name, i) : name.charAt(i));
            i += escape ? 6 : 0;
        }
        return out.toString();
    }

    public static String verifyName(String name) {
        if (name == null || name.isEmpty()) {
            throw Exceptions.argumentNull("name");
        }
        return verified(name, name.replace(":", ""));
    }

    @org.mooring.dotnet.Name("VerifyNCName")
    public static String verifyNcName(String name) {
        return verified(name, name);
    }

    private static String verified(String name, String checked) {
        for (int i = 0; i < checked.length(); i++) {
            char c = checked.charAt(i);
            if (i == 0 ? !XmlNames.isNameStart(c) : !XmlNames.isNamePart(c)) {
                throw XmlFaults.of((i == 0 ? "Name cannot begin with the " : "The ") + XmlNames.shown(c) + " character, " + XmlNames.hexadecimal(c)
                        + (i == 0 ? "." : ", cannot be included in a name."));
            }
        }
        return name;
    }

    public static boolean isXmlChar(char ch) {
        return XmlNames.isCharacter(ch) && !Character.isSurrogate(ch);
    }

    public static String toString(boolean value) {
        return value ? "true" : "false";
    }

    public static String toString(int value) {
        return Integer.toString(value);
    }

    public static String toString(long value) {
        return Long.toString(value);
    }

    public static String toString(double value) {
        return XmlValues.ofDouble(value);
    }

    public static String toString(java.math.BigDecimal value) {
        return value.toPlainString();
    }

    public static String toString(TimeSpan value) {
        return XmlValues.ofTimeSpan(value);
    }

    public static String toString(UUID value) {
        return value.toString();
    }

    public static String toString(DateTime value, @Type("System.Xml.XmlDateTimeSerializationMode") Object dateTimeOption) {
        return XmlValues.ofDateTime(inMode(value, dateTimeOption));
    }

    public static String toString(DateTime value, String format) {
        return Formatter.toString(value, format, Culture.INVARIANT);
    }

    private static DateTime inMode(DateTime value, Object mode) {
        return switch ((int) ((EnumValue) mode).number()) {
            case 0 -> value.kind() == DateTimeKind.Unspecified ? value.withKind(DateTimeKind.Local) : value.toLocalTime();
            case 1 -> value.kind() == DateTimeKind.Unspecified ? value.withKind(DateTimeKind.Utc) : value.toUniversalTime();
            case 2 -> value.withKind(DateTimeKind.Unspecified);
            default -> value;
        };
    }

    public static DateTime toDateTime(String s, @Type("System.Xml.XmlDateTimeSerializationMode") Object dateTimeOption) {
        try {
            return inMode(XmlValues.toDateTime(s), dateTimeOption);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw Exceptions.format("The string '" + s + "' is not a valid AllXsd value.");
        }
    }

    public static TimeSpan toTimeSpan(String s) {
        try {
            return XmlValues.toTimeSpan(s);
        } catch (IllegalArgumentException e) {
            throw Exceptions.format("The string '" + s + "' is not a valid TimeSpan value.");
        }
    }

    public static boolean toBoolean(String s) {
        return switch (s.strip()) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw Exceptions.format("The string '" + s + "' is not a valid Boolean value.");
        };
    }

    public static int toInt32(String s) {
        try {
            return Integer.parseInt(s.strip());
        } catch (NumberFormatException e) {
            throw Exceptions.notANumber(s);
        }
    }

    public static long toInt64(String s) {
        try {
            return Long.parseLong(s.strip());
        } catch (NumberFormatException e) {
            throw Exceptions.notANumber(s);
        }
    }

    public static double toDouble(String s) {
        try {
            return XmlValues.toDouble(s.strip());
        } catch (NumberFormatException e) {
            throw Exceptions.notANumber(s);
        }
    }

    public static UUID toGuid(String s) {
        try {
            return UUID.fromString(s.strip());
        } catch (IllegalArgumentException e) {
            throw Exceptions.format("The string '" + s + "' is not a valid Guid value.");
        }
    }
}
