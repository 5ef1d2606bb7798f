package org.mooring.shell.powershell.state;

import java.util.ArrayList;
import java.util.List;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.binder.ArgumentRule;
import org.mooring.shell.powershell.runtime.PSVariable;

/** A variable (SessionStateVariableEntry). */
@ClrClass(value = "System.Management.Automation.Runspaces.SessionStateVariableEntry",
    base = "System.Management.Automation.Runspaces.ConstrainedSessionStateEntry")
public final class VariableEntry extends Entry.Constrained {

    private final Object value;
    private final String description;
    private final String options;
    private final List<Object> attributes;
    private boolean builtIn;

    private VariableEntry(String name, Object value, String description, String options, List<Object> attributes, boolean isPublic) {
        super(name, isPublic);
        this.value = value;
        this.description = description;
        this.options = options;
        this.attributes = attributes;
    }

    @New
    public static VariableEntry make(String name, Object value, String description) {
        return of(name, value, description, "None", true);
    }

    @New
    public static VariableEntry make(String name, Object value, String description, @Type(Names.OPTIONS) Object options) {
        return of(name, value, description, Conversion.toText(options), true);
    }

    @New
    public static VariableEntry make(String name, Object value, String description, @Type(Names.OPTIONS) Object options,
            Object attributes) {
        Object all = PSObject.base(attributes);
        List<Object> list = new ArrayList<>();
        if (Enumeration.isEnumerable(all)) {
            Enumeration.of(all).forEachRemaining(list::add);
        } else if (all != null) {
            list.add(all);
        }
        return new VariableEntry(name, value, description, Conversion.toText(options), list, true);
    }

    public static VariableEntry of(String name, Object value, String description, String options, boolean isPublic) {
        return new VariableEntry(name, value, description, options, List.of(), isPublic);
    }

    /** One that the engine itself gives its value. */
    static VariableEntry builtIn(String name, boolean isPublic) {
        VariableEntry entry = of(name, null, "", "None", isPublic);
        entry.builtIn = true;
        return entry;
    }

    boolean isBuiltIn() {
        return builtIn;
    }

    @Get
    public Object value() {
        return value;
    }

    @Get
    public String description() {
        return description;
    }

    @Get
    @Type(Names.OPTIONS)
    public Object options() {
        return Names.value(Names.OPTIONS, options);
    }

    @Get
    public Object attributes() {
        return attributes.toArray();
    }

    /** The variable that it becomes. */
    PSVariable variable() {
        ArgumentRule[] rules = attributes.stream().map(PSObject::base).filter(ArgumentRule.class::isInstance).map(ArgumentRule.class::cast)
            .toArray(ArgumentRule[]::new);
        PSVariable variable = new PSVariable(name(), value, rules);
        variable.description(description == null ? "" : description);
        variable.hidden(!isPublic());
        for (PSVariable.Option option : PSVariable.Option.values()) {
            if (List.of(options.split(", ?")).contains(option.name())) {
                variable.with(option);
            }
        }
        return variable;
    }

    @Override
    public VariableEntry copy() {
        VariableEntry copy = new VariableEntry(name(), value, description, options, attributes, isPublic());
        copy.builtIn = builtIn;
        return copy;
    }
}
