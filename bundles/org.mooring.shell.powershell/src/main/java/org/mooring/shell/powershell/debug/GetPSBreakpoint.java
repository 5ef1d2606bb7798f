package org.mooring.shell.powershell.debug;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.provider.PathInfo;
import org.mooring.shell.powershell.runtime.Engine;

/** Get-PSBreakpoint: those that are set. */
@Cmdlet(verb = "Get", noun = "PSBreakpoint", defaultParameterSet = "Line",
    output = {CommandBreakpoint.class, LineBreakpoint.class, VariableBreakpoint.class, Breakpoint.class},
    className = "Microsoft.PowerShell.Commands.GetPSBreakpointCommand")
public final class GetPSBreakpoint extends BreakpointCommand {

    @Parameter(parameterSet = "Line", position = 0, valueFromPipeline = true)
    @Parameter(parameterSets = {"Command", "Variable", "Type"})
    @ValidateNotNullOrEmpty
    String[] script;

    @Parameter(parameterSet = "Id", mandatory = true, position = 0, valueFromPipeline = true)
    @ValidateNotNull
    int[] id;

    @Parameter(parameterSet = "Variable", mandatory = true)
    @ValidateNotNull
    String[] variable;

    @Parameter(parameterSet = "Command", mandatory = true)
    @ValidateNotNull
    String[] command;

    @Parameter(parameterSet = "Type", mandatory = true, position = 0, valueFromPipeline = true)
    @ValidateNotNull
    @DotNetType("Microsoft.PowerShell.Commands.BreakpointType[]")
    Object[] type;

    @Parameter
    @ValidateNotNull
    @DotNetType("System.Management.Automation.Runspaces.Runspace")
    Object runspace;

    @Override
    Object runspace() {
        return runspace;
    }

    @Override
    protected void processRecord() {
        List<String> files = files();
        Predicate<Breakpoint> wanted = wanted();
        for (Breakpoint each : debugging().breakpoints()) {
            if (wanted.test(each) && (files == null || each.script() != null && files.stream().anyMatch(each.script()::equalsIgnoreCase))) {
                write(each);
            }
        }
    }

    private Predicate<Breakpoint> wanted() {
        return switch (parameterSetName()) {
            case "Id" -> each -> Arrays.stream(id).anyMatch(number -> number == each.id());
            case "Command" -> each -> each instanceof CommandBreakpoint b && Arrays.stream(command).anyMatch(b.command()::equalsIgnoreCase);
            case "Variable" -> each -> each instanceof VariableBreakpoint b && Arrays.stream(variable).anyMatch(b.variable()::equalsIgnoreCase);
            case "Type" -> each -> Arrays.stream(type).anyMatch(kind -> each.getClass().getSimpleName().equals(kind + "Breakpoint"));
            default -> each -> true;
        };
    }

    private List<String> files() {
        if (script == null) {
            return null;
        }
        List<String> files = new ArrayList<>();
        for (String each : script) {
            for (PathInfo place : Engine.current().drives().resolve(each, null)) {
                files.add(place.providerPath());
            }
        }
        return files;
    }
}
