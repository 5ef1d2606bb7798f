package org.mooring.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Members that are reached through one member (System.Management.Automation.PSMemberSet), as PSStandardMembers. */
public final class MemberSet extends PSMember {

    private final Map<String, PSMember> members = new LinkedHashMap<>();

    public MemberSet(String name, boolean hidden, List<? extends PSMember> members) {
        super(name, hidden);
        members.forEach(member -> this.members.put(Names.fold(member.name()), member));
    }

    /** Of members as scripts have them; notes keep their values. */
    public static MemberSet of(String name, Iterable<?> given) {
        List<PSMember> members = new ArrayList<>();
        for (Object each : given) {
            Object base = PSObject.base(each);
            if (base instanceof BoundMember bound && bound.member() instanceof SlotProperty && bound.target() == null) {
                members.add(note(bound.name(), bound.value()));
            } else if (base instanceof BoundMember bound) {
                members.add(bound.member());
            } else if (base instanceof PSMember member) {
                members.add(member);
            }
        }
        return new MemberSet(name, name.equalsIgnoreCase("PSStandardMembers"), members);
    }

    /** A note that belongs to a set, not to the objects that have it: its value is the same for all of them. */
    public static PSMember note(String name, Object value) {
        Object[] held = {value};
        return new CodeProperty(name, MemberKind.NoteProperty, target -> held[0], (target, newValue) -> held[0] = newValue);
    }

    public List<PSMember> members() {
        return List.copyOf(members.values());
    }

    /** A member by name without case, or null. */
    public PSMember member(String wanted) {
        return members.get(Names.fold(wanted));
    }

    @Override
    public MemberKind kind() {
        return MemberKind.MemberSet;
    }

    @Override
    public String valueTypeName(Object target) {
        return "System.Management.Automation.PSMemberSet";
    }

    @Override
    public String definition(Object target) {
        StringBuilder names = new StringBuilder();
        members.values().forEach(m -> names.append(names.isEmpty() ? "" : ", ").append(m.name()));
        return name() + " {" + names + "}";
    }
}
