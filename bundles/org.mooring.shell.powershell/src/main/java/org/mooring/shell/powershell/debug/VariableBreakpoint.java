package org.mooring.shell.powershell.debug;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** One where a variable is read or gets a value (System.Management.Automation.VariableBreakpoint). */
@ClrClass(value = "System.Management.Automation.VariableBreakpoint", base = "System.Management.Automation.Breakpoint")
public final class VariableBreakpoint extends Breakpoint {

    static final String MODE = "System.Management.Automation.VariableAccessMode";

    private final String variable;
    private final Object mode;

    /** @param mode a VariableAccessMode */
    VariableBreakpoint(String script, String variable, Object mode, PSScriptBlock action) {
        super(script, action);
        this.variable = variable;
        this.mode = mode;
    }

    @Get
    public String variable() {
        return variable;
    }

    @Get
    @Type(MODE)
    public Object accessMode() {
        return mode;
    }

    boolean isOf(String name, boolean read, String file) {
        String wanted = mode.toString();
        return (variable.equalsIgnoreCase(name) || variable.equalsIgnoreCase("PSItem") && name.equals("_"))
            && (wanted.equals("ReadWrite") || wanted.equals(read ? "Read" : "Write")) && isIn(file);
    }

    @Override
    public String toString() {
        return "Variable breakpoint on '" + (script() == null ? "" : script() + ":") + "$" + variable + "' (" + mode + " access)";
    }
}
