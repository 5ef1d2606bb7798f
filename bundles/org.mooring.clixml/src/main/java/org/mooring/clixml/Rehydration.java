package org.mooring.clixml;

import java.util.List;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.SecureString;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSCredential;
import org.mooring.object.PSObject;
import org.mooring.object.SwitchParameter;
import org.mooring.object.TypeData;

/**
 * Makes values of the few types that PowerShell gives back as themselves (Microsoft.PowerShell.DeserializingTypeConverter), and of those
 * that this session's own type data names. Whatever does not fit stays the bag that it was read as.
 */
final class Rehydration {

    private Rehydration() {}

    static Object of(Object read, List<String> writtenNames) {
        if (writtenNames.isEmpty() || !(read instanceof PSObject object)) {
            return read;
        }
        switch (writtenNames.get(0)) {
            case "System.Management.Automation.SwitchParameter" -> {
                return object.note("IsPresent") instanceof Boolean present ? SwitchParameter.of(present) : read;
            }
            case "System.Management.Automation.PSCredential" -> {
                return object.note("UserName") instanceof String user && object.note("Password") instanceof SecureString password
                        ? new PSCredential(user, password) : read;
            }
            case "System.Management.Automation.PSPrimitiveDictionary" -> {
                return object.isBag() ? read : object.base();
            }
            case "System.Globalization.CultureInfo" -> {
                return converted(object.note("Name"), "System.Globalization.CultureInfo", read);
            }
            case "System.Net.IPAddress", "System.Net.Mail.MailAddress" -> {
                return converted(object.text(), writtenNames.get(0), read);
            }
            default -> {
                return byTypeData(object);
            }
        }
    }

    private static Object converted(Object from, String typeName, Object read) {
        ClrType type = org.mooring.dotnet.ClrTypes.find(typeName);
        Object made = type == null || from == null ? null : Conversion.tryConvert(from, type);
        return made == null ? read : made;
    }

    private static Object byTypeData(PSObject object) {
        Members members = Members.current();
        String target = members.types().first(object.typeNames(), TypeData::targetTypeForDeserialization);
        ClrType type = target == null || target.startsWith("Microsoft.PowerShell.") ? null : members.findType(target);
        Object made = type == null ? null : Conversion.tryConvert(object, type);
        return made == null ? object : made;
    }
}
