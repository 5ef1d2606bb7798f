package org.mooring.object;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;

/** The members of an object as a collection ({@code $value.PSObject.Properties}; PSMemberInfoIntegratingCollection). */
@ClrClass(value = "System.Management.Automation.PSMemberInfoIntegratingCollection`1", interfaces = "System.Collections.IEnumerable")
public final class MemberCollection implements Iterable<Object> {

    private final Object target;
    private final Predicate<PSMember> filter;

    MemberCollection(Object target, Predicate<PSMember> filter) {
        this.target = target;
        this.filter = filter;
    }

    private List<Object> all() {
        List<Object> all = new ArrayList<>();
        for (PSMember member : Members.current().all(target)) {
            if (filter.test(member) && !member.isHidden()) {
                all.add(BoundMember.of(member, target));
            }
        }
        return all;
    }

    @Override
    public Iterator<Object> iterator() {
        return all().iterator();
    }

    /** A member by name, or null. */
    @Member
    @Name("get_Item")
    public BoundMember item(String name) {
        PSMember found = Members.current().find(target, name);
        return found == null || !filter.test(found) ? null : BoundMember.of(found, target);
    }

    @Member
    @Name("Item")
    public BoundMember named(String name) {
        return item(name);
    }

    @Member
    public Object[] match(String name) {
        Wildcard pattern = Wildcard.of(name, true);
        return all().stream().filter(member -> pattern.matches(((BoundMember) member).name())).toArray();
    }

    @Member
    public Object[] match(String name, MemberKind memberTypes) {
        return java.util.Arrays.stream(match(name)).filter(member -> ((BoundMember) member).member().kind() == memberTypes).toArray();
    }

    @Member
    public void add(Object member) {
        add(member, false);
    }

    @Member
    public void add(Object member, boolean preValidated) {
        BoundMember added = (BoundMember) PSObject.base(member);
        PSObject object = PSObject.of(target);
        if (object.member(added.name()) != null) {
            throw Errors.memberExists(added.name());
        }
        added.addTo(object);
    }

    @Member
    public void remove(String name) {
        PSObject.of(target).remove(name);
    }
}
