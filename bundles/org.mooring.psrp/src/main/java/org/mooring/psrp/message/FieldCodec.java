package org.mooring.psrp.message;

import java.util.List;
import org.mooring.api.host.FieldDescription;
import org.mooring.object.PSObject;
import org.mooring.psrp.PsrpException;

/** A question of Prompt as the protocol sends it: the fields of FieldDescription, names and all. */
final class FieldCodec {

    private static final String CORE = "System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e";
    private static final String AUTOMATION =
        "System.Management.Automation, Version=7.6.0.500, Culture=neutral, PublicKeyToken=31bf3856ad364e35";

    private FieldCodec() {}

    static PSObject write(FieldDescription field) {
        String type = field.typeName();
        PSObject bag = Bag.empty().set("name", field.name()).set("label", field.label())
            .set("parameterTypeName", type.substring(type.lastIndexOf('.') + 1)).set("parameterTypeFullName", type)
            .set("parameterAssemblyFullName", type + ", " + (type.startsWith("System.Management.Automation.") ? AUTOMATION : CORE))
            .set("helpMessage", field.helpMessage()).set("isMandatory", field.mandatory());
        if (field.defaultValue() != null) {
            bag.set("defaultValue", field.defaultValue());
        }
        return bag.set("metadata", ProtocolTypes.list(ProtocolTypes.ARRAY_LIST, List.of())).set("modifiedByRemotingProtocol", false)
            .set("isFromRemoteHost", false);
    }

    static FieldDescription read(Object sent) throws PsrpException {
        Bag bag = Bag.of(sent);
        return new FieldDescription(bag.requiredText("name"), bag.text("label"), bag.text("parameterTypeFullName"), bag.text("helpMessage"),
            bag.bool("isMandatory", true), bag.value("defaultValue"));
    }
}
