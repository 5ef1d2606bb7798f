package org.mooring.dotnet.system;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrProperty;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.reflection.TypeMembers;

/** System.Type. */
@ClrClass(value = "System.Type", type = ClrClass.None.class, base = "System.Reflection.MemberInfo", isAbstract = true, shared = TypeMembers.class)
public final class TypeType {

    private TypeType() {}

    private static Object[] array(List<ClrType> types) {
        return types.toArray(ClrType[]::new);
    }

    @Get
    public static String name(ClrType self) {
        return self.name();
    }

    @Get
    public static String fullName(ClrType self) {
        return self.fullName();
    }

    @Get
    public static String namespace(ClrType self) {
        return self.namespace().isEmpty() ? null : self.namespace();
    }

    @Get
    public static String assemblyQualifiedName(ClrType self) {
        return self.fullName() + ", " + AssemblyInfo.of(self).getFullName();
    }

    @Get
    public static AssemblyInfo assembly(ClrType self) {
        return AssemblyInfo.of(self);
    }

    @Get
    public static AssemblyInfo module(ClrType self) {
        return AssemblyInfo.of(self);
    }

    @Get
    public static ClrType baseType(ClrType self) {
        return self.base();
    }

    @Get
    public static ClrType declaringType(ClrType self) {
        int plus = self.fullName().lastIndexOf('+');
        return plus < 0 ? null : ClrTypes.find(self.fullName().substring(0, plus));
    }

    @Get
    public static ClrType underlyingSystemType(ClrType self) {
        return self;
    }

    @Get
    @Name("GUID")
    public static UUID guid(ClrType self) {
        return UUID.nameUUIDFromBytes(self.fullName().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Get
    public static boolean isValueType(ClrType self) {
        return self.isValueType();
    }

    @Get
    public static boolean isEnum(ClrType self) {
        return self.isEnum();
    }

    @Get
    public static boolean isArray(ClrType self) {
        return self.isArray();
    }

    @Get
    public static boolean isInterface(ClrType self) {
        return self.isInterface();
    }

    @Get
    public static boolean isClass(ClrType self) {
        return !self.isInterface() && !self.isValueType();
    }

    @Get
    public static boolean isAbstract(ClrType self) {
        return self.isAbstract();
    }

    @Get
    public static boolean isSealed(ClrType self) {
        return self.isValueType() || self.isArray() || self == ClrTypes.STRING;
    }

    /** What .NET marks as serializable; script classes and PowerShell's own types mostly are not. */
    @Get
    public static boolean isSerializable(ClrType self) {
        return self.fullName().startsWith("System.") && !self.fullName().startsWith("System.Management.Automation.") && !self.isInterface();
    }

    @Get
    public static boolean isPublic(ClrType self) {
        return self.fullName().indexOf('+') < 0;
    }

    @Get
    public static boolean isNested(ClrType self) {
        return self.fullName().indexOf('+') >= 0;
    }

    @Get
    public static boolean isPrimitive(ClrType self) {
        return switch (self.fullName()) {
            case "System.Boolean", "System.Byte", "System.SByte", "System.Int16", "System.UInt16", "System.Int32", "System.UInt32", "System.Int64",
                    "System.UInt64", "System.IntPtr", "System.UIntPtr", "System.Char", "System.Double", "System.Single" -> true;
            default -> false;
        };
    }

    @Get
    public static boolean isGenericType(ClrType self) {
        return self.isConstructed() || !self.typeParameters().isEmpty();
    }

    @Get
    public static boolean isGenericTypeDefinition(ClrType self) {
        return !self.typeParameters().isEmpty();
    }

    @Get
    public static boolean isConstructedGenericType(ClrType self) {
        return self.isConstructed();
    }

    @Get
    public static boolean containsGenericParameters(ClrType self) {
        return !self.typeParameters().isEmpty();
    }

    @Get
    public static boolean isByRef(ClrType self) {
        return false;
    }

    @Get
    public static boolean isPointer(ClrType self) {
        return false;
    }

    @Get
    @Type("System.Type[]")
    public static Object genericTypeArguments(ClrType self) {
        return array(self.genericArguments());
    }

    @Type("System.Type[]")
    public static Object getGenericArguments(ClrType self) {
        return array(self.genericArguments());
    }

    public static ClrType getGenericTypeDefinition(ClrType self) {
        if (!isGenericType(self)) {
            throw new DotNetException("System.InvalidOperationException", "This operation is only valid on generic types.");
        }
        return self.isConstructed() ? self.genericDefinition() : self;
    }

    public static ClrType makeGenericType(ClrType self, @Params @Type("System.Type[]") Object typeArguments) {
        List<ClrType> arguments = new ArrayList<>();
        for (Object argument : (Object[]) typeArguments) {
            arguments.add((ClrType) argument);
        }
        return ClrTypes.generic(self, arguments);
    }

    public static ClrType makeArrayType(ClrType self) {
        return ClrTypes.array(self, 1);
    }

    public static ClrType makeArrayType(ClrType self, int rank) {
        return ClrTypes.array(self, rank);
    }

    public static ClrType getElementType(ClrType self) {
        return self.element();
    }

    public static int getArrayRank(ClrType self) {
        return self.rank();
    }

    @Type("System.Type[]")
    public static Object getInterfaces(ClrType self) {
        return array(self.interfaces());
    }

    public static ClrType getInterface(ClrType self, String name) {
        return self.interfaces().stream().filter(i -> i.name().equals(name) || i.fullName().equals(name)).findFirst().orElse(null);
    }

    public static boolean isAssignableFrom(ClrType self, ClrType c) {
        return self.isAssignableFrom(c);
    }

    public static boolean isAssignableTo(ClrType self, ClrType targetType) {
        return targetType != null && targetType.isAssignableFrom(self);
    }

    public static boolean isSubclassOf(ClrType self, ClrType c) {
        return self.isSubclassOf(c);
    }

    public static boolean isInstanceOfType(ClrType self, Object o) {
        return self.isInstance(o);
    }

    public static ClrType getEnumUnderlyingType(ClrType self) {
        return EnumMembers.getUnderlyingType(self);
    }

    public static String[] getEnumNames(ClrType self) {
        return EnumMembers.getNames(self);
    }

    @Type("System.Array")
    public static Object getEnumValues(ClrType self) {
        return EnumMembers.getValues(self);
    }

    public static String getEnumName(ClrType self, Object value) {
        return EnumMembers.getName(self, value);
    }

    public static boolean isEnumDefined(ClrType self, Object value) {
        return EnumMembers.isDefined(self, value);
    }

    public static String toString(ClrType self) {
        return self.toString();
    }

    public static ClrType getType(String typeName) {
        ClrType type = ClrTypes.find(typeName);
        return type == null || type.fullName().equalsIgnoreCase(typeName) && !type.fullName().equals(typeName)
                || typeName.indexOf('.') < 0 ? null : type;
    }

    public static ClrType getType(String typeName, boolean throwOnError) {
        ClrType type = getType(typeName);
        if (type == null && throwOnError) {
            throw new DotNetException("System.TypeLoadException", "Could not load type '" + typeName + "' from assembly 'mscorlib'.");
        }
        return type;
    }

    @Type("System.TypeCode")
    public static Object getTypeCode(ClrType type) {
        ClrEnum codes = (ClrEnum) ClrTypes.find("System.TypeCode");
        ClrType asked = type instanceof ClrEnum e ? e.underlying() : type;
        Object code = asked.namespace().equals("System") ? codes.parse(asked.name(), false) : null;
        return code == null ? codes.value(1) : code;
    }

    public static final char Delimiter = '.';

    @Get
    @Type("System.Type[]")
    public static Object emptyTypes() {
        return array(List.of());
    }

    @Get
    public static boolean hasElementType(ClrType self) {
        return self.isArray();
    }

    @Get
    public static boolean isVisible(ClrType self) {
        return true;
    }

    @Get
    public static boolean isNotPublic(ClrType self) {
        return false;
    }

    @Get
    public static boolean isSpecialName(ClrType self) {
        return false;
    }

    @Get
    public static boolean isGenericParameter(ClrType self) {
        return false;
    }
}
