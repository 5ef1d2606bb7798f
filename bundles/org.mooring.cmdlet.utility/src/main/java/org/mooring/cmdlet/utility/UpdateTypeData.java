package org.mooring.cmdlet.utility;

import java.nio.file.Path;
import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.cmdlet.ValidateSet;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.format.Ps1xmlFiles;
import org.mooring.object.AliasProperty;
import org.mooring.object.Conversion;
import org.mooring.object.MemberSet;
import org.mooring.object.Members;
import org.mooring.object.PSMember;
import org.mooring.object.PSObject;
import org.mooring.object.ScriptMethod;
import org.mooring.object.ScriptProperty;
import org.mooring.object.TypeData;
import org.mooring.object.TypeTable;
import org.mooring.object.TypesXml;

/** Update-TypeData: adds members and settings to what is said of a type name. */
@Cmdlet(verb = "Update", noun = "TypeData", defaultParameterSet = "FileSet", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.UpdateTypeDataCommand")
public final class UpdateTypeData extends PipelineCmdlet {

    @Parameter(parameterSet = "FileSet", position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "Path"})
    @ValidateNotNull
    String[] appendPath;

    @Parameter(parameterSet = "FileSet")
    @ValidateNotNull
    String[] prependPath;

    @Parameter(parameterSet = "DynamicTypeSet")
    @ValidateNotNullOrEmpty
    @ValidateSet({"NoteProperty", "AliasProperty", "ScriptProperty", "CodeProperty", "ScriptMethod", "CodeMethod"})
    @DotNetType("System.Management.Automation.PSMemberTypes")
    Object memberType;

    @Parameter(parameterSet = "DynamicTypeSet")
    @ValidateNotNullOrEmpty
    String memberName;

    @Parameter(parameterSet = "DynamicTypeSet")
    Object value;

    @Parameter(parameterSet = "DynamicTypeSet")
    @ValidateNotNull
    Object secondValue;

    @Parameter(parameterSet = "DynamicTypeSet")
    @ValidateNotNull
    @DotNetType("System.Type")
    ClrType typeConverter;

    @Parameter(parameterSet = "DynamicTypeSet")
    @ValidateNotNull
    @DotNetType("System.Type")
    ClrType typeAdapter;

    @Parameter(parameterSet = "DynamicTypeSet")
    @ValidateNotNullOrEmpty
    String serializationMethod;

    @Parameter(parameterSet = "DynamicTypeSet")
    @ValidateNotNull
    @DotNetType("System.Type")
    ClrType targetTypeForDeserialization;

    @Parameter(parameterSet = "DynamicTypeSet")
    @ValidateNotNull
    @ValidateRange(min = 0, max = 2147483647)
    Integer serializationDepth;

    @Parameter(parameterSet = "DynamicTypeSet")
    @ValidateNotNullOrEmpty
    String defaultDisplayProperty;

    @Parameter(parameterSet = "DynamicTypeSet")
    @ValidateNotNull
    @DotNetType("System.Nullable`1[System.Boolean]")
    Boolean inheritPropertySerializationSet;

    @Parameter(parameterSet = "DynamicTypeSet")
    @ValidateNotNullOrEmpty
    String stringSerializationSource;

    @Parameter(parameterSet = "DynamicTypeSet")
    @ValidateNotNullOrEmpty
    String[] defaultDisplayPropertySet;

    @Parameter(parameterSet = "DynamicTypeSet")
    @ValidateNotNullOrEmpty
    String[] defaultKeyPropertySet;

    @Parameter(parameterSet = "DynamicTypeSet")
    @ValidateNotNullOrEmpty
    String[] propertySerializationSet;

    @Parameter(parameterSet = "DynamicTypeSet", mandatory = true, valueFromPipeline = true)
    @ValidateNotNullOrEmpty
    String typeName;

    @Parameter(parameterSets = {"DynamicTypeSet", "TypeDataSet"})
    boolean force;

    @Parameter(parameterSet = "TypeDataSet", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @DotNetType("System.Management.Automation.Runspaces.TypeData[]")
    Object[] typeData;

    @Override
    protected void processRecord() {
        if (typeData != null) {
            for (Object each : typeData) {
                update(each);
            }
            return;
        }
        if (typeName == null) {
            Ps1xmlFiles.each(context(), prependPath, "TypesPrependPathException", "TypesXmlUpdateException", this::load);
            Ps1xmlFiles.each(context(), appendPath, "TypesAppendPathException", "TypesXmlUpdateException", this::load);
            return;
        }
        if (typeConverter != null || typeAdapter != null) {
            throw terminate(new ErrorRecord(ProviderErrors.notSupported("Classes of scripts cannot be converters or adapters of types here: use a"
                + " constructor or a static Parse method of the class, and members of type data."), "NotSupported", ErrorCategory.NotImplemented, null));
        }
        TypeData data = new TypeData(TypeDataType.named(typeName));
        if (memberType != null) {
            data.add(member());
        } else if (memberName != null || isBound("Value") || secondValue != null) {
            throw terminate(invalid("MemberTypeIsMissing", "The MemberName, Value, and SecondValue parameters cannot be specified without the"
                + " MemberType parameter."));
        }
        data.defaultDisplayProperty(defaultDisplayProperty);
        data.defaultDisplayProperties(defaultDisplayPropertySet == null ? null : List.of(defaultDisplayPropertySet));
        data.defaultKeyProperties(defaultKeyPropertySet == null ? null : List.of(defaultKeyPropertySet));
        data.propertySerializationSet(propertySerializationSet == null ? null : List.of(propertySerializationSet));
        data.stringSerializationSource(stringSerializationSource);
        data.serializationDepth(serializationDepth);
        data.inheritPropertySerializationSet(inheritPropertySerializationSet);
        data.targetTypeForDeserialization(targetTypeForDeserialization == null ? null : targetTypeForDeserialization.fullName());
        if (serializationMethod != null) {
            data.serializationMethod(TypeData.SerializationMethod.valueOf(serializationMethod));
        }
        update(data);
    }

    private void load(Path file, String text) {
        if (!shouldProcess("FileName: " + file, "Update TypeData")) {
            return;
        }
        TypesXml read = TypesXml.read(text, session()::compile);
        if (!read.errors().isEmpty()) {
            throw new DotNetException("System.Management.Automation.RuntimeException", String.join("\n", read.errors()));
        }
        read.types().forEach(Members.current().types()::update);
    }

    private void update(Object given) {
        if (!(PSObject.base(given) instanceof TypeData data)) {
            throw terminate(new ErrorRecord(new DotNetException("System.InvalidCastException", "Type data are what Get-TypeData answers."),
                "InvalidTypeData", ErrorCategory.InvalidArgument, given));
        }
        update(data);
    }

    private void update(TypeData data) {
        if (data.isEmpty()) {
            writeError(invalid("TypeDataEmpty", "No member is specified for the update on type \"" + data.typeName() + "\"."));
            return;
        }
        if (!shouldProcess("Type to update: " + data.typeName(), "Update TypeData")) {
            return;
        }
        TypeTable types = Members.current().types();
        TypeData known = types.find(data.typeName());
        List<String> present = force || known == null ? List.of() : data.namesAlsoIn(known);
        for (String name : present) {
            writeError(new ErrorRecord(new DotNetException("System.Management.Automation.RuntimeException", "Error in TypeData \"" + data.typeName()
                + "\": The member " + name + " is already present."), "TypesDynamicUpdateException", ErrorCategory.InvalidOperation, null));
        }
        if (present.isEmpty()) {
            types.update(data);
        }
    }

    private static ErrorRecord invalid(String id, String message) {
        return new ErrorRecord(new DotNetException("System.InvalidOperationException", message), id, ErrorCategory.InvalidOperation, null);
    }

    private PSMember member() {
        if (memberName == null) {
            throw required("MemberName", "MemberNameShouldBeSpecified");
        }
        if (!isBound("Value")) {
            throw required("Value", "ValueShouldBeSpecified");
        }
        String kind = memberType.toString();
        boolean hasSecond = kind.equals("AliasProperty") || kind.equals("ScriptProperty");
        if (secondValue != null && !hasSecond) {
            throw terminate(invalid("SecondValueShouldNotBeSpecified", "The SecondValue parameter is not necessary for a member of type \"" + kind
                + "\", and should not be specified. Do not specify the SecondValue parameter when updating this member type."));
        }
        return switch (kind) {
            case "ScriptProperty" -> {
                if (value == null && secondValue == null) {
                    throw terminate(invalid("ValueAndSecondValueAreNotBothNull", "The Value and SecondValue parameters should not both be null for"
                        + " a member of type \"ScriptProperty\". Specify a non-null value for one of the two parameters."));
                }
                yield new ScriptProperty(memberName, script(value), script(secondValue));
            }
            case "ScriptMethod" -> new ScriptMethod(memberName, script(value));
            case "AliasProperty" -> alias();
            case "NoteProperty" -> MemberSet.note(memberName, value);
            default -> throw terminate(invalid("CannotUpdateMemberType", "Cannot update a member with type \"" + kind
                + "\". Specify a different type for the MemberType parameter."));
        };
    }

    private PSMember alias() {
        if (value == null || PSObject.base(value) instanceof String text && text.isEmpty()) {
            throw terminate(invalid("ValueShouldBeSpecified", "The Value parameter should not be null or an empty string for a member of type"
                + " \"AliasProperty\". Specify a non-null value for the Value parameter when updating this member type."));
        }
        return new AliasProperty(memberName, Conversion.toText(value),
            secondValue == null ? null : (ClrType) Conversion.convert(secondValue, ClrTypes.find("System.Type")));
    }

    private static ScriptBlock script(Object given) {
        return given == null ? null : (ScriptBlock) Conversion.convert(given, ClrTypes.find("System.Management.Automation.ScriptBlock"));
    }

    private RuntimeException required(String parameter, String id) {
        return terminate(invalid(id, "The " + parameter + " parameter is required for the type \"" + memberType + "\". Please specify the "
            + parameter + " parameter."));
    }
}
