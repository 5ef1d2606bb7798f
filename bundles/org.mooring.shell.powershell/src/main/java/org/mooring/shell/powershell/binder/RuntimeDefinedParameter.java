package org.mooring.shell.powershell.binder;

import java.util.List;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;

/** A parameter that a dynamicparam block makes (System.Management.Automation.RuntimeDefinedParameter). */
@ClrClass("System.Management.Automation.RuntimeDefinedParameter")
public final class RuntimeDefinedParameter {

    private final String name;
    private final ClrType type;
    private final List<Object> attributes;
    private Object value;
    private boolean isSet;

    private RuntimeDefinedParameter(String name, ClrType type, List<Object> attributes) {
        this.name = name;
        this.type = type;
        this.attributes = attributes;
    }

    /** @param attributes a list, which stays as it is, or an array */
    @New
    @SuppressWarnings("unchecked")
    public static RuntimeDefinedParameter of(String name, ClrType type, Object attributes) {
        Object given = org.mooring.object.PSObject.base(attributes);
        List<Object> list = given instanceof Object[] array ? new java.util.ArrayList<>(java.util.Arrays.asList(array)) : (List<Object>) given;
        return new RuntimeDefinedParameter(name, type, list);
    }

    @Get
    public String name() {
        return name;
    }

    @Get
    public ClrType parameterType() {
        return type;
    }

    @Get
    public List<Object> attributes() {
        return attributes;
    }

    @Get
    public Object value() {
        return value;
    }

    @org.mooring.dotnet.Set
    public void value(Object newValue) {
        value = newValue;
        isSet = true;
    }

    @Get
    public boolean isSet() {
        return isSet;
    }

    @org.mooring.dotnet.Set
    public void isSet(boolean set) {
        isSet = set;
    }

    ParameterInfo info(int index) {
        return AttributeObjects.parameter(index, name, type, attributes).asDynamic();
    }
}
