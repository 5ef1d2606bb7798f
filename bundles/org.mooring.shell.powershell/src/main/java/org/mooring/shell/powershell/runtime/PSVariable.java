package org.mooring.shell.powershell.runtime;


import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.Type;
import org.mooring.shell.powershell.binder.ArgumentRule;
import org.mooring.shell.powershell.state.Names;

/** A variable with a name, options, a type and attributes of its own: what a slot holds. As a value it is a {@link VariableObject}. */
public class PSVariable extends Variable {

    /** System.Management.Automation.ScopedItemOptions; {@link #bit} is its number. */
    public enum Option {
        ReadOnly(1), Constant(2), Private(4), AllScope(8);

        public final int bit;

        Option(int bit) {
            this.bit = bit;
        }
    }

    private static final ArgumentRule[] NO_RULES = {};

    private final String name;
    private ArgumentRule[] rules = NO_RULES;
    private Object value;
    private int options;
    private String description = "";
    private boolean hidden;
    private VariableObject object;

    public PSVariable(String name, Object value) {
        this.name = name;
        this.value = value;
    }

    /** With a type and attributes; {@code value} already fits them. */
    public PSVariable(String name, Object value, ArgumentRule[] rules) {
        this(name, value);
        this.rules = rules;
    }

    public final String name() {
        return name;
    }

    public final Object value() {
        return read(null);
    }

    public final void value(Object newValue) {
        write(null, newValue);
    }

    public final String description() {
        return description;
    }

    public final void description(String text) {
        description = text;
    }

    public final int optionBits() {
        return options;
    }

    public final void optionBits(int bits) {
        options = bits;
    }

    public final boolean has(Option option) {
        return (options & option.bit) != 0;
    }

    public final PSVariable with(Option... added) {
        for (Option option : added) {
            options |= option.bit;
        }
        return this;
    }

    @Override
    public final boolean isHidden() {
        return hidden;
    }

    public final void hidden(boolean value) {
        hidden = value;
    }

    @Type(Names.VISIBILITY)
    public final Object visibility() {
        return Names.visibility(!hidden);
    }

    public final void visibility(@Type(Names.VISIBILITY) Object visibility) {
        hidden = !Names.isPublic(visibility);
    }

    public final ArgumentRule[] rules() {
        return rules;
    }

    public final void rules(ArgumentRule[] newRules) {
        rules = newRules;
    }

    /** It as a value: what Get-Variable gives. Always the same object. */
    public final VariableObject object() {
        if (object == null) {
            object = new VariableObject(this);
        }
        return object;
    }

    @Override
    public Object read(Scope owner) {
        return value;
    }

    @Override
    public void write(Scope owner, Object newValue) {
        checkWritable();
        value = fitting(newValue);
    }

    /** Whatever the options say. */
    public final void force(Object newValue) {
        value = newValue;
    }

    public final void checkWritable() {
        if ((options & (Option.ReadOnly.bit | Option.Constant.bit)) != 0) {
            throw notWritable();
        }
    }

    /** @param force also where it is read-only */
    public final void checkRemovable(boolean force) {
        if (has(Option.Constant) || has(Option.ReadOnly) && !force) {
            throw new DotNetException("System.Management.Automation.SessionStateUnauthorizedAccessException", "Cannot remove variable " + name
                + " because it is constant or read-only. If the variable is read-only, try the operation again specifying the Force option.")
                .withRecord("VariableNotRemovable", ErrorCategory.WriteError, name);
        }
    }

    /** {@code newValue} as the type and attributes let it be. */
    protected final Object fitting(Object newValue) {
        Object fits = newValue;
        for (ArgumentRule rule : rules) {
            fits = VariableRules.apply(name, rule, fits);
        }
        return fits;
    }

    private DotNetException notWritable() {
        DotNetException e = new DotNetException("System.Management.Automation.SessionStateUnauthorizedAccessException",
            "Cannot overwrite variable " + name + " because it is read-only or constant.");
        e.properties().put("ItemName", name);
        e.properties().put("SessionStateCategory", "Variable");
        return e.withRecord("VariableNotWritable", ErrorCategory.WriteError, name);
    }

    @Override
    public final boolean isPrivate() {
        return has(Option.Private);
    }

    @Override
    public final boolean isAllScope() {
        return has(Option.AllScope);
    }

    @Override
    public String toString() {
        return "System.Management.Automation.PSVariable";
    }
}
