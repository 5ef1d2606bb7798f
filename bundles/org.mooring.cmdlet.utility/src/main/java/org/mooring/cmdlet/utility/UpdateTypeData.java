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
import org.mooring.format.Ps1xmlFiles;
import org.mooring.object.AliasProperty;
import org.mooring.object.CodeProperty;
import org.mooring.object.Conversion;
import org.mooring.object.MemberKind;
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
        TypeTable types = Members.current().types();
        TypeData data = new TypeData(typeName);
        if (memberName != null) {
            TypeData known = types.find(typeName);
            if (!force && known != null && known.member(memberName) != null) {
                writeError(new ErrorRecord(new DotNetException("System.Management.Automation.RuntimeException", "Error in TypeData \"" + typeName
                    + "\": The member " + memberName + " is already present."), "TypesDynamicUpdateException", ErrorCategory.InvalidOperation, null));
                return;
            }
            data.add(member());
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
        if (shouldProcess("Name of Type: " + typeName, "Update TypeData")) {
            types.update(data);
        }
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
        TypeTable types = Members.current().types();
        TypeData known = types.find(data.typeName());
        for (PSMember member : data.members()) {
            if (!force && known != null && known.member(member.name()) != null) {
                writeError(new ErrorRecord(new DotNetException("System.Management.Automation.RuntimeException", "Error in TypeData \"" + data.typeName()
                    + "\": The member " + member.name() + " is already present."), "TypesDynamicUpdateException", ErrorCategory.InvalidOperation, null));
                return;
            }
        }
        if (shouldProcess("Type to update: " + data.typeName(), "Update TypeData")) {
            types.update(data);
        }
    }

    private PSMember member() {
        Object given = PSObject.base(value);
        return switch (memberType.toString()) {
            case "ScriptProperty" -> new ScriptProperty(memberName, (ScriptBlock) given, (ScriptBlock) PSObject.base(secondValue));
            case "ScriptMethod" -> new ScriptMethod(memberName, (ScriptBlock) given);
            case "AliasProperty" -> new AliasProperty(memberName, Conversion.toText(value));
            case "NoteProperty" -> new CodeProperty(memberName, MemberKind.NoteProperty, target -> value, null);
            default -> throw terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException", "Cannot add a member with type \""
                + memberType + "\"."), "CannotUpdateMemberType", ErrorCategory.InvalidOperation, null));
        };
    }
}
