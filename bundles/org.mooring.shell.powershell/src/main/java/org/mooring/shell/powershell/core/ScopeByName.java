package org.mooring.shell.powershell.core;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.VariableAccess;

/** The scope that -Scope of the commands for variables and aliases names; what names none is PowerShell's error. */
final class ScopeByName {

    private ScopeByName() {}

    /** @param name null or empty for the current scope */
    static Scope of(Engine engine, String name) {
        if (name == null || name.isEmpty()) {
            return engine.scope();
        }
        Scope found = VariableAccess.scope(engine, name);
        if (found != null) {
            return found;
        }
        if (name.matches("-?\\d+")) {
            throw new DotNetException("System.Management.Automation.PSArgumentOutOfRangeException",
                "The scope number '" + name + "' exceeds the number of active scopes. (Parameter 'Scope')\nActual value was " + name + ".")
                    .withRecord("ArgumentOutOfRange", ErrorCategory.InvalidArgument, Integer.parseInt(name));
        }
        throw new DotNetException("System.Management.Automation.PSArgumentException",
            "Cannot process argument because the value of parameter \"Scope\" is not valid. Valid values are \"Global\", \"Local\", or"
                + " \"Script\", or a number relative to the current scope (0 through the number of scopes where 0 is the current scope"
                + " and 1 is its parent). Change the value of the \"Scope\" parameter and run the operation again.").withRecord("Argument",
                ErrorCategory.InvalidArgument, name);
    }
}
