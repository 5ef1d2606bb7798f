package org.mooring.shell.powershell.ast;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Optional;
import org.mooring.dotnet.Type;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.TypeName;
import org.mooring.shell.powershell.compile.Types;
import org.mooring.shell.powershell.runtime.Engine;

/** The names of types in trees: TypeName, ArrayTypeName, GenericTypeName and the interface ITypeName. */
final class TypeNameTypes {

    private static final String ANY = AstTypes.LANGUAGE + "ITypeName";

    static final Class<?>[] ALL = {Any.class, Simple.class, OfArray.class, Generic.class};

    private TypeNameTypes() {}

    static ClrType resolve(TypeName name) {
        Engine engine = Engine.current();
        return Types.resolve(name, engine == null ? null : engine.frame);
    }

    private static ClrType resolveAttribute(TypeName name) {
        ClrType type = resolve(new TypeName.Simple(name.fullName() + "Attribute", null, name.extent()));
        return type != null ? type : resolve(name);
    }

    /** ITypeName. */
    @ClrClass(value = ANY, type = TypeName.class, isInterface = true)
    public static final class Any {
        private Any() {}
    }

    /** What the names of all kinds have. */
    public static final class Common {

        private Common() {}

        @Get
        public static String fullName(TypeName self) {
            return self.fullName();
        }

        @Get
        @Type(AstTypes.LANGUAGE + "IScriptExtent")
        public static Extent extent(TypeName self) {
            return self.extent();
        }

        public static ClrType getReflectionType(TypeName self) {
            return resolve(self);
        }

        public static ClrType getReflectionAttributeType(TypeName self) {
            return resolveAttribute(self);
        }

        public static String toString(TypeName self) {
            return self.fullName();
        }

        @Get
        public static boolean isArray(TypeName self) {
            return self instanceof TypeName.Array;
        }

        @Get
        public static boolean isGeneric(TypeName self) {
            return self instanceof TypeName.Generic;
        }

        @Get
        public static String assemblyName(TypeName self) {
            return switch (self) {
                case TypeName.Simple simple -> simple.assembly();
                case TypeName.Array array -> assemblyName(array.element());
                case TypeName.Generic generic -> assemblyName(generic.type());
            };
        }

        /** The full name, without the assembly. */
        @Get
        public static String name(TypeName self) {
            return switch (self) {
                case TypeName.Simple simple -> simple.name();
                case TypeName.Array array -> name(array.element()) + "[" + ",".repeat(array.rank() - 1) + "]";
                case TypeName.Generic generic -> generic.fullName();
            };
        }
    }

    /** TypeName. */
    @ClrClass(value = AstTypes.LANGUAGE + "TypeName", type = TypeName.Simple.class, interfaces = ANY, shared = Common.class)
    public static final class Simple {

        private Simple() {}

        @New
        public static TypeName.Simple make(@Type(AstTypes.LANGUAGE + "IScriptExtent") Object extent, String name, @Optional String assembly) {
            return new TypeName.Simple(name, assembly, extent instanceof Extent e ? e : null);
        }
    }

    /** ArrayTypeName. */
    @ClrClass(value = AstTypes.LANGUAGE + "ArrayTypeName", type = TypeName.Array.class, interfaces = ANY, shared = Common.class)
    public static final class OfArray {

        private OfArray() {}

        @Get
        @Type(ANY)
        public static TypeName elementType(TypeName.Array self) {
            return self.element();
        }

        @Get
        public static int rank(TypeName.Array self) {
            return self.rank();
        }
    }

    /** GenericTypeName. */
    @ClrClass(value = AstTypes.LANGUAGE + "GenericTypeName", type = TypeName.Generic.class, interfaces = ANY, shared = Common.class)
    public static final class Generic {

        private Generic() {}

        @Get
        @Type(ANY)
        public static TypeName typeName(TypeName.Generic self) {
            return self.type();
        }

        @Get
        public static Object genericArguments(TypeName.Generic self) {
            return Sequence.of(ClrTypes.find(ANY), self.arguments());
        }
    }
}
