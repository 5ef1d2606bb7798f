package org.mooring.cmdlet.utility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.Adapted;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.AdaptedProperty;
import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;
import org.mooring.object.MemberKind;
import org.mooring.object.Members;
import org.mooring.object.PSMember;
import org.mooring.object.PSObject;
import org.mooring.object.TypeNames;
import org.mooring.object.TypeProperty;
import org.mooring.object.Wildcard;

/** Get-Member: the members of objects, once for each type. */
@Cmdlet(verb = "Get", noun = "Member", outputTypes = "Microsoft.PowerShell.Commands.MemberDefinition",
    className = "Microsoft.PowerShell.Commands.GetMemberCommand")
public final class GetMember extends PipelineCmdlet {

    @Parameter(valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(position = 0)
    @ValidateNotNullOrEmpty
    String[] name;

    @Parameter
    @Alias("Type")
    @DotNetType("System.Management.Automation.PSMemberTypes")
    Object memberType;

    @Parameter
    @DotNetType("System.Management.Automation.PSMemberViewTypes")
    Object view;

    @Parameter(name = "Static")
    boolean static_;

    @Parameter
    boolean force;

    private static final long EXTENDED = 1;
    private static final long ADAPTED = 2;
    private static final long BASE = 4;

    private final java.util.Set<String> shown = new java.util.HashSet<>();

    @Override
    protected void beginProcessing() {
        UtilityTypes.register();
    }

    @Override
    protected void processRecord() {
        if (inputObject == null || inputObject == AutomationNull.VALUE) {
            return;
        }
        String type = static_ && PSObject.base(inputObject) instanceof ClrType named ? named.fullName() : typeName();
        if (!shown.add(type)) {
            return;
        }
        List<MemberDefinition> found = new ArrayList<>();
        List<PSMember> all = static_ ? Members.current().ofStatic(PSObject.base(inputObject) instanceof ClrType named ? named
            : ClrTypes.of(PSObject.base(inputObject))) : Members.current().all(inputObject);
        for (PSMember member : all) {
            if (isWanted(member)) {
                found.add(new MemberDefinition(type, member.name(), member.kind(), member.definition(inputObject)));
            }
        }
        found.sort(Comparator.comparing((MemberDefinition d) -> d.memberType().name()).thenComparing(MemberDefinition::name,
            String.CASE_INSENSITIVE_ORDER));
        found.forEach(this::writeObject);
    }

    private String typeName() {
        List<String> names = TypeNames.of(inputObject);
        return names.isEmpty() ? "System.Object" : names.get(0);
    }

    private boolean isWanted(PSMember member) {
        if (!force && (member.isHidden() || member.name().matches("(get|set|add|remove)_.*|op_.*"))) {
            return false;
        }
        return isInView(member) && isWantedKind(member.kind()) && (name == null || Arrays.stream(name).anyMatch(n -> Wildcard.of(n, true).matches(member.name())));
    }

    /** What was added is in the extended view; what the type has in the base view, and in the adapted one where the value shows nothing else. */
    private boolean isInView(PSMember member) {
        long views = view == null ? EXTENDED | ADAPTED : (Long) Conversion.convert(view, ClrTypes.INT64);
        boolean showsOther = PSObject.base(inputObject) instanceof Adapted;
        return switch (member.kind()) {
            case Property, ParameterizedProperty, Method, Event, Dynamic, InferredProperty -> member instanceof AdaptedProperty ? (views & ADAPTED) != 0
                : (views & BASE) != 0 || (views & ADAPTED) != 0 && !(showsOther && member instanceof TypeProperty);
            default -> (views & EXTENDED) != 0;
        };
    }

    private boolean isWantedKind(MemberKind kind) {
        if (memberType == null) {
            return true;
        }
        Object number = Conversion.tryConvert(memberType, ClrTypes.INT64);
        return number instanceof Long bits && (bits & kind.number()) != 0;
    }

    @Override
    protected void endProcessing() {
        if (shown.isEmpty()) {
            writeError(new ErrorRecord(new DotNetException("System.InvalidOperationException", "You must specify an object for the Get-Member cmdlet."),
                "NoObjectInGetMember", ErrorCategory.CloseError, null));
        }
    }
}
