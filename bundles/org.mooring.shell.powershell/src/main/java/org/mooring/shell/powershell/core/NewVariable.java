package org.mooring.shell.powershell.core;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.PSVariable;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.VariableAccess;

/** Makes a variable. */
@Cmdlet(verb = "New", noun = "Variable", outputTypes = "System.Management.Automation.PSVariable", supportsShouldProcess = true, confirmImpact = "Low",
    className = "Microsoft.PowerShell.Commands.NewVariableCommand")
public final class NewVariable extends VariableCmdlet {

    @Parameter(position = 0, mandatory = true, valueFromPipelineByPropertyName = true)
    String name;

    @Parameter(position = 1, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    Object value;

    @Parameter
    String description;

    @Parameter
    @DotNetType("System.Management.Automation.ScopedItemOptions")
    Object option;

    @Parameter
    @DotNetType("System.Management.Automation.SessionStateEntryVisibility")
    Object visibility;

    @Parameter
    boolean force;

    @Parameter
    boolean passThru;

    @Override
    protected void processRecord() {
        VariableAccess.Place place = VariableAccess.place(engine(), name);
        Scope where = named() != null ? named() : place.scope();
        String key = Layout.key(place.name());
        PSVariable known = VariableAccess.object(where, place.name(), key);
        if (known != null && (!force || known.has(PSVariable.Option.Constant))) {
            if (force) {
                write(VariableSettings.notWritable(place.name()));
                return;
            }
            writeError(new ErrorRecord(new DotNetException("System.Management.Automation.SessionStateException",
                "A variable with name '" + place.name() + "' already exists."), "VariableAlreadyExists", ErrorCategory.ResourceExists,
                place.name()));
            return;
        }
        if (!shouldProcess("New variable", name, value)) {
            return;
        }
        PSVariable made = new PSVariable(place.name(), value);
        VariableSettings.apply(made, true, option, description, visibility);
        where.content(place.name(), key, made);
        if (passThru) {
            writeObject(made.object());
        }
    }
}
