package org.mooring.clixml;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.UUID;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.SByte;
import org.mooring.dotnet.SecureString;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.UInt16;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;
import org.mooring.dotnet.Uri;
import org.mooring.dotnet.Version;
import org.mooring.dotnet.xml.XmlDocument;
import org.mooring.dotnet.xml.XmlValues;
import org.mooring.object.PSObject;

/** The types that have an element of their own. */
final class PrimitiveWriter {

    private final XmlLayout xml;
    private final SecureStringCodec secrets;

    PrimitiveWriter(XmlLayout xml, SecureStringCodec secrets) {
        this.xml = xml;
        this.secrets = secrets;
    }

    static boolean isPrimitive(Object value) {
        return value instanceof String || value instanceof Number && !(value instanceof java.math.BigInteger) || value instanceof Boolean
                || value instanceof Character || value instanceof DateTime || value instanceof TimeSpan || value instanceof UUID || value instanceof Uri
                || value instanceof Version || value instanceof byte[] || value instanceof SecureString || value instanceof ScriptBlock || value instanceof XmlDocument;
    }

    /** Whether the value is of such a type and was written. */
    boolean write(Object value, String name) {
        switch (value) {
            case String s -> xml.text("S", name, s);
            case Integer i -> xml.number("I32", name, i);
            case Boolean b -> xml.raw("B", name, b ? "true" : "false");
            case Long l -> xml.number("I64", name, l);
            case Double d -> xml.raw("Db", name, XmlValues.ofDouble(d));
            case PSObject object -> {
                return false;
            }
            case Character c -> xml.number("C", name, c);
            case Byte b -> xml.number("By", name, b & 0xff);
            case Float f -> xml.raw("Sg", name, XmlValues.ofFloat(f));
            case BigDecimal d -> xml.raw("D", name, d.toPlainString());
            case Short s -> xml.number("I16", name, s);
            case SByte s -> xml.number("SB", name, s.intValue());
            case UInt16 u -> xml.number("U16", name, u.intValue());
            case UInt32 u -> xml.number("U32", name, u.longValue());
            case UInt64 u -> xml.raw("U64", name, u.toString());
            case DateTime t -> xml.raw("DT", name, XmlValues.ofDateTime(t));
            case TimeSpan t -> xml.raw("TS", name, XmlValues.ofTimeSpan(t));
            case UUID u -> xml.raw("G", name, u.toString());
            case Version v -> xml.raw("Version", name, v.toString());
            case Uri u -> xml.text("URI", name, u.toString());
            case byte[] bytes -> bytes(name, bytes);
            case SecureString s -> xml.raw("SS", name, secrets.encode(s));
            case ScriptBlock b -> xml.text("SBK", name, b.text());
            case XmlDocument document -> xml.text("XD", name, document.outerXml());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void bytes(String name, byte[] bytes) {
        if (bytes.length == 0) {
            xml.empty("BA", name);
        } else {
            xml.raw("BA", name, Base64.getEncoder().encodeToString(bytes));
        }
    }

    /** The element that PowerShell keeps for progress records. */
    void progress(ProgressRecord record) {
        xml.open("PR");
        xml.text("AV", null, record.activity());
        xml.number("AI", null, record.activityId());
        if (record.currentOperation() == null) {
            xml.empty("Nil", null);
        } else {
            xml.text("S", null, record.currentOperation());
        }
        xml.number("PI", null, record.parentId());
        xml.number("PC", null, record.percentComplete());
        xml.raw("T", null, record.completed() ? "Completed" : "Processing");
        xml.number("SR", null, record.secondsRemaining());
        xml.text("SD", null, record.statusDescription());
        xml.close("PR");
    }
}
