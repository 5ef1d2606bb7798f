package org.mooring.dotnet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/**
 * The exceptions of .NET and PowerShell, listed in {@code exceptions.txt}, and which of them a Java exception is. A line there is a
 * full name, its base type, {@code #} and the HRESULT in hexadecimal where it differs from the base type's, and the properties that it adds
 * as {@code Name=type}, and last, in quotes, its message where none is given; or {@code java: class name}, with a message too.
 */
public final class Exceptions {

    private static final Map<String, String> JAVA = new HashMap<>();

    private static final Map<String, String> BASES = new HashMap<>();
    private static final Map<String, Integer> HRESULTS = new HashMap<>();
    private static final Map<String, String> MESSAGES = new HashMap<>();

    private static final Map<String, Reported> REPORTED = new HashMap<>();

    static {
        report("RuntimeException", "RuntimeException", ErrorCategory.NotSpecified);
        report("MetadataException", "RuntimeException", ErrorCategory.MetadataError);
        report("CommandNotFoundException", "CommandNotFoundException", ErrorCategory.ObjectNotFound);
        report("SessionStateException", "SessionStateException", ErrorCategory.InvalidArgument);
        report("ParseException", "Parse", ErrorCategory.ParserError);
        report("IncompleteParseException", "IncompleteParse", ErrorCategory.ParserError);
        report("PSSecurityException", "UnauthorizedAccess", ErrorCategory.SecurityError);
        report("ApplicationFailedException", "NativeCommandFailed", ErrorCategory.ResourceUnavailable);
        report("ActionPreferenceStopException", "ActionPreferenceStop", ErrorCategory.OperationStopped);
        report("ScriptCallDepthException", "CallDepthOverflow", ErrorCategory.InvalidOperation);
        report("PSInvalidCastException", "PSInvalidCastException", ErrorCategory.InvalidArgument);
        report("PSArgumentException", "Argument", ErrorCategory.InvalidArgument);
        report("PSArgumentNullException", "ArgumentNull", ErrorCategory.InvalidArgument);
        report("PSArgumentOutOfRangeException", "ArgumentOutOfRange", ErrorCategory.InvalidArgument);
        report("PSInvalidOperationException", "InvalidOperation", ErrorCategory.InvalidOperation);
        report("PSNotSupportedException", "NotSupported", ErrorCategory.NotImplemented);
        report("PSNotImplementedException", "NotImplemented", ErrorCategory.NotImplemented);
        report("PSObjectDisposedException", "ObjectDisposed", ErrorCategory.InvalidOperation);
    }

    /** The id and category of the error that exceptions of a type report. */
    private record Reported(String id, ErrorCategory category) {}

    private static void report(String type, String id, ErrorCategory category) {
        REPORTED.put("System.Management.Automation." + type, new Reported(id, category));
    }

    private Exceptions() {}

    static void read(List<String> lines, BiConsumer<String, Supplier<ClrType>> declare) {
        for (String line : lines) {
            int quote = line.indexOf(" \"");
            String[] words = (quote < 0 ? line : line.substring(0, quote)).split(" ");
            if (quote >= 0) {
                MESSAGES.put(words[0].equals("java:") ? words[1] : words[0], line.substring(quote + 2, line.length() - 1));
            }
            if (words[0].equals("java:")) {
                JAVA.put(words[1], words[2]);
                continue;
            }
            Map<String, String> properties = new LinkedHashMap<>();
            BASES.put(words[0], words[1]);
            for (int i = 2; i < words.length; i++) {
                if (words[i].startsWith("#")) {
                    HRESULTS.put(words[0], Integer.parseUnsignedInt(words[i].substring(1), 16));
                    continue;
                }
                int equals = words[i].indexOf('=');
                properties.put(words[i].substring(0, equals), words[i].substring(equals + 1));
            }
            declare.accept(words[0], () -> new ExceptionType(words[0], words[1], properties));
        }
    }

    /** The exception type of a name; System.Exception where the name is not known. */
    public static ClrType type(String fullName) {
        ClrType type = ClrTypes.find(fullName);
        return type == null ? ClrTypes.EXCEPTION : type;
    }

    /** The full .NET name that scripts know an exception by. */
    public static String nameOf(Throwable exception) {
        return exception instanceof DotNetException e ? e.typeName() : ClrTypes.of(exception).fullName();
    }

    /** What a new exception of this type has as its HRESULT; empty where it is System.Exception's. */
    public static OptionalInt hresult(String fullName) {
        for (String name = fullName; name != null; name = BASES.get(name)) {
            Integer own = HRESULTS.get(name);
            if (own != null) {
                return OptionalInt.of(own);
            }
        }
        return OptionalInt.empty();
    }

    /** What an exception of this type says that was given no message. */
    public static String message(String fullName) {
        for (String name = fullName; name != null; name = BASES.get(name)) {
            String message = MESSAGES.get(name);
            if (message != null) {
                return message;
            }
        }
        return "Exception of type '" + fullName + "' was thrown.";
    }

    /** What an exception says; one without a message of its own, what its type does. */
    public static String message(Throwable exception) {
        String own = exception instanceof DotNetException ? exception.getMessage() : exception.getLocalizedMessage();
        String ofClass = MESSAGES.get(exception.getClass().getName());
        return own != null ? own : ofClass != null ? ofClass : message(nameOf(exception));
    }

    /** The error that PowerShell's exceptions report of themselves where they were given none: their type's id and category. */
    public static ErrorRecord record(DotNetException exception) {
        for (ClrType type = type(exception.typeName()); type != null; type = type.base()) {
            Reported own = REPORTED.get(type.fullName());
            if (own != null) {
                return new ErrorRecord(exception, own.id(), own.category(), null);
            }
        }
        return new ErrorRecord(exception, exception.typeName(), ErrorCategory.OperationStopped, null);
    }

    static ClrType typeOfJava(Class<?> javaClass) {
        for (Class<?> c = javaClass; c != Throwable.class && c != null; c = c.getSuperclass()) {
            String name = JAVA.get(c.getName());
            if (name != null) {
                return ClrTypes.named(name);
            }
        }
        return ClrTypes.named("System.Exception");
    }

    public static DotNetException make(String typeName, String message) {
        return new DotNetException(typeName, message);
    }

    public static DotNetException argument(String message) {
        return make("System.ArgumentException", message);
    }

    public static DotNetException argument(String message, String parameter) {
        return withParameter("System.ArgumentException", message, parameter);
    }

    public static DotNetException argumentNull(String parameter) {
        return withParameter("System.ArgumentNullException", "Value cannot be null.", parameter);
    }

    public static DotNetException outOfRange(String parameter) {
        return outOfRange("Specified argument was out of the range of valid values.", parameter);
    }

    public static DotNetException outOfRange(String message, String parameter) {
        return withParameter("System.ArgumentOutOfRangeException", message, parameter);
    }

    static DotNetException withParameter(String typeName, String message, String parameter) {
        DotNetException e = make(typeName, parameter == null ? message : message + " (Parameter '" + parameter + "')");
        e.properties().put("ParamName", parameter);
        return e;
    }

    /** What ArgumentOutOfRangeException.ThrowIfNegative says. */
    public static DotNetException negative(String parameter, int value) {
        DotNetException e = make("System.ArgumentOutOfRangeException", parameter + " ('" + value + "') must be a non-negative value. (Parameter '" + parameter
                + "')\nActual value was " + value + ".");
        e.properties().put("ParamName", parameter);
        return e;
    }

    public static DotNetException format(String message) {
        return make("System.FormatException", message);
    }

    /** The input string '...' was not in a correct format. */
    public static DotNetException notANumber(String text) {
        return format("The input string '" + text + "' was not in a correct format.");
    }

    public static DotNetException overflow(String message) {
        return make("System.OverflowException", message);
    }

    public static DotNetException invalidOperation(String message) {
        return make("System.InvalidOperationException", message);
    }

    public static DotNetException notSupported(String message) {
        return make("System.NotSupportedException", message);
    }

    /** What an enumerator says when its collection was changed under it. */
    public static DotNetException modified() {
        return invalidOperation("Collection was modified; enumeration operation may not execute.");
    }

    static <E extends Throwable> RuntimeException sneaky(Throwable e) throws E {
        @SuppressWarnings("unchecked")
        E thrown = (E) e;
        throw thrown;
    }
}
