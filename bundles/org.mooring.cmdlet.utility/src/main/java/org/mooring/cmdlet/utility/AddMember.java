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
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.AliasProperty;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.MemberSet;
import org.mooring.object.Members;
import org.mooring.object.PSMember;
import org.mooring.object.PSObject;
import org.mooring.object.PropertySet;
import org.mooring.object.ScriptMethod;
import org.mooring.object.ScriptProperty;

/**
 * Add-Member: gives an object members or a type name. Its first position takes the kind of a member, or a note's name, or notes in a
 * hashtable; which one it is, the values say.
 */
@Cmdlet(verb = "Add", noun = "Member", defaultParameterSet = "TypeNameSet", className = "Microsoft.PowerShell.Commands.AddMemberCommand")
public final class AddMember extends PipelineCmdlet {

    @Parameter(mandatory = true, valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(parameterSet = "TypeNameSet", mandatory = true)
    @Parameter(parameterSet = "MemberSet")
    @Parameter(parameterSet = "NotePropertySingleMemberSet")
    @Parameter(parameterSet = "NotePropertyMultiMemberSet")
    @ValidateNotNullOrEmpty
    String typeName;

    @Parameter
    boolean passThru;

    @Parameter(parameterSet = "MemberSet", mandatory = true, position = 0)
    @Alias("Type")
    Object memberType;

    @Parameter(parameterSet = "MemberSet", position = 1)
    Object name;

    @Parameter(parameterSet = "MemberSet", position = 2)
    Object value;

    @Parameter(parameterSet = "MemberSet", position = 3)
    Object secondValue;

    @Parameter(parameterSet = "MemberSet")
    @Parameter(parameterSet = "NotePropertySingleMemberSet")
    @Parameter(parameterSet = "NotePropertyMultiMemberSet")
    boolean force;

    @Parameter(parameterSet = "NotePropertySingleMemberSet", mandatory = true)
    @ValidateNotNullOrEmpty
    String notePropertyName;

    @Parameter(parameterSet = "NotePropertySingleMemberSet", mandatory = true)
    @AllowNull
    Object notePropertyValue;

    @Parameter(parameterSet = "NotePropertyMultiMemberSet", mandatory = true)
    @ValidateNotNullOrEmpty
    @DotNetType("System.Collections.IDictionary")
    Map<?, ?> notePropertyMembers;

    @Override
    protected void processRecord() {
        PSObject target = PSObject.of(inputObject);
        if (notePropertyMembers != null) {
            notePropertyMembers.forEach((key, held) -> note(target, Conversion.toText(key), held));
        } else if (notePropertyName != null) {
            note(target, notePropertyName, notePropertyValue);
        } else if (PSObject.base(memberType) instanceof Map<?, ?> notes) {
            notes.forEach((key, held) -> note(target, Conversion.toText(key), held));
        } else if (memberType != null) {
            Object kind = Conversion.tryConvert(memberType, ClrTypes.find("System.Management.Automation.PSMemberTypes"));
            if (kind == null) {
                note(target, Conversion.toText(memberType), name);
            } else {
                add(target, Conversion.toText(kind), Conversion.toText(name));
            }
        }
        if (typeName != null && !typeName.isEmpty()) {
            target.ownTypeNames().add(0, typeName);
        }
        if (passThru) {
            writeObject(target);
        }
    }

    private void note(PSObject target, String called, Object held) {
        if (isFree(target, called)) {
            target.set(called, held);
        }
    }

    private boolean isFree(PSObject target, String called) {
        if (force || target.member(called) == null && (Members.current().find(target, called) == null || !target.isBag() && isOverridable(target, called))) {
            if (force) {
                target.remove(called);
            }
            return true;
        }
        writeError(new ErrorRecord(new DotNetException("System.InvalidOperationException", "Cannot add a member with the name \"" + called
            + "\" because a member with that name already exists. To overwrite the member anyway, add the Force parameter to your command."),
            "MemberAlreadyExists", ErrorCategory.InvalidOperation, inputObject));
        return false;
    }

    /** Methods and such of the object's type do not stand in the way of a note. */
    private static boolean isOverridable(PSObject target, String called) {
        return Members.current().property(target, called) == null;
    }

    private void add(PSObject target, String kind, String name) {
        if (!isFree(target, name)) {
            return;
        }
        Object given = PSObject.base(value);
        switch (kind) {
            case "NoteProperty" -> target.set(name, value);
            case "ScriptProperty" -> {
                if (!(given instanceof ScriptBlock) && !(PSObject.base(secondValue) instanceof ScriptBlock)) {
                    throw wrong("Value1ShouldBeAScriptBlock", "Value and SecondValue");
                }
                target.add(new ScriptProperty(name, (ScriptBlock) given, (ScriptBlock) PSObject.base(secondValue)));
            }
            case "ScriptMethod" -> {
                if (!(given instanceof ScriptBlock script)) {
                    throw wrong("Value1ShouldBeAScriptBlock", "Value");
                }
                target.add(new ScriptMethod(name, script));
            }
            case "AliasProperty" -> {
                ClrType conversion = secondValue == null ? null : (ClrType) Conversion.convert(secondValue, ClrTypes.TYPE);
                target.add(new AliasProperty(name, Conversion.toText(value), conversion));
            }
            case "PropertySet" -> target.add(new PropertySet(name, names(value)));
            case "MemberSet" -> target.add(memberSet(name));
            default -> throw terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException", "Cannot add a member with type \""
                + kind + "\". Specify a different type for the MemberTypes parameter."), "CannotAddMemberType", ErrorCategory.InvalidOperation, kind));
        }
    }

    private RuntimeException wrong(String id, String which) {
        return terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException", "The " + which
            + " parameter must be a ScriptBlock for this member type."), id, ErrorCategory.InvalidOperation, null));
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

    private MemberSet memberSet(String name) {
        List<Object> members = new ArrayList<>();
        Iterator<?> elements = value == null ? null : Enumeration.of(value);
        if (elements != null) {
            elements.forEachRemaining(members::add);
        } else if (value != null) {
            members.add(value);
        }
        return MemberSet.of(name, members);
    }
}
