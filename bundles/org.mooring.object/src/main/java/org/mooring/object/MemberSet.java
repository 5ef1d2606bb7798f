package org.mooring.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Members that are reached through one member (System.Management.Automation.PSMemberSet), as PSStandardMembers. */
public final class MemberSet extends PSMember {

    private final Map<String, PSMember> members = new LinkedHashMap<>();
    private final Map<String, Object> notes;

    /** @param notes values of the set's own notes, by name */
    public MemberSet(String name, boolean hidden, List<? extends PSMember> members, Map<String, Object> notes) {
        super(name, hidden);
        members.forEach(member -> this.members.put(Names.fold(member.name()), member));
        this.notes = notes;
    }

    /** Of members as scripts have them; notes keep their values. */
    public static MemberSet of(String name, Iterable<?> given) {
        Map<String, Object> notes = new LinkedHashMap<>();
        List<PSMember> members = new ArrayList<>();
        for (Object each : given) {
            Object base = PSObject.base(each);
            if (base instanceof BoundMember bound && bound.member() instanceof SlotProperty && bound.target() == null) {
                notes.put(bound.member().name(), bound.value());
            } else if (base instanceof BoundMember bound) {
                members.add(bound.member());
            } else if (base instanceof PSMember member) {
                members.add(member);
            }
        }
        return new MemberSet(name, name.equalsIgnoreCase("PSStandardMembers"), members, notes);
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
        notes.keySet().forEach(n -> names.append(names.isEmpty() ? "" : ", ").append(n));
        return name() + " {" + names + "}";
    }
}
