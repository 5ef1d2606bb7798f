package org.mooring.object;

import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.Type;

/** The .NET types of members: what scripts may ask of a {@link BoundMember}. */
public final class MemberTypes {

    private static final String AUTOMATION = "System.Management.Automation.";

    private MemberTypes() {}

    @ClrClass(value = AUTOMATION + "PSMemberInfo", type = ClrClass.None.class, isAbstract = true)
    public static final class Info {
        private Info() {}

        @Get
        public static String name(BoundMember self) {
            return self.name();
        }

        @Get
        public static MemberKind memberType(BoundMember self) {
            return self.member().kind();
        }

        @Get
        public static boolean isInstance(BoundMember self) {
            return self.target() == null || self.target() instanceof PSObject o && o.member(self.name()) != null;
        }

        @Get
        public static String typeNameOfValue(BoundMember self) {
            return self.target() == null && self.value() != self ? SlotProperty.typeName(self.value() == null ? "" : self.value())
                    : self.member().valueTypeName(self.target());
        }

        @Get
        public static Object value(BoundMember self) {
            return self.value();
        }

        @org.mooring.dotnet.Set
        public static void value(BoundMember self, Object value) {
            self.value(value);
        }

        public static BoundMember copy(BoundMember self) {
            return self.copy();
        }

        public static String toString(BoundMember self) {
            return self.toString();
        }
    }

    @ClrClass(value = AUTOMATION + "PSPropertyInfo", type = ClrClass.None.class, base = AUTOMATION + "PSMemberInfo", isAbstract = true)
    public static final class Property {
        private Property() {}

        @Get
        public static boolean isSettable(BoundMember self) {
            return ((PSPropertyMember) self.member()).canSet();
        }

        @Get
        public static boolean isGettable(BoundMember self) {
            return ((PSPropertyMember) self.member()).canGet();
        }
    }

    @ClrClass(value = AUTOMATION + "PSMethodInfo", type = ClrClass.None.class, base = AUTOMATION + "PSMemberInfo", isAbstract = true)
    public static final class Method {
        private Method() {}

        @Get
        public static Object overloadDefinitions(BoundMember self) {
            return ((PSMethodMember) self.member()).overloads().toArray(new String[0]);
        }

        public static Object invoke(BoundMember self, @Params Object[] arguments) {
            return self.invoke(arguments);
        }
    }

    @ClrClass(value = AUTOMATION + "PSNoteProperty", type = ClrClass.None.class, base = AUTOMATION + "PSPropertyInfo")
    public static final class Note {
        private Note() {}

        @New
        public static BoundMember of(String name, Object value) {
            return BoundMember.note(name, value);
        }
    }

    @ClrClass(value = AUTOMATION + "PSAliasProperty", type = ClrClass.None.class, base = AUTOMATION + "PSPropertyInfo")
    public static final class Alias {
        private Alias() {}

        @New
        public static BoundMember of(String name, String referencedMemberName) {
            return BoundMember.of(new AliasProperty(name, referencedMemberName), null);
        }

        @New
        public static BoundMember of(String name, String referencedMemberName, ClrType conversionType) {
            return BoundMember.of(new AliasProperty(name, referencedMemberName, conversionType), null);
        }

        @Get
        public static ClrType conversionType(BoundMember self) {
            return ((AliasProperty) self.member()).conversion();
        }

        @Get
        public static String referencedMemberName(BoundMember self) {
            return ((AliasProperty) self.member()).referenced();
        }
    }

    @ClrClass(value = AUTOMATION + "PSScriptProperty", type = ClrClass.None.class, base = AUTOMATION + "PSPropertyInfo")
    public static final class Script {
        private Script() {}

        @New
        public static BoundMember of(String name, ScriptBlock getterScript) {
            return BoundMember.of(new ScriptProperty(name, getterScript, null), null);
        }

        @New
        public static BoundMember of(String name, ScriptBlock getterScript, ScriptBlock setterScript) {
            return BoundMember.of(new ScriptProperty(name, getterScript, setterScript), null);
        }

        @Get
        public static ScriptBlock getterScript(BoundMember self) {
            return self.member() instanceof ScriptProperty p ? p.getter() : null;
        }

        @Get
        public static ScriptBlock setterScript(BoundMember self) {
            return self.member() instanceof ScriptProperty p ? p.setter() : null;
        }
    }

    @ClrClass(value = AUTOMATION + "PSCodeProperty", type = ClrClass.None.class, base = AUTOMATION + "PSPropertyInfo")
    public static final class Code {
        private Code() {}
    }

    @ClrClass(value = AUTOMATION + "PSProperty", type = ClrClass.None.class, base = AUTOMATION + "PSPropertyInfo")
    public static final class Adapted {
        private Adapted() {}
    }

    @ClrClass(value = AUTOMATION + "PSPropertySet", type = ClrClass.None.class, base = AUTOMATION + "PSMemberInfo")
    public static final class Properties {
        private Properties() {}

        @New
        public static BoundMember of(String name, String[] referencedPropertyNames) {
            return BoundMember.of(new PropertySet(name, java.util.List.of(referencedPropertyNames)), null);
        }

        @Get
        public static Object referencedPropertyNames(BoundMember self) {
            return ((PropertySet) self.member()).properties().toArray(new String[0]);
        }
    }

    @ClrClass(value = AUTOMATION + "PSMemberSet", type = ClrClass.None.class, base = AUTOMATION + "PSMemberInfo")
    public static final class Set {
        private Set() {}

        @New
        public static BoundMember of(String name) {
            return BoundMember.of(MemberSet.of(name, java.util.List.of()), null);
        }

        @New
        public static BoundMember of(String name, @Type("System.Collections.Generic.IEnumerable`1[System.Management.Automation.PSMemberInfo]") Object members) {
            java.util.List<Object> all = new java.util.ArrayList<>();
            java.util.Iterator<?> elements = Enumeration.of(members);
            if (elements != null) {
                elements.forEachRemaining(all::add);
            }
            return BoundMember.of(MemberSet.of(name, all), null);
        }

        @Get
        public static Object members(BoundMember self) {
            return membersOf(self, PSMember.class);
        }

        @Get
        public static Object properties(BoundMember self) {
            return membersOf(self, PSPropertyMember.class);
        }

        @Get
        public static Object methods(BoundMember self) {
            return membersOf(self, PSMethodMember.class);
        }

        private static Object[] membersOf(BoundMember self, Class<?> kind) {
            return ((MemberSet) self.member()).members().stream().filter(kind::isInstance).map(m -> BoundMember.of(m, self.target())).toArray();
        }
    }

    @ClrClass(value = AUTOMATION + "PSMethod", type = ClrClass.None.class, base = AUTOMATION + "PSMethodInfo")
    public static final class AdaptedMethod {
        private AdaptedMethod() {}
    }

    @ClrClass(value = AUTOMATION + "PSScriptMethod", type = ClrClass.None.class, base = AUTOMATION + "PSMethodInfo")
    public static final class ScriptedMethod {
        private ScriptedMethod() {}

        @New
        public static BoundMember of(String name, ScriptBlock script) {
            return BoundMember.of(new ScriptMethod(name, script), null);
        }

        @Get
        public static ScriptBlock script(BoundMember self) {
            return self.member() instanceof ScriptMethod m ? m.script() : null;
        }
    }

    @ClrClass(value = AUTOMATION + "PSCodeMethod", type = ClrClass.None.class, base = AUTOMATION + "PSMethodInfo")
    public static final class CodedMethod {
        private CodedMethod() {}
    }

    @ClrClass(value = AUTOMATION + "PSParameterizedProperty", type = ClrClass.None.class, base = AUTOMATION + "PSMethodInfo")
    public static final class Parameterized {
        private Parameterized() {}
    }
}
