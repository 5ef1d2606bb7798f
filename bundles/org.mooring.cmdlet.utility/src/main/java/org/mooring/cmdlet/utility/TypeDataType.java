package org.mooring.cmdlet.utility;

import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.object.PSHashtable;
import org.mooring.object.TypeData;

/** What is said of a type name, as scripts see it (System.Management.Automation.Runspaces.TypeData). */
@ClrClass(value = "System.Management.Automation.Runspaces.TypeData", type = TypeData.class)
public final class TypeDataType {

    private TypeDataType() {}

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
        self.members().forEach(member -> members.put(member.name(), member.toString()));
        return members;
    }

    @Get
    public static String defaultDisplayProperty(TypeData self) {
        return self.defaultDisplayProperty();
    }

    @Get
    public static List<String> defaultDisplayPropertySet(TypeData self) {
        return self.defaultDisplayProperties();
    }

    @Get
    public static List<String> defaultKeyPropertySet(TypeData self) {
        return self.defaultKeyProperties();
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
    public static List<String> propertySerializationSet(TypeData self) {
        return self.propertySerializationSet();
    }
}
