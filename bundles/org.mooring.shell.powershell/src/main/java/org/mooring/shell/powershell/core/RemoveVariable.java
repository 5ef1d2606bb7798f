package org.mooring.shell.powershell.core;

import java.util.List;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.stream.DotNetException;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.PSVariable;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.VariableAccess;

/** Takes variables away. */
@Cmdlet(verb = "Remove", noun = "Variable", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.RemoveVariableCommand")
public final class RemoveVariable extends VariableCmdlet {

    @Parameter(position = 0, mandatory = true, valueFromPipelineByPropertyName = true)
    String[] name;

    @Parameter
    String[] include;

    @Parameter
    String[] exclude;

    @Parameter
    boolean force;

    @Override
    protected void processRecord() {
        for (String each : name) {
            List<PSVariable> found = chosen(find(each, where()), include, exclude);
            if (found.isEmpty() && !Wildcard.isPattern(each) && !isLeftOut(each, include, exclude)) {
                writeError(notFound(each));
            }
            for (PSVariable variable : found) {
                if (shouldProcess("Name: " + variable.name(), "Remove variable")) {
                    remove(variable);
                }
            }
        }
    }

    /** Without -Scope, only those of the current scope are removed. */
    private Scope where() {
        return named() != null ? named() : engine().scope();
    }

    private void remove(PSVariable variable) {
        try {
            variable.checkRemovable(force);
        } catch (DotNetException locked) {
            write(locked);
            return;
        }
        String key = Layout.key(variable.name());
        Scope owner = where();
        while (owner != null && owner.content(key) != variable) {
            owner = owner.parent();
        }
        if (owner != null) {
            owner.content(variable.name(), key, null);
        }
    }
}
