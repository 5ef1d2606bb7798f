package org.mooring.shell.powershell.debug;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.state.Names;

/** Set-PSBreakpoint: at lines of a file, calls of a command, uses of a variable. */
@Cmdlet(verb = "Set", noun = "PSBreakpoint", defaultParameterSet = "Line",
    output = {CommandBreakpoint.class, LineBreakpoint.class, VariableBreakpoint.class},
    className = "Microsoft.PowerShell.Commands.SetPSBreakpointCommand")
public final class SetPSBreakpoint extends BreakpointCommand {

    @Parameter(parameterSets = {"Line", "Command", "Variable"})
    ScriptBlock action;

    @Parameter(parameterSet = "Line", position = 2)
    @ValidateRange(min = 1, max = Integer.MAX_VALUE)
    int column;

    @Parameter(parameterSet = "Command", mandatory = true)
    @Alias("C")
    String[] command;

    @Parameter(parameterSet = "Line", mandatory = true, position = 1)
    int[] line;

    @Parameter(parameterSet = "Line", mandatory = true, position = 0)
    @Parameter(parameterSets = {"Command", "Variable"}, position = 0)
    @ValidateNotNull
    String[] script;

    @Parameter(parameterSet = "Variable", mandatory = true)
    @Alias("V")
    String[] variable;

    @Parameter(parameterSet = "Variable")
    @DotNetType(VariableBreakpoint.MODE)
    Object mode;

    @Parameter
    @ValidateNotNull
    @DotNetType("System.Management.Automation.Runspaces.Runspace")
    Object runspace;

    @Override
    Object runspace() {
        return runspace;
    }

    @Override
    protected void beginProcessing() {
        if (Engine.current().languageMode() == LanguageMode.ConstrainedLanguage) {
            throw terminate(new ErrorRecord(new DotNetException("System.Management.Automation.PSNotSupportedException",
                "Debugging is not supported on remote sessions."), "CannotSetBreakpointInconsistentLanguageMode", ErrorCategory.PermissionDenied,
                Names.value(Names.LANGUAGE_MODE, "ConstrainedLanguage")));
        }
    }

    @Override
    protected void processRecord() {
        List<String> scripts = scripts();
        PSScriptBlock block = (PSScriptBlock) action;
        if (line != null) {
            lines(scripts, block);
            return;
        }
        if (scripts.isEmpty()) {
            scripts.add(null);
        }
        Object access = mode == null ? Names.value(VariableBreakpoint.MODE, "Write") : mode;
        for (String name : command != null ? command : variable) {
            for (String file : scripts) {
                set(command != null ? new CommandBreakpoint(file, name, block) : new VariableBreakpoint(file, name, access, block));
            }
        }
    }

    private void lines(List<String> scripts, PSScriptBlock block) {
        for (int number : line) {
            if (number < 1) {
                writeError(wrong("SetPSBreakpoint:LineLessThanOne", "Line cannot be less than 1."));
                continue;
            }
            scripts.forEach(file -> set(new LineBreakpoint(file, number, column, block)));
        }
    }

    private void set(Breakpoint breakpoint) {
        debugging().set(breakpoint);
        write(breakpoint);
    }

    private List<String> scripts() {
        List<String> scripts = new ArrayList<>();
        for (String each : script == null ? new String[0] : script) {
            for (PathInfo place : Engine.current().drives().resolve(each, null)) {
                Path file = Path.of(place.providerPath());
                String name = file.toString().toLowerCase(Locale.ROOT);
                if (!Files.isRegularFile(file)) {
                    writeError(wrong("NewPSBreakpoint:FileDoesNotExist", "File '" + file + "' does not exist."));
                } else if (!name.endsWith(".ps1") && !name.endsWith(".psm1")) {
                    writeError(wrong("NewPSBreakpoint:WrongExtension",
                        "Cannot set breakpoint on file '" + file + "'; only *.ps1 and *.psm1 files are valid."));
                } else {
                    scripts.add(file.toAbsolutePath().normalize().toString());
                }
            }
        }
        return scripts;
    }

    private static ErrorRecord wrong(String id, String message) {
        return new ErrorRecord(new DotNetException("System.ArgumentException", message), id, ErrorCategory.InvalidArgument, null);
    }
}
