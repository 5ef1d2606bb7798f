package org.mooring.psrp.message;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.EnumValue;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.Version;
import org.mooring.object.PSObject;
import org.mooring.psrp.PsrpException;

/** The properties of a message's data, read as what they have to be; what a peer sends instead gets PowerShell's error. */
record Bag(PSObject object) {

    /** An object without type names, as the protocol sends all its own. */
    static PSObject empty() {
        PSObject bag = new PSObject();
        bag.typeNames(List.of());
        return bag;
    }

    static Bag of(Object data) throws PsrpException {
        if (data instanceof PSObject object) {
            return new Bag(object);
        }
        throw new PsrpException("CantCastRemotingDataToPSObject", "Unexpected type of remoting data (expected PSObject, got %s).",
            data == null ? "null" : data.getClass().getSimpleName());
    }

    boolean has(String name) {
        return object.hasNote(name);
    }

    /** Its value as it came, null where there is none. */
    Object value(String name) {
        return object.note(name);
    }

    Object required(String name) throws PsrpException {
        if (!object.hasNote(name)) {
            throw new PsrpException("MissingProperty", "Remoting data is missing %s property.", name);
        }
        return object.note(name);
    }

    int int32(String name) throws PsrpException {
        return int32(required(name), name);
    }

    int int32(String name, int otherwise) throws PsrpException {
        return value(name) == null ? otherwise : int32(value(name), name);
    }

    static int int32(Object value, String name) throws PsrpException {
        Object raw = PSObject.base(value);
        if (raw instanceof Integer number) {
            return number;
        }
        if (raw instanceof EnumValue || raw instanceof Enum<?>) {
            return (int) ClrEnum.number(raw);
        }
        throw unexpected(name, "System.Int32", raw);
    }

    long int64(String name) throws PsrpException {
        Object raw = PSObject.base(required(name));
        if (raw instanceof Long || raw instanceof Integer) {
            return ((Number) raw).longValue();
        }
        throw unexpected(name, "System.Int64", raw);
    }

    /** A number of 32 bits without a sign, as some clients send it with one. */
    int uint32(String name) throws PsrpException {
        Object raw = PSObject.base(value(name));
        if (raw instanceof UInt32 || raw instanceof Integer || raw instanceof Long) {
            return ((Number) raw).intValue();
        }
        if (raw == null) {
            return 0;
        }
        throw unexpected(name, "System.UInt32", raw);
    }

    boolean bool(String name) throws PsrpException {
        Object raw = PSObject.base(required(name));
        if (raw instanceof Boolean value) {
            return value;
        }
        throw unexpected(name, "System.Boolean", raw);
    }

    boolean bool(String name, boolean otherwise) throws PsrpException {
        return value(name) == null ? otherwise : bool(name);
    }

    /** A string; null where there is none. */
    String text(String name) throws PsrpException {
        Object raw = PSObject.base(value(name));
        if (raw == null || raw instanceof String) {
            return (String) raw;
        }
        throw unexpected(name, "System.String", raw);
    }

    String requiredText(String name) throws PsrpException {
        required(name);
        String text = text(name);
        if (text == null) {
            throw unexpected(name, "System.String", null);
        }
        return text;
    }

    Version version(String name) throws PsrpException {
        Object raw = PSObject.base(required(name));
        if (raw instanceof Version version) {
            return version;
        }
        throw unexpected(name, "System.Version", raw);
    }

    UUID guid(String name) throws PsrpException {
        Object raw = PSObject.base(required(name));
        if (raw instanceof UUID id) {
            return id;
        }
        throw unexpected(name, "System.Guid", raw);
    }

    Bag bag(String name) throws PsrpException {
        Object value = required(name);
        if (value instanceof PSObject inner) {
            return new Bag(inner);
        }
        throw unexpected(name, "System.Management.Automation.PSObject", value);
    }

    /** The elements of a list; null where there is none. */
    List<Object> list(String name) throws PsrpException {
        return value(name) == null ? null : list(value(name), name);
    }

    static List<Object> list(Object value, String name) throws PsrpException {
        Object raw = PSObject.base(value);
        if (raw instanceof Object[] array) {
            return Arrays.asList(array);
        }
        if (raw instanceof Iterable<?> elements && !(raw instanceof Map)) {
            java.util.ArrayList<Object> list = new java.util.ArrayList<>();
            for (Iterator<?> i = elements.iterator(); i.hasNext();) {
                list.add(i.next());
            }
            return list;
        }
        throw unexpected(name, "System.Collections.ArrayList", raw);
    }

    /** The entries of a dictionary; null where there is none. */
    Map<?, ?> map(String name) throws PsrpException {
        Object raw = PSObject.base(value(name));
        if (raw == null || raw instanceof Map) {
            return (Map<?, ?>) raw;
        }
        throw unexpected(name, "System.Collections.Hashtable", raw);
    }

    static PsrpException unexpected(String name, String expected, Object got) {
        return new PsrpException("CantCastPropertyToExpectedType", "Unexpected type of %s property (expected %s, got %s).", name, expected,
            got == null ? "null" : got.getClass().getSimpleName());
    }
}
