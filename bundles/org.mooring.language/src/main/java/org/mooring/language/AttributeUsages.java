package org.mooring.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mooring.language.ast.Attribute;
import org.mooring.language.ast.NamedArgument;

/** Where in a class .NET's and PowerShell's attributes may stand (AttributeUsage), and which properties they have. */
final class AttributeUsages {

    /**
     * @param shown the type as PowerShell writes it
     * @param on what it is valid on, as .NET's AttributeTargets print; empty: on everything
     * @param properties those that can be given by name
     * @param readOnly those that cannot be set
     */
    private record Usage(String shown, List<String> on, List<String> properties, List<String> readOnly) {}

    private static final String MEMBER = "Property, Field";
    private static final Map<String, Usage> KNOWN = new HashMap<>();

    static {
        automation("Alias", "Class, Property, Field", "", "AliasNames");
        automation("AllowEmptyCollection", MEMBER, "", "");
        automation("AllowEmptyString", MEMBER, "", "");
        automation("AllowNull", MEMBER, "", "");
        automation("ArgumentCompleter", MEMBER, "", "Type,ScriptBlock");
        automation("ArgumentCompletions", MEMBER, "", "");
        automation("Credential", MEMBER, "", "TransformNullOptionalParameters");
        automation("CmdletBinding", "Class",
                "PositionalBinding,DefaultParameterSetName,SupportsShouldProcess,SupportsPaging,SupportsTransactions,ConfirmImpact,HelpUri,RemotingCapability", "");
        usage("Cmdlet", "System.Management.Automation.CmdletAttribute", "System.Management.Automation.", "Class",
                "DefaultParameterSetName,SupportsShouldProcess,SupportsPaging,SupportsTransactions,ConfirmImpact,HelpUri,RemotingCapability", "NounName,VerbName");
        automation("DscLocalConfigurationManager", "Class", "", "");
        automation("DscProperty", MEMBER, "Key,Mandatory,NotConfigurable", "");
        automation("DscResource", "Class", "RunAsCredential", "");
        automation("OutputType", "Class", "ProviderCmdlet,ParameterSetName", "Type");
        automation("Parameter", MEMBER, "Position,ParameterSetName,Mandatory,ValueFromPipeline,ValueFromPipelineByPropertyName,ValueFromRemainingArguments,"
                + "HelpMessage,HelpMessageBaseName,HelpMessageResourceId,DontShow", "ExperimentName,ExperimentAction");
        automation("PSDefaultValue", MEMBER, "Value,Help", "");
        automation("PSTypeName", "", "", "PSTypeName");
        automation("SupportsWildcards", MEMBER, "", "");
        automation("ValidateCount", MEMBER, "", "MinLength,MaxLength");
        automation("ValidateDrive", MEMBER, "", "ValidRootDrives");
        automation("ValidateLength", MEMBER, "", "MinLength,MaxLength");
        automation("ValidateNotNull", MEMBER, "", "");
        automation("ValidateNotNullOrEmpty", MEMBER, "", "");
        automation("ValidateNotNullOrWhiteSpace", MEMBER, "", "");
        automation("ValidatePattern", MEMBER, "Options,ErrorMessage", "RegexPattern");
        automation("ValidateRange", MEMBER, "", "MinRange,MaxRange");
        automation("ValidateScript", MEMBER, "ErrorMessage", "ScriptBlock");
        automation("ValidateSet", MEMBER, "ErrorMessage,IgnoreCase", "ValidValues");
        automation("ValidateTrustedData", MEMBER, "", "");
        automation("ValidateUserDrive", MEMBER, "", "ValidRootDrives");
        usage("Flags", "System.FlagsAttribute", "System.", "Enum", "", "");
        usage("Obsolete", "System.ObsoleteAttribute", "System.",
                "Class, Struct, Enum, Constructor, Method, Property, Field, Event, Interface, Delegate", "DiagnosticId,UrlFormat", "Message,IsError");
        usage("NonSerialized", "System.NonSerializedAttribute", "System.", "Field", "", "");
        usage("Serializable", "System.SerializableAttribute", "System.", "Class, Struct, Enum, Delegate", "", "");
        usage("ThreadStatic", "System.ThreadStaticAttribute", "System.", "Field", "", "");
        usage("ParamArray", "System.ParamArrayAttribute", "System.", "Parameter", "", "");
    }

    private AttributeUsages() {}

    private static void automation(String name, String on, String properties, String readOnly) {
        usage(name, name, "System.Management.Automation.", on, properties, readOnly);
    }

    private static void usage(String name, String shown, String namespace, String on, String properties, String readOnly) {
        Usage usage = new Usage(shown, list(on), list(properties), list(readOnly));
        for (String form : List.of(name, name + "Attribute", namespace + name, namespace + name + "Attribute")) {
            KNOWN.put(form.toLowerCase(Locale.ROOT), usage);
        }
    }

    private static List<String> list(String names) {
        return names.isEmpty() ? List.of() : Arrays.asList(names.split(", ?"));
    }

    /** @param targets what it stands on: one of these must be among those that it is valid on */
    static void check(Attribute attribute, ParseErrors errors, String... targets) {
        Usage usage = KNOWN.get(attribute.type().fullName().toLowerCase(Locale.ROOT));
        if (usage == null) {
            return;
        }
        if (!usage.on.isEmpty() && Arrays.stream(targets).noneMatch(usage.on::contains)) {
            errors.add(Problem.AttributeNotAllowedOnDeclaration, attribute.extent(), false, usage.shown, String.join(", ", usage.on));
        }
        for (NamedArgument named : attribute.named()) {
            if (has(usage.readOnly, named.name())) {
                errors.add(Problem.ReadOnlyProperty, named.extent(), false, named.name());
            } else if (!has(usage.properties, named.name()) && !named.name().equalsIgnoreCase("TypeId")) {
                errors.add(Problem.PropertyNotFoundForAttribute, named.extent(), false, named.name(), usage.shown, String.join(", ", usage.properties));
            }
        }
    }

    private static boolean has(List<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }
}
