package org.mooring.clixml;

import java.util.ArrayList;
import java.util.List;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.SecureString;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSCredential;
import org.mooring.object.PSObject;
import org.mooring.object.PSPrimitiveDictionary;
import org.mooring.object.SwitchParameter;
import org.mooring.object.TypeData;

/** What objects that were read become: bags with marked type names, or again values of the few types that are rebuilt. */
final class Deserialized {

    private static final String PREFIX = "Deserialized.";

    private Deserialized() {}

    static List<String> names(List<String> names) {
        List<String> marked = new ArrayList<>(names.size());
        for (String name : names) {
            marked.add(name.startsWith(PREFIX) ? name : PREFIX + name);
        }
        return marked;
    }

    /** The value again, where its type is one that is rebuilt: by this list, or by type data of the session that reads. */
    static Object known(String typeName, PSObject object) {
        switch (typeName) {
            case "System.Management.Automation.SwitchParameter" -> {
                return object.note("IsPresent") instanceof Boolean present ? SwitchParameter.of(present) : object;
            }
            case "System.Management.Automation.PSCredential" -> {
                return object.note("UserName") instanceof String user && object.note("Password") instanceof SecureString password
                    ? new PSCredential(user, password) : object;
            }
            case "System.Management.Automation.PSPrimitiveDictionary" -> {
                return PSObject.base(object) instanceof PSPrimitiveDictionary dictionary ? dictionary : object;
            }
            default -> {
                return byTypeData(object);
            }
        }
    }

    private static Object byTypeData(PSObject object) {
        String target = Members.current().types().first(object.typeNames().subList(0, 1), TypeData::targetTypeForDeserialization);
        ClrType type = target == null ? null : ClrTypes.find(target);
        Object rebuilt = type == null ? null : Conversion.tryConvert(object, type);
        return rebuilt == null ? object : rebuilt;
    }
}
