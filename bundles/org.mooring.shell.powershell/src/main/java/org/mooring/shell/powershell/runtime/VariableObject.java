package org.mooring.shell.powershell.runtime;

import java.util.List;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;

/** A variable as a value that scripts hold (System.Management.Automation.PSVariable). */
@ClrClass("System.Management.Automation.PSVariable")
public final class VariableObject {

    private static final String OPTIONS = "System.Management.Automation.ScopedItemOptions";

    private final PSVariable variable;

    VariableObject(PSVariable variable) {
        this.variable = variable;
    }

    @New
    public static VariableObject of(String name) {
        return new PSVariable(name, null).object();
    }

    @New
    public static VariableObject of(String name, Object value) {
        return new PSVariable(name, value).object();
    }

    @New
    public static VariableObject of(String name, Object value, @Type(OPTIONS) Object options) {
        PSVariable made = new PSVariable(name, value);
        made.optionBits(Conversion.toInt(options));
        return made.object();
    }

    /** What it is in a scope. */
    public PSVariable variable() {
        return variable;
    }

    /** The variable that a value is, or null. */
    public static PSVariable of(Object value) {
        return PSObject.base(value) instanceof VariableObject object ? object.variable : null;
    }

    @Get
    public String name() {
        return variable.name();
    }

    @Get
    public String description() {
        return variable.description();
    }

    @org.mooring.dotnet.Set
    public void description(String text) {
        variable.description(text);
    }

    @Get
    public Object value() {
        return variable.value();
    }

    @org.mooring.dotnet.Set
    public void value(Object newValue) {
        variable.value(newValue);
    }

    @Get
    @Type("System.Management.Automation.SessionStateEntryVisibility")
    public Object visibility() {
        return Conversion.convert(variable.isHidden() ? "Private" : "Public",
            ClrTypes.find("System.Management.Automation.SessionStateEntryVisibility"));
    }

    @org.mooring.dotnet.Set
    public void visibility(@Type("System.Management.Automation.SessionStateEntryVisibility") Object visibility) {
        variable.hidden(Conversion.toText(visibility).equals("Private"));
    }

    @Get
    @Type("System.Object")
    public Object module() {
        return null;
    }

    @Get
    public String moduleName() {
        return "";
    }

    @Get
    @Type(OPTIONS)
    public Object options() {
        return Conversion.convert(variable.optionBits(), ClrTypes.find(OPTIONS));
    }

    @org.mooring.dotnet.Set
    public void options(@Type(OPTIONS) Object options) {
        variable.checkWritable();
        variable.optionBits(Conversion.toInt(options));
    }

    /** Its type and its validation attributes. */
    @Get
    public List<Object> attributes() {
        return new ClrList(ClrTypes.find("System.Management.Automation.PSVariableAttributeCollection"), List.of((Object[]) variable.rules()));
    }

    @Member
    public boolean isValidValue(Object value) {
        try {
            variable.fitting(value);
            return true;
        } catch (org.mooring.api.stream.DotNetException e) {
            return false;
        }
    }

    @Override
    @Name("ToString")
    public String toString() {
        return "System.Management.Automation.PSVariable";
    }
}
