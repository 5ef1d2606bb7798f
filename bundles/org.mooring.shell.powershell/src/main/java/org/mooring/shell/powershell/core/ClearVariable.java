package org.mooring.shell.powershell.core;

import java.util.List;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.VariableAccess;
import org.mooring.api.stream.DotNetException;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.runtime.PSVariable;

/** Sets variables to $null. */
@Cmdlet(verb = "Clear", noun = "Variable", outputTypes = "System.Management.Automation.PSVariable", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.ClearVariableCommand")
public final class ClearVariable extends VariableCmdlet {

    @Parameter(position = 0, mandatory = true, valueFromPipelineByPropertyName = true)
    String[] name;

    @Parameter
    String[] include;

    @Parameter
    String[] exclude;

    @Parameter
    boolean force;

    @Parameter
    boolean passThru;

    @Override
    protected void processRecord() {
        for (String each : name) {
            List<PSVariable> found = chosen(find(each), include, exclude);
            if (found.isEmpty() && !Wildcard.isPattern(each) && !isLeftOut(each, include, exclude)) {
                writeError(notFound(each));
            }
            for (PSVariable variable : found) {
                if (shouldProcess("Name: " + variable.name(), "Clear variable")) {
                    clear(variable);
                }
            }
        }
    }

    private void clear(PSVariable variable) {
        boolean locked = variable.has(PSVariable.Option.Constant) || variable.has(PSVariable.Option.ReadOnly) && !force;
        if (locked) {
            write(VariableSettings.notWritable(variable.name()));
            return;
        }
        boolean isOuter = named() == null && !variable.has(PSVariable.Option.AllScope)
            && VariableAccess.object(engine().scope(), variable.name(), Layout.key(variable.name())) != variable;
        if (isOuter) {
            clearHere(variable);
            return;
        }
        try {
            if (variable.has(PSVariable.Option.ReadOnly)) {
                variable.force(null);
            } else {
                variable.value(null);
            }
        } catch (DotNetException e) {
            write(e);
            return;
        }
        if (passThru) {
            writeObject(variable);
        }
    }

    /** One of a scope around is not changed: from here on, another one stands before it. */
    private void clearHere(PSVariable outer) {
        PSVariable made = new PSVariable(outer.name(), null);
        engine().scope().content(outer.name(), Layout.key(outer.name()), made);
        if (passThru) {
            writeObject(made.object());
        }
    }
}
