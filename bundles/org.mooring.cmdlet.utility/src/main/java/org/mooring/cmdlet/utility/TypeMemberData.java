package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.object.AliasProperty;
import org.mooring.object.PSMember;
import org.mooring.object.PSPropertyMember;
import org.mooring.object.PropertySet;
import org.mooring.object.ScriptMethod;
import org.mooring.object.ScriptProperty;

/** A member that type data has, as scripts see it (System.Management.Automation.Runspaces.TypeMemberData and what derives from it). */
public record TypeMemberData(PSMember member) implements ClrTyped {

    private static final String RUNSPACES = "System.Management.Automation.Runspaces.";

    /** What it is registered with. */
    static final Class<?>[] TYPES = {Base.class, Note.class, Alias.class, Script.class, Code.class, Method.class, CodedMethod.class, Properties.class};

    @Override
    public ClrType clrType() {
        return ClrTypes.find(RUNSPACES + member.kind() + "Data");
    }

    @Override
    public String toString() {
        return clrType().fullName();
    }

    @ClrClass(value = RUNSPACES + "TypeMemberData", type = ClrClass.None.class, isAbstract = true)
    public static final class Base {
        private Base() {}

        @Get
        public static String name(TypeMemberData self) {
            return self.member().name();
        }
    }

    @ClrClass(value = RUNSPACES + "NotePropertyData", type = ClrClass.None.class, base = RUNSPACES + "TypeMemberData")
    public static final class Note {
        private Note() {}

        @Get
        public static boolean isHidden(TypeMemberData self) {
            return self.member().isHidden();
        }

        @Get
        public static Object value(TypeMemberData self) {
            return ((PSPropertyMember) self.member()).get(null);
        }
    }

    @ClrClass(value = RUNSPACES + "AliasPropertyData", type = ClrClass.None.class, base = RUNSPACES + "TypeMemberData")
    public static final class Alias {
        private Alias() {}

        @Get
        public static String referencedMemberName(TypeMemberData self) {
            return ((AliasProperty) self.member()).referenced();
        }

        @Get
        public static ClrType memberType(TypeMemberData self) {
            return ((AliasProperty) self.member()).conversion();
        }

        @Get
        public static boolean isHidden(TypeMemberData self) {
            return self.member().isHidden();
        }
    }

    @ClrClass(value = RUNSPACES + "ScriptPropertyData", type = ClrClass.None.class, base = RUNSPACES + "TypeMemberData")
    public static final class Script {
        private Script() {}

        @Get
        public static ScriptBlock getScriptBlock(TypeMemberData self) {
            return self.member() instanceof ScriptProperty property ? property.getter() : null;
        }

        @Get
        public static ScriptBlock setScriptBlock(TypeMemberData self) {
            return self.member() instanceof ScriptProperty property ? property.setter() : null;
        }

        @Get
        public static boolean isHidden(TypeMemberData self) {
            return self.member().isHidden();
        }
    }

    @ClrClass(value = RUNSPACES + "CodePropertyData", type = ClrClass.None.class, base = RUNSPACES + "TypeMemberData")
    public static final class Code {
        private Code() {}

        @Get
        public static boolean isHidden(TypeMemberData self) {
            return self.member().isHidden();
        }
    }

    @ClrClass(value = RUNSPACES + "ScriptMethodData", type = ClrClass.None.class, base = RUNSPACES + "TypeMemberData")
    public static final class Method {
        private Method() {}

        @Get
        public static ScriptBlock script(TypeMemberData self) {
            return self.member() instanceof ScriptMethod method ? method.script() : null;
        }
    }

    @ClrClass(value = RUNSPACES + "CodeMethodData", type = ClrClass.None.class, base = RUNSPACES + "TypeMemberData")
    public static final class CodedMethod {
        private CodedMethod() {}
    }

    @ClrClass(value = RUNSPACES + "PropertySetData", type = ClrClass.None.class, base = RUNSPACES + "TypeMemberData")
    public static final class Properties {
        private Properties() {}

        @Get
        public static Object referencedProperties(TypeMemberData self) {
            return ((PropertySet) self.member()).properties();
        }

        @Get
        public static boolean isHidden(TypeMemberData self) {
            return self.member().isHidden();
        }
    }
}
