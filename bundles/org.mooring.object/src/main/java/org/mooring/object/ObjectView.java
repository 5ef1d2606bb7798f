package org.mooring.object;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;

/** An object seen as its PSObject ({@code $value.PSObject}; System.Management.Automation.PSObject). */
@ClrClass("System.Management.Automation.PSObject")
public final class ObjectView {

    private final Object target;

    ObjectView(Object target) {
        this.target = target;
    }

    @New
    public static Object of() {
        return new PSObject();
    }

    @New
    public static Object of(Object obj) {
        return new PSObject(obj);
    }

    @Member
    public static Object asPSObject(Object obj) {
        return PSObject.of(obj);
    }

    @Get
    public MemberCollection members() {
        return new MemberCollection(target, member -> true);
    }

    @Get
    public MemberCollection properties() {
        return new MemberCollection(target, member -> member instanceof PSPropertyMember);
    }

    @Get
    public MemberCollection methods() {
        return new MemberCollection(target, member -> member instanceof PSMethodMember);
    }

    @Get
    public TypeNameList typeNames() {
        return new TypeNameList(PSObject.of(target));
    }

    @Get
    public Object baseObject() {
        return PSObject.base(target);
    }

    @Get
    public Object immediateBaseObject() {
        return PSObject.base(target);
    }

    @Member
    public Object copy() {
        return PSObject.of(target).copy();
    }

    @Override
    public String toString() {
        return Conversion.toText(target);
    }

    /** The members that every value has: psobject, psbase, psadapted, psextended, pstypenames. */
    static Object special(Object target, String name, Object none) {
        if (name.length() < 6 || !name.regionMatches(true, 0, "ps", 0, 2)) {
            return none;
        }
        return switch (Names.fold(name)) {
            case "psobject" -> new ObjectView(target);
            case "psbase", "psadapted" -> PSObject.base(target) instanceof PSDictionary table ? new DictionaryTypes.Base(table) : PSObject.base(target);
            case "psextended" -> target;
            case "pstypenames" -> new TypeNameList(PSObject.of(target));
            default -> none;
        };
    }
}
