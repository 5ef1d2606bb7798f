package org.mooring.cmdlet.utility;

import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;
import org.mooring.object.Members;
import org.mooring.object.PSHashtable;
import org.mooring.object.PropertySet;
import org.mooring.object.TypeData;

/** What is said of a type name, as scripts see it (System.Management.Automation.Runspaces.TypeData). */
@ClrClass(value = "System.Management.Automation.Runspaces.TypeData", type = TypeData.class)
public final class TypeDataType {

    private TypeDataType() {}

    /** The name of what a script calls a type: that of the type, where there is one of this name, else the name itself. */
    static String named(String given) {
        ClrType type = Members.current().findType(given);
        return type == null ? given : type.fullName();
    }

    @New
    public static TypeData make(String typeName) {
        return new TypeData(typeName);
    }

    @Get
    public static String typeName(TypeData self) {
        return self.typeName();
    }

    /** By their names. */
    @Get
    public static PSHashtable members(TypeData self) {
        PSHashtable members = new PSHashtable();
        self.members().forEach(member -> members.put(member.name(), new TypeMemberData(member)));
        return members;
    }

    @Get
    public static String defaultDisplayProperty(TypeData self) {
        return self.defaultDisplayProperty();
    }

    @Get
    @Type("System.Management.Automation.Runspaces.PropertySetData")
    public static TypeMemberData defaultDisplayPropertySet(TypeData self) {
        return set("DefaultDisplayPropertySet", self.defaultDisplayProperties());
    }

    @Get
    @Type("System.Management.Automation.Runspaces.PropertySetData")
    public static TypeMemberData defaultKeyPropertySet(TypeData self) {
        return set("DefaultKeyPropertySet", self.defaultKeyProperties());
    }

    private static TypeMemberData set(String name, List<String> properties) {
        return properties == null ? null : new TypeMemberData(new PropertySet(name, properties));
    }

    @Get
    public static String serializationMethod(TypeData self) {
        return self.serializationMethod() == null ? null : self.serializationMethod().name();
    }

    @Get
    public static Integer serializationDepth(TypeData self) {
        return self.serializationDepth();
    }

    @Get
    public static String stringSerializationSource(TypeData self) {
        return self.stringSerializationSource();
    }

    @Get
    @Type("System.Management.Automation.Runspaces.PropertySetData")
    public static TypeMemberData propertySerializationSet(TypeData self) {
        return set("PropertySerializationSet", self.propertySerializationSet());
    }
}
