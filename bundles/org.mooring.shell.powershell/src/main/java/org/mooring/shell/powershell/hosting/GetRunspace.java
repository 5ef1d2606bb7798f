package org.mooring.shell.powershell.hosting;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.runtime.Engine;

/** Get-Runspace: the session's own, and those that its scripts made. */
@Cmdlet(verb = "Get", noun = "Runspace", defaultParameterSet = "NameParameterSet", outputTypes = "System.Management.Automation.Runspaces.Runspace",
    className = "Microsoft.PowerShell.Commands.GetRunspaceCommand")
public final class GetRunspace extends PipelineCmdlet {

    @Parameter(parameterSet = "NameParameterSet", position = 0)
    @ValidateNotNullOrEmpty
    String[] name;

    @Parameter(parameterSet = "IdParameterSet", mandatory = true, position = 0)
    int[] id;

    @Parameter(parameterSet = "InstanceIdParameterSet", mandatory = true, position = 0)
    UUID[] instanceId;

    @Override
    protected void processRecord() {
        Engine engine = Engine.current();
        RunspaceObject.of(engine);
        Predicate<RunspaceObject> wanted = wanted();
        engine.services().get(RunspaceList.class).all().stream().filter(wanted).forEach(this::writeObject);
    }

    private Predicate<RunspaceObject> wanted() {
        if (id != null) {
            return each -> Arrays.stream(id).anyMatch(number -> number == each.id());
        }
        if (instanceId != null) {
            return each -> List.of(instanceId).contains(each.instanceId());
        }
        if (name == null) {
            return each -> true;
        }
        List<Wildcard> patterns = Arrays.stream(name).map(pattern -> Wildcard.of(pattern, true)).toList();
        return each -> patterns.stream().anyMatch(pattern -> pattern.matches(each.name()));
    }
}
