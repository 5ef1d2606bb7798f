package org.mooring.shell.powershell.host;

import org.mooring.api.host.FieldDescription;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;

/** A value that a prompt asks for. */
@ClrClass("System.Management.Automation.Host.FieldDescription")
public final class FieldDescriptionObject {

    private final String name;
    private String label = "";
    private String typeName = "";
    private String help = "";
    private boolean mandatory = true;
    private Object defaultValue;

    private FieldDescriptionObject(String name) {
        this.name = name;
    }

    @New
    public static FieldDescriptionObject of(String name) {
        if (name == null || name.isEmpty()) {
            throw Exceptions.argumentNull("name");
        }
        return new FieldDescriptionObject(name);
    }

    FieldDescription toHost() {
        return new FieldDescription(name, label, parameterTypeFullName(), help, mandatory, defaultValue);
    }

    @Get
    public String name() {
        return name;
    }

    @Get
    public String label() {
        return label;
    }

    @Set
    public void label(String value) {
        label = value;
    }

    @Get
    public String helpMessage() {
        return help;
    }

    @Set
    public void helpMessage(String value) {
        help = value;
    }

    @Get
    public boolean isMandatory() {
        return mandatory;
    }

    @Set
    public void isMandatory(boolean value) {
        mandatory = value;
    }

    @Get
    public Object defaultValue() {
        return defaultValue;
    }

    @Set
    public void defaultValue(Object value) {
        defaultValue = value;
    }

    @Get
    public String parameterTypeName() {
        String full = parameterTypeFullName();
        return full.substring(full.lastIndexOf('.') + 1);
    }

    @Get
    public String parameterTypeFullName() {
        return typeName.isEmpty() ? "System.String" : typeName;
    }

    @Member
    public void setParameterType(ClrType parameterType) {
        typeName = parameterType.fullName();
    }
}
