package org.mooring.cmdlet.utility;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.cmdlet.ValidateNotNamedLike;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.host.FieldDescription;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.AliasProperty;
import org.mooring.object.CodeMethod;
import org.mooring.object.CodeProperty;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.MemberKind;
import org.mooring.object.MemberSet;
import org.mooring.object.Members;
import org.mooring.object.PSMember;
import org.mooring.object.PSObject;
import org.mooring.object.PropertySet;
import org.mooring.object.ScriptMethod;
import org.mooring.object.ScriptProperty;

/** Add-Member: gives an object members or a type name. */
@Cmdlet(verb = "Add", noun = "Member", defaultParameterSet = "TypeNameSet", className = "Microsoft.PowerShell.Commands.AddMemberCommand")
public final class AddMember extends PipelineCmdlet {

    private static final String SCRIPT = "System.Management.Automation.ScriptBlock";

    /** Those of PSMemberTypes that stand for more than one. */
    private static final List<String> MANY = List.of("Properties", "Methods", "All");

    @Parameter(parameterSets = {"MemberSet", "TypeNameSet", "NotePropertySingleMemberSet",
        "NotePropertyMultiMemberSet"}, mandatory = true, valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(parameterSet = "MemberSet", mandatory = true, position = 0)
    @Alias("Type")
    @DotNetType("System.Management.Automation.PSMemberTypes")
    Object memberType;

    @Parameter(parameterSet = "MemberSet", mandatory = true, position = 1)
    String name;

    @Parameter(parameterSet = "MemberSet", position = 2)
    Object value;

    @Parameter(parameterSet = "MemberSet", position = 3)
    Object secondValue;

    @Parameter(parameterSet = "TypeNameSet", mandatory = true)
    @Parameter(parameterSets = {"MemberSet", "NotePropertySingleMemberSet", "NotePropertyMultiMemberSet"})
    @ValidateNotNullOrEmpty
    String typeName;

    @Parameter(parameterSets = {"MemberSet", "NotePropertySingleMemberSet", "NotePropertyMultiMemberSet"})
    boolean force;

    @Parameter(parameterSets = {"MemberSet", "TypeNameSet", "NotePropertySingleMemberSet", "NotePropertyMultiMemberSet"})
    boolean passThru;

    @Parameter(parameterSet = "NotePropertySingleMemberSet", mandatory = true, position = 0)
    @ValidateNotNamedLike(type = "System.Management.Automation.PSMemberTypes", values = {"AliasProperty", "CodeMethod", "CodeProperty", "MemberSet",
        "NoteProperty", "PropertySet", "ScriptMethod", "ScriptProperty"}, message = "The parameter NotePropertyName cannot take values that could be converted to"
        + " the type System.Management.Automation.PSMemberTypes. To define the name of a member with those values, use Add-Member, and specify the member"
        + " type.")
    @ValidateNotNullOrEmpty
    String notePropertyName;

    @Parameter(parameterSet = "NotePropertySingleMemberSet", mandatory = true, position = 1)
    @AllowNull
    Object notePropertyValue;

    @Parameter(parameterSet = "NotePropertyMultiMemberSet", mandatory = true, position = 0)
    @ValidateNotNullOrEmpty
    @DotNetType("System.Collections.IDictionary")
    Map<?, ?> notePropertyMembers;

    @Override
    protected void processRecord() {
        if (typeName != null && typeName.isBlank()) {
            throw terminate(error("TypeNameShouldNotBeEmpty", typeName, "The TypeName parameter should not be null, empty, or contain only white spaces."));
        }
        PSObject target = PSObject.of(inputObject);
        if (!added(target)) {
            return;
        }
        if (typeName != null) {
            Object type = Conversion.tryConvert(typeName, ClrTypes.TYPE);
            target.ownTypeNames().add(0, type instanceof ClrType known ? known.fullName() : typeName);
        }
        if (passThru) {
            writeObject(target);
        }
    }

    /** Whether anything was added, or nothing but a type name was asked for. */
    private boolean added(PSObject target) {
        switch (parameterSetName()) {
            case "TypeNameSet" -> {
                return true;
            }
            case "NotePropertyMultiMemberSet" -> {
                boolean any = false;
                for (Map.Entry<?, ?> note : notePropertyMembers.entrySet()) {
                    any |= note(target, Conversion.toText(note.getKey()), note.getValue());
                }
                return any;
            }
            case "NotePropertySingleMemberSet" -> {
                return note(target, notePropertyName, notePropertyValue);
            }
            default -> {
                String kind = Conversion.toText(memberType);
                if (kind.contains(",") || Enumeration.isEnumerable(memberType) || ClrEnum.number(memberType) == 0 || MANY.contains(kind)) {
                    throw terminate(error("WrongMemberCount", null, "To add a member, only one member type can be specified. The member types specified are: \""
                        + kind + "\""));
                }
                PSMember member = kind.equals("NoteProperty") ? null : member(kind);
                if (member == null) {
                    needsValue(kind);
                    needsNoSecondValue(kind);
                    return note(target, name, value);
                }
                if (isFree(target, name)) {
                    target.add(member);
                    return true;
                }
                return false;
            }
        }
    }

    private boolean note(PSObject target, String called, Object held) {
        if (called.isEmpty()) {
            writeError(error("NotePropertyNameShouldNotBeNull", called, "The name for a NoteProperty member should not be null or an empty string."));
            return false;
        }
        if (!isFree(target, called)) {
            return false;
        }
        target.set(called, held);
        return true;
    }

    private boolean isFree(PSObject target, String called) {
        PSMember before = target.member(called);
        PSMember known = before != null ? before : Members.current().find(target, called);
        if (known == null) {
            return true;
        }
        if (!force) {
            writeError(error("MemberAlreadyExists", inputObject, "Cannot add a member with the name \"" + called
                + "\" because a member with that name already exists. To overwrite the member anyway, add the Force parameter to your command."));
            return false;
        }
        if (before == null && Members.current().types().member(target.typeNames(), called) != null) {
            writeError(error("CannotRemoveTypeDataMember", inputObject, "Cannot force the member with name \"" + called + "\" and type \"" + known.kind()
                + "\" to be added. A member with that name and type already exists, and the existing member is not an instance extension."));
            return false;
        }
        target.remove(called);
        return true;
    }

    private PSMember member(String kind) {
        switch (kind) {
            case "AliasProperty" -> {
                needsValue(kind);
                refuseNull("Value1ShouldNotBeNull", "Value", value, kind);
                if (!isBound("SecondValue")) {
                    return new AliasProperty(name, Conversion.toText(value), null);
                }
                refuseNull("Value2ShouldNotBeNull", "SecondValue", secondValue, kind);
                return new AliasProperty(name, Conversion.toText(value), (ClrType) Conversion.convert(secondValue, ClrTypes.TYPE));
            }
            case "CodeMethod" -> {
                needsValue(kind);
                refuseNull("Value1ShouldNotBeNull", "Value", value, kind);
                needsNoSecondValue(kind);
                Object method = converted(value, "System.Reflection.MethodInfo");
                return new CodeMethod(name, MemberKind.CodeMethod, Conversion.toText(method), (target, arguments) -> call(method, target, arguments));
            }
            case "CodeProperty" -> {
                needsOneValue(kind);
                Object get = converted(value, "System.Reflection.MethodInfo");
                Object set = converted(secondValue, "System.Reflection.MethodInfo");
                return new CodeProperty(name, MemberKind.CodeProperty, target -> call(get, target), set == null ? null
                    : (target, held) -> call(set, target, held));
            }
            case "MemberSet" -> {
                needsNoSecondValue(kind);
                return MemberSet.of(name, members());
            }
            case "PropertySet" -> {
                needsNoSecondValue(kind);
                needsValue(kind);
                refuseNull("Value1ShouldNotBeNull", "Value", value, kind);
                return new PropertySet(name, names(value));
            }
            case "ScriptMethod" -> {
                needsNoSecondValue(kind);
                needsValue(kind);
                refuseNull("Value1ShouldNotBeNull", "Value", value, kind);
                return new ScriptMethod(name, (ScriptBlock) converted(value, SCRIPT));
            }
            case "ScriptProperty" -> {
                needsOneValue(kind);
                return new ScriptProperty(name, (ScriptBlock) converted(value, SCRIPT), (ScriptBlock) converted(secondValue, SCRIPT));
            }
            case "NoteProperty" -> {
                return null;
            }
            default -> throw terminate(error("CannotAddMemberType", null, "Cannot add a member with type \"" + kind
                + "\". Specify a different type for the MemberTypes parameter."));
        }
    }

    private static Object converted(Object given, String type) {
        return given == null ? null : PSObject.base(Conversion.convert(given, ClrTypes.find(type)));
    }

    /** A method that is static, and takes the object first. */
    private static Object call(Object method, Object... arguments) {
        Object[] all = arguments;
        if (arguments.length == 2 && arguments[1] instanceof Object[] more) {
            all = new Object[more.length + 1];
            all[0] = arguments[0];
            System.arraycopy(more, 0, all, 1, more.length);
        }
        return Members.current().invoke(method, "Invoke", null, all);
    }

    /** Asks for what is missing, as PowerShell does. */
    private void needsValue(String kind) {
        if (!isBound("Value")) {
            value = host().ui().prompt("The Value parameter is required for a member of type \"" + kind
                + "\". Specify the Value parameter when adding members of this type.", null,
                List.of(new FieldDescription("Value", "", "System.String", "", true, null))).get("Value");
        }
    }

    private void needsOneValue(String kind) {
        needsValue(kind);
        if (value == null && secondValue == null) {
            throw terminate(error("Value1AndValue2AreNotBothNull", null, "Both Value and SecondValue parameters should not be null for a member of type \""
                + kind + "\". Specify a non-null value for one of the two parameters."));
        }
    }

    private void needsNoSecondValue(String kind) {
        if (isBound("SecondValue")) {
            throw terminate(error("Value2ShouldNotBeSpecified", null, "The SecondValue parameter is not necessary for a member of type \"" + kind
                + "\", and should not be specified. Do not specify the SecondValue parameter when you add members of this type."));
        }
    }

    private void refuseNull(String id, String which, Object given, String kind) {
        if (given == null) {
            throw terminate(error(id, null, "The " + which + " parameter should not be null for a member of type \"" + kind
                + "\". Specify a non-null value for the " + which + " parameter when adding members of this type."));
        }
    }

    private static ErrorRecord error(String id, Object target, String message) {
        return new ErrorRecord(new DotNetException("System.InvalidOperationException", message), id, ErrorCategory.InvalidOperation, target);
    }

    private static List<String> names(Object value) {
        List<String> names = new ArrayList<>();
        Iterator<?> elements = Enumeration.of(value);
        if (elements == null) {
            names.add(Conversion.toText(value));
        } else {
            elements.forEachRemaining(element -> names.add(Conversion.toText(element)));
        }
        return names;
    }

    /** What a member set is of; a single text, for one, is no member. */
    private List<?> members() {
        List<Object> members = new ArrayList<>();
        Iterator<?> elements = value == null ? null : Enumeration.of(value);
        if (elements != null) {
            elements.forEachRemaining(members::add);
        } else if (value != null) {
            members.add(value);
        }
        ClrType member = ClrTypes.find("System.Management.Automation.PSMemberInfo");
        if (!members.stream().allMatch(each -> member.isInstance(PSObject.base(each)))) {
            Conversion.convert(value, ClrTypes.generic(ClrTypes.find("System.Collections.ObjectModel.Collection`1"), List.of(member)));
        }
        return members;
    }
}
