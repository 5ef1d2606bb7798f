package org.mooring.provider.filesystem;

import java.util.List;
import java.util.Map;
import org.mooring.api.provider.ProviderContext;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.system.io.DirectoryInfo;
import org.mooring.dotnet.system.io.FileSystemInfo;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSObject;
import org.mooring.object.PSPropertyMember;

/** Reads and sets the properties of files for the ItemProperty commands. */
final class FileProperties {

    private static final long NORMAL = 128;

    private FileProperties() {}

    /** The item itself, or an object with those of the names that it has (no wildcards); null when it has none of them. */
    static Object get(FileSystemInfo item, List<String> names, ProviderContext context) {
        if (names.isEmpty()) {
            return item;
        }
        PSObject found = null;
        for (String name : names) {
            PSPropertyMember property = name.isEmpty() ? null : Members.current().property(item, name);
            if (property != null) {
                found = found == null ? new PSObject() : found;
                found.set(name, property.get(item));
            } else if (!name.isEmpty()) {
                context.writeError(new ErrorRecord(new DotNetException("System.IO.IOException", "The property " + name
                    + " does not exist or was not found."), "GetValueError", ErrorCategory.ReadError, name));
            }
        }
        return found;
    }

    /** Nothing is hidden or read-only then. */
    static void clearAttributes(FileSystemInfo item, ProviderContext context) {
        if (context.shouldProcess("Item: " + item.fullName() + " Property: Attributes",
            item instanceof DirectoryInfo ? "Clear Property Directory" : "Clear Property File")) {
            item.attributes(((ClrEnum) ClrTypes.find("System.IO.FileAttributes")).value(NORMAL));
            context.writeItem(new PSObject().set("Attributes", item.attributes()), item.fullName(), item instanceof DirectoryInfo);
        }
    }

    static Object set(FileSystemInfo item, Map<String, Object> values, ProviderContext context) {
        PSObject done = new PSObject();
        values.forEach((name, value) -> {
            PSPropertyMember property = Members.current().property(item, name);
            if (property == null) {
                context.writeError(new ErrorRecord(new DotNetException("System.IO.IOException", "The property " + ClrTypes.of(PSObject.base(value))
                    + " " + name + "=" + Conversion.toText(value) + " does not exist or was not found."), "SetPropertyError",
                    ErrorCategory.ReadError, value));
                return;
            }
            if (!property.canSet()) {
                context.writeError(new ErrorRecord(new DotNetException("System.Management.Automation.SetValueException", "\"" + property.name()
                    + "\" is a ReadOnly property."), "ReadOnlyProperty", ErrorCategory.NotSpecified, null));
                return;
            }
            if (context.shouldProcess("Item: " + item.fullName() + " Property: " + name + " Value: " + Conversion.toText(value),
                item instanceof DirectoryInfo ? "Set Property Directory" : "Set Property File")) {
                property.set(item, value);
                done.set(property.name(), value);
            }
        });
        return done;
    }
}
