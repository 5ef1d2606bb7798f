package org.mooring.shell.powershell.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Conversion;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.runtime.Engine;

/** Gets commands. */
@Cmdlet(verb = "Get", noun = "Command", defaultParameterSet = "AllCommandSet",
    className = "Microsoft.PowerShell.Commands.GetCommandCommand")
public final class GetCommand extends PipelineCmdlet {

    @Parameter(parameterSet = "AllCommandSet", position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] name;

    @Parameter(parameterSet = "CmdletSet", valueFromPipelineByPropertyName = true)
    String[] verb;

    @Parameter(parameterSet = "CmdletSet", valueFromPipelineByPropertyName = true)
    String[] noun;

    @Parameter(valueFromPipelineByPropertyName = true)
    @Alias("PSSnapin")
    String[] module;

    @Parameter(parameterSet = "AllCommandSet", valueFromPipelineByPropertyName = true)
    @Alias("Type")
    @DotNetType("System.Management.Automation.CommandTypes")
    Object commandType;

    @Parameter
    int totalCount = -1;

    @Parameter
    boolean syntax;

    @Parameter
    boolean all;

    @Parameter
    boolean listImported;

    @Parameter(position = 1, valueFromRemainingArguments = true)
    Object[] argumentList;

    @Override
    protected void processRecord() {
        Engine engine = Engine.current();
        List<CommandInfo> found = new ArrayList<>();
        if (name == null) {
            found.addAll(visible(engine));
            found.sort(Comparator.comparing(CommandInfo::name, String.CASE_INSENSITIVE_ORDER));
            write(found);
            return;
        }
        for (String each : name) {
            if (Wildcard.isPattern(each)) {
                Wildcard pattern = Wildcard.of(each, true);
                List<CommandInfo> fitting = visible(engine).stream().filter(c -> pattern.matches(c.name()))
                    .sorted(Comparator.comparing(CommandInfo::name, String.CASE_INSENSITIVE_ORDER)).toList();
                found.addAll(fitting);
                continue;
            }
            CommandInfo command = engine.commands().lookup(each, kind -> true, engine.isFromOutside() || !context().invocation().internalOrigin());
            if (command == null || !wanted(command)) {
                writeError(notFound(each));
            } else {
                found.add(command);
            }
        }
        write(found);
    }

    private List<CommandInfo> visible(Engine engine) {
        return engine.commands().all().stream().filter(CommandInfo::isVisible).filter(this::wanted).toList();
    }

    private void write(List<CommandInfo> found) {
        int count = 0;
        for (CommandInfo command : found) {
            if (totalCount >= 0 && count++ >= totalCount) {
                return;
            }
            writeObject(command);
        }
    }

    /** Without names aliases are listed only where they are asked for. */
    private boolean wanted(CommandInfo command) {
        if (name == null && commandType == null && command instanceof AliasInfo) {
            return false;
        }
        if (commandType != null) {
            String types = Conversion.toText(commandType);
            if (!types.contains("All") && !List.of(types.split(", ")).contains(command.commandType())) {
                return false;
            }
        }
        if (module != null && !anyMatches(module, command.moduleName())) {
            return false;
        }
        String full = command.name();
        int dash = full.indexOf('-');
        if (verb != null && (dash < 0 || !anyMatches(verb, full.substring(0, dash)))) {
            return false;
        }
        return noun == null || dash >= 0 && anyMatches(noun, full.substring(dash + 1));
    }

    private static boolean anyMatches(String[] patterns, String text) {
        for (String pattern : patterns) {
            if (Wildcard.of(pattern, true).matches(text)) {
                return true;
            }
        }
        return false;
    }

    private static ErrorRecord notFound(String name) {
        DotNetException e = new DotNetException("System.Management.Automation.CommandNotFoundException", "The term '" + name
            + "' is not recognized as a name of a cmdlet, function, script file, or executable program.\n"
            + "Check the spelling of the name, or if a path was included, verify that the path is correct and try again.");
        e.properties().put("CommandName", name);
        return new ErrorRecord(e, "CommandNotFoundException", ErrorCategory.ObjectNotFound, name);
    }
}
