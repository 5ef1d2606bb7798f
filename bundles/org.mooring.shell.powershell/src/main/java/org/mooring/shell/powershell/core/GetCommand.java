package org.mooring.shell.powershell.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.AllowEmptyCollection;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.UInt32;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.ApplicationInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.FileCommands;
import org.mooring.shell.powershell.metadata.ParameterSearch;
import org.mooring.shell.powershell.metadata.ShowCommandInfo;
import org.mooring.shell.powershell.metadata.Syntax;
import org.mooring.shell.powershell.modules.ModuleSpecification;
import org.mooring.shell.powershell.runtime.Engine;

/** Gets commands. */
@Cmdlet(verb = "Get", noun = "Command", defaultParameterSet = "CmdletSet",
    outputTypes = {"System.Management.Automation.AliasInfo", "System.Management.Automation.ApplicationInfo",
        "System.Management.Automation.FunctionInfo", "System.Management.Automation.CmdletInfo",
        "System.Management.Automation.ExternalScriptInfo", "System.Management.Automation.FilterInfo",
        "System.Management.Automation.PSObject", "System.String"},
    className = "Microsoft.PowerShell.Commands.GetCommandCommand")
public final class GetCommand extends PipelineCmdlet {

    /** CommandTypes' names in the order of their numbers, which is the order of what is found. */
    private static final List<String> KINDS = List.of("Alias", "Function", "Filter", "Cmdlet", "ExternalScript", "Application", "Script");

    @Parameter(parameterSet = "AllCommandSet", position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] name;

    @Parameter(parameterSet = "CmdletSet", valueFromPipelineByPropertyName = true)
    String[] verb;

    @Parameter(parameterSet = "CmdletSet", valueFromPipelineByPropertyName = true)
    String[] noun;

    @Parameter(valueFromPipelineByPropertyName = true)
    @Alias("PSSnapin")
    String[] module;

    @Parameter
    String[] excludeModule;

    @Parameter(valueFromPipelineByPropertyName = true)
    ModuleSpecification[] fullyQualifiedModule;

    @Parameter(parameterSet = "AllCommandSet", valueFromPipelineByPropertyName = true)
    @Alias("Type")
    @DotNetType("System.Management.Automation.CommandTypes")
    Object commandType;

    @Parameter(valueFromPipelineByPropertyName = true)
    int totalCount = -1;

    @Parameter(valueFromPipelineByPropertyName = true)
    boolean syntax;

    @Parameter
    boolean showCommandInfo;

    @Parameter(position = 1, valueFromRemainingArguments = true)
    @Alias("Args")
    @AllowNull
    @AllowEmptyCollection
    Object[] argumentList;

    @Parameter(valueFromPipelineByPropertyName = true)
    boolean all;

    @Parameter(valueFromPipelineByPropertyName = true)
    boolean listImported;

    @Parameter
    @ValidateNotNullOrEmpty
    String[] parameterName;

    @Parameter
    @ValidateNotNullOrEmpty
    @DotNetType("System.Management.Automation.PSTypeName[]")
    Object[] parameterType;

    @Parameter(parameterSet = "AllCommandSet")
    boolean useFuzzyMatching;

    @Parameter(parameterSet = "AllCommandSet")
    UInt32 fuzzyMinimumDistance = new UInt32(5);

    @Parameter(parameterSet = "AllCommandSet", valueFromPipelineByPropertyName = true)
    boolean useAbbreviationExpansion;

    private final List<CommandInfo> found = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<CommandInfo, Integer> scores = new LinkedHashMap<>();
    private final Set<String> foundParameters = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private boolean searchedParameters;
    private boolean listed;

    @Override
    protected void beginProcessing() {
        if (showCommandInfo && syntax) {
            throw terminate(new ErrorRecord(new DotNetException("System.Management.Automation.PSArgumentException",
                "The ShowCommandInfo and Syntax parameters cannot be specified together."), "GetCommandCannotSpecifySyntaxAndShowCommandInfoTogether",
                ErrorCategory.InvalidArgument, null));
        }
    }

    @Override
    protected void processRecord() {
        if (isBound("Module") && isBound("FullyQualifiedModule")) {
            throw terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException",
                "The parameters Module and FullyQualifiedModule cannot be used together. Please specify only one parameter."),
                "ModuleAndFullyQualifiedModuleCannotBeSpecifiedTogether", ErrorCategory.InvalidOperation, null));
        }
        Engine engine = Engine.current();
        boolean fromOutside = engine.isFromOutside() || !context().invocation().internalOrigin();
        if (name == null) {
            if (!listed) {
                listed = true;
                found.addAll(matching(engine, Wildcard.of("*", true)));
            }
            return;
        }
        for (String each : name) {
            if (useFuzzyMatching) {
                matching(engine, command -> score(command, each)).forEach(found::add);
            } else if (useAbbreviationExpansion && !Wildcard.isPattern(each)) {
                listed = true;
                found.addAll(matching(engine, command -> command.name().equalsIgnoreCase(each) || Similarity.abbreviates(each, command.name())));
            } else if (Wildcard.isPattern(each)) {
                listed = true;
                found.addAll(each.indexOf('/') >= 0 || each.indexOf('\\') >= 0
                    ? FileCommands.scripts(engine, each).stream().filter(c -> isOfKind(c.commandType()) && fits(c)).toList()
                    : matching(engine, Wildcard.of(each, true)));
            } else if (asked.add(each)) {
                named(engine, each, fromOutside);
            }
        }
    }

    /** Whether its name is near enough; remembers how near. */
    private boolean score(CommandInfo command, String asked) {
        int distance = Similarity.distance(command.name(), asked);
        if (distance > fuzzyMinimumDistance.longValue()) {
            return false;
        }
        scores.putIfAbsent(command, distance);
        return true;
    }

    private List<CommandInfo> matching(Engine engine, Wildcard pattern) {
        return matching(engine, command -> pattern.matches(command.name()), pattern::matches);
    }

    private List<CommandInfo> matching(Engine engine, Predicate<CommandInfo> wanted) {
        return matching(engine, wanted, name -> wanted.test(new ApplicationInfo(name, name)));
    }

    private List<CommandInfo> matching(Engine engine, Predicate<CommandInfo> wanted, Predicate<String> programs) {
        List<CommandInfo> every = new ArrayList<>(engine.commands().all());
        if (!listImported) {
            every.addAll(engine.modules().autoloading().commands(every));
        }
        if (name != null || commandType != null) {
            every.addAll(FileCommands.programs(engine, programs));
        }
        return every.stream().filter(CommandInfo::isVisible)
            .filter(command -> isOfKind(command.commandType()) && wanted.test(command) && fits(command)).toList();
    }

    private void named(Engine engine, String each, boolean fromOutside) {
        boolean any = false;
        Set<CommandInfo> candidates = new LinkedHashSet<>();
        for (String kind : all ? KINDS : List.of("")) {
            CommandInfo command = engine.commands().lookup(each, of -> isOfKind(of) && (kind.isEmpty() || of.equals(kind)), fromOutside);
            if (command != null) {
                candidates.add(command);
            }
        }
        for (CommandInfo command : candidates) {
            if (fits(command)) {
                any = true;
                found.add(command);
            }
        }
        if (!any) {
            writeError(notFound(each));
        }
    }

    /** Sorts what was not asked for by its whole name: by kind, then by name. */
    @Override
    protected void endProcessing() {
        if (parameterName != null && searchedParameters) {
            Arrays.stream(parameterName).filter(each -> !Wildcard.isPattern(each) && !foundParameters.contains(each))
                .forEach(each -> writeError(noParameter(each)));
        }
        if (useFuzzyMatching) {
            found.sort(Comparator.comparing(scores::get));
        }
        if (name == null && !all && totalCount < 0 && commandType == null) {
            found.removeIf(command -> List.of("Alias", "Application").contains(command.commandType()) && !command.name().contains("-"));
        }
        if (listed) {
            found.sort(Comparator.<CommandInfo>comparingInt(command -> KINDS.indexOf(command.commandType()))
                .thenComparing(CommandInfo::name, String.CASE_INSENSITIVE_ORDER));
        }
        int count = 0;
        for (CommandInfo command : found) {
            if (totalCount >= 0 && count++ >= totalCount) {
                return;
            }
            write(argumentList == null ? command : asked(command));
            if (argumentList != null) {
                return;
            }
        }
    }

    private void write(CommandInfo command) {
        if (syntax) {
            writeObject(Syntax.of(command, name));
        } else if (showCommandInfo) {
            writeObject(ShowCommandInfo.of(command));
        } else if (useFuzzyMatching) {
            writeObject(new PSObject(command).set("Score", scores.get(command)));
        } else {
            writeObject(command);
        }
    }

    /** As it is with these arguments. */
    private CommandInfo asked(CommandInfo command) {
        CommandInfo target = syntax && command instanceof AliasInfo ? Engine.current().commands().target(command, Engine.current().frame) : command;
        if (target instanceof AliasInfo || target instanceof ApplicationInfo) {
            throw terminate(new ErrorRecord(new DotNetException("System.Management.Automation.PSArgumentException", "The command could not be retrieved"
                + " because the ArgumentList parameter can be specified only when retrieving a single cmdlet or script. (Parameter 'ArgumentList')"),
                "CommandArgsOnlyForSingleCmdlet", ErrorCategory.InvalidArgument, target));
        }
        return target.asked(argumentList);
    }

    private boolean isOfKind(String kind) {
        if (commandType == null) {
            return verb == null && noun == null || !kind.equals("Application") && !kind.equals("ExternalScript") && !kind.equals("Script");
        }
        List<String> wanted = Arrays.asList(Conversion.toText(commandType).split(", "));
        return wanted.contains("All") || wanted.contains(kind);
    }

    private boolean fits(CommandInfo command) {
        if (module != null && module.length > 0 && !anyMatches(module, command.moduleName())) {
            return false;
        }
        if (fullyQualifiedModule != null && !anyMatches(moduleNames(), command.moduleName())) {
            return false;
        }
        if (excludeModule != null && anyMatches(excludeModule, command.moduleName())) {
            return false;
        }
        String full = command.name();
        int dash = full.indexOf('-');
        if (verb != null && (dash < 0 || !anyMatches(verb, full.substring(0, dash)))) {
            return false;
        }
        if (noun != null && (dash < 0 || !anyMatches(noun, full.substring(dash + 1)))) {
            return false;
        }
        if (parameterName == null && parameterType == null) {
            return true;
        }
        searchedParameters = true;
        return ParameterSearch.has(command, parameterName, types(), foundParameters);
    }

    private String[] moduleNames() {
        return Arrays.stream(fullyQualifiedModule).map(ModuleSpecification::name).toArray(String[]::new);
    }

    private List<ClrType> types() {
        return parameterType == null ? null : Arrays.stream(parameterType).map(ParameterSearch::type).toList();
    }

    private static boolean anyMatches(String[] patterns, String text) {
        return Arrays.stream(patterns).anyMatch(pattern -> Wildcard.of(pattern, true).matches(text));
    }

    private static ErrorRecord noParameter(String name) {
        return new ErrorRecord(new DotNetException("System.ArgumentException", "No matching commands include a parameter named '" + name
            + "'.  Check the spelling of the parameter name, and then try again. (Parameter '" + name + "')"), "CommandParameterNotFound",
            ErrorCategory.ObjectNotFound, name);
    }

    private static ErrorRecord notFound(String name) {
        DotNetException e = new DotNetException("System.Management.Automation.CommandNotFoundException", "The term '" + name
            + "' is not recognized as a name of a cmdlet, function, script file, or executable program.\n"
            + "Check the spelling of the name, or if a path was included, verify that the path is correct and try again.");
        e.properties().put("CommandName", name);
        return new ErrorRecord(e, "CommandNotFoundException", ErrorCategory.ObjectNotFound, name);
    }
}
