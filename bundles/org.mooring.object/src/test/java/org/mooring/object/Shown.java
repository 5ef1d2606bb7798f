package org.mooring.object;

import java.util.function.Supplier;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;

/** Values and errors as one line, as the recorded behaviour has them: {@code System.Int32|5}; {@code !ErrorId: message}. */
final class Shown {

    private Shown() {}

    static String value(Object value) {
        return value == null ? "null" : ClrTypes.of(value) + "|" + Conversion.toText(value);
    }

    static String result(Supplier<Object> operation) {
        try {
            return value(operation.get());
        } catch (DotNetException e) {
            return "!" + (e.errorRecord() == null ? e.typeName() : e.errorRecord().errorId()) + ": " + e.getMessage();
        }
    }

    static ClrType type(String name) {
        ClrType type = ClrTypes.find(name);
        if (type == null) {
            throw new IllegalArgumentException("There is no type " + name + ".");
        }
        return type;
    }
}
