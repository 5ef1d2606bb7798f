package org.mooring.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.stream.DebugRecord;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.InformationRecord;
import org.mooring.api.stream.VerboseRecord;
import org.mooring.api.stream.WarningRecord;
import org.mooring.dotnet.EnumValue;
import org.mooring.dotnet.SByte;
import org.mooring.dotnet.SecureString;
import org.mooring.dotnet.UInt16;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;
import org.mooring.object.Conversion;

/** What is shown as a stretch of text between other objects, whatever their form: scalars, errors, messages, script blocks. */
final class PlainViews {

    private static final Set<Class<?>> SCALARS = Set.of(String.class, Byte.class, Short.class, Integer.class, Long.class, Float.class,
        Double.class, Boolean.class, Character.class, BigDecimal.class, BigInteger.class, SByte.class, UInt16.class, UInt32.class, UInt64.class,
        SecureString.class);

    private PlainViews() {}

    /** Whether it is a value that has no properties worth showing. */
    static boolean isScalar(Object base) {
        return SCALARS.contains(base.getClass()) || base instanceof Enum || base instanceof EnumValue;
    }

    /** The text of what is always shown so, or null. */
    static String text(Object base, SessionState session, int width) {
        return switch (base) {
            case ErrorRecord error -> ErrorViews.text(error, session, width);
            case WarningRecord warning -> warning.message();
            case VerboseRecord verbose -> verbose.message();
            case DebugRecord debug -> debug.message();
            case InformationRecord information -> Conversion.toText(information.data());
            case ScriptBlock script -> script.text();
            default -> null;
        };
    }
}
