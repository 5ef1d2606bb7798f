package org.mooring.clixml;

import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;

/** System.Management.Automation.PSSerializer. */
@ClrClass(value = "System.Management.Automation.PSSerializer", type = ClrClass.None.class)
public final class PSSerializerType {

    private PSSerializerType() {}

    /** Lets scripts name it, until the registration is closed. */
    public static ClrTypes.Registration register() {
        return ClrTypes.register(PSSerializerType.class);
    }

    public static String serialize(Object source) {
        return CliXml.serialize(withoutNotes(source), 1);
    }

    public static String serialize(Object source, int depth) {
        return CliXml.serialize(withoutNotes(source), depth);
    }

    /** As PSSerializer gets it: without what was added to a string or collection, which PowerShell unwraps for an Object parameter. */
    private static Object withoutNotes(Object source) {
        return org.mooring.object.PSObject.base(source);
    }

    public static Object deserialize(String source) {
        return CliXml.deserialize(source);
    }

    public static Object deserializeAsList(String source) {
        List<Object> all = CliXmlReader.document(source, ReadOptions.DESERIALIZED);
        return all.toArray();
    }
}
