package org.mooring.shell.powershell.core;

import java.util.List;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.DotNetException;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.runtime.PSVariable;

/** Gets variables, or their values. */
@Cmdlet(verb = "Get", noun = "Variable", outputTypes = "System.Management.Automation.PSVariable",
    className = "Microsoft.PowerShell.Commands.GetVariableCommand")
public final class GetVariable extends VariableCmdlet {

    @Parameter(position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] name = {"*"};

    @Parameter
    boolean valueOnly;

    @Parameter
    String[] include;

    @Parameter
    String[] exclude;

    @Override
    protected void processRecord() {
        for (String each : name) {
            List<PSVariable> found;
            try {
                found = find(each);
            } catch (DotNetException hidden) {
                write(hidden);
                continue;
            }
            if (found.isEmpty() && !Wildcard.isPattern(each) && !isLeftOut(each, include, exclude)) {
                writeError(notFound(each));
            }
            for (PSVariable variable : found) {
                if (selected(variable.name())) {
                    writeObject(valueOnly ? variable.value() : variable.object());
                }
            }
        }
    }

    private boolean selected(String variable) {
        return (include == null || matches(include, variable)) && (exclude == null || !matches(exclude, variable));
    }

    private static boolean matches(String[] patterns, String variable) {
        for (String pattern : patterns) {
            if (Wildcard.of(pattern, true).matches(variable)) {
                return true;
            }
        }
        return false;
    }
}
