package org.mooring.shell.powershell.core;

import java.util.List;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
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
            if (found.isEmpty() && !Wildcard.isPattern(each)) {
                writeError(notFound(each));
            }
            for (PSVariable variable : found) {
                clear(variable);
            }
        }
    }

    private void clear(PSVariable variable) {
        boolean locked = variable.has(PSVariable.Option.Constant) || variable.has(PSVariable.Option.ReadOnly) && !force;
        if (locked) {
            write(VariableSettings.notWritable(variable.name()));
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
}
