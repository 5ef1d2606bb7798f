package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.mooring.api.provider.Drive;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrProperty;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.ast.Ast;
import org.mooring.shell.powershell.binder.ParameterInfo;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.ApplicationInfo;
import org.mooring.shell.powershell.commands.CmdletInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.modules.ModuleInfo;

/** What is known of the arguments of PowerShell's own commands: names of commands, modules, variables, properties... */
final class KnownArguments {

    private static final List<String> SCRIPT = List.of(".ps1");
    private static final List<String> ITEM_TYPES = List.of("File", "Directory", "SymbolicLink", "Junction", "HardLink");

    private final Request request;
    private final Ast commandAst;
    private final ArgumentBinding binding;
    private final String parameter;
    private final Quoting.Word word;

    private KnownArguments(Request request, Ast commandAst, ArgumentBinding binding, ParameterInfo parameter) {
        this.request = request;
        this.commandAst = commandAst;
        this.binding = binding;
        this.parameter = parameter.name();
        this.word = Quoting.Word.of(request.word);
    }

    /** Null when nothing is known. */
    static List<Completion> of(Request request, Ast commandAst, ArgumentBinding binding, ParameterInfo parameter) {
        return new KnownArguments(request, commandAst, binding, parameter).values();
    }

    private boolean is(String name) {
        return parameter.equalsIgnoreCase(name);
    }

    private List<Completion> values() {
        List<Completion> known = KnownValues.of(binding.commandName(), parameter, request.word);
        if (known != null) {
            return known;
        }
        return switch (binding.commandName()) {
            case "Get-Command" -> ofGetCommand();
            case "Get-Help", "help", "Show-Command" -> is("Name") ? helpTopics() : null;
            case "Save-Help", "Update-Help" -> is("Module") ? modules(false) : null;
            case "Invoke-Expression" -> is("Command") ? CommandNames.complete(request) : null;
            case "Get-Verb" -> is("Verb") ? verbs() : null;
            case "Get-Module" -> is("Name") ? modules(binding.bound("ListAvailable") == null) : null;
            case "Remove-Module" -> is("Name") ? modules(true) : null;
            case "Import-Module" -> is("Name") ? importable() : null;
            case "Debug-Process", "Get-Process", "Stop-Process", "Wait-Process" -> processes();
            case "Get-Job", "Receive-Job", "Remove-Job", "Stop-Job", "Wait-Job" -> jobs();
            case "Get-PSDrive", "Remove-PSDrive" -> is("PSProvider") ? providers() : is("Name") ? drives() : null;
            case "New-PSDrive", "Get-PSProvider" -> is("PSProvider") ? providers() : null;
            case "Clear-Variable", "Get-Variable", "Remove-Variable", "Set-Variable" -> is("Name") ? variables() : null;
            case "Get-Alias" -> is("Name") ? aliases() : is("Definition") ? definitions() : null;
            case "New-Item" -> is("ItemType") ? itemTypes() : ofPath();
            case "Push-Location", "Set-Location" -> is("Path") || is("LiteralPath") ? paths(true) : null;
            case "Move-Item", "Copy-Item" -> is("Destination") ? FileNames.completeLiteral(request) : ofPath();
            case "ForEach-Object" -> is("MemberName") ? members(false) : null;
            case "Group-Object", "Measure-Object", "Sort-Object", "Where-Object" -> is("Property") ? members(true) : is("Value") ? memberValues() : null;
            case "Format-Custom", "Format-List", "Format-Table", "Format-Wide" -> is("Property") || is("ExcludeProperty") ? members(true)
                : is("View") ? views() : null;
            case "Select-Object" -> is("Property") || is("ExcludeProperty") || is("ExpandProperty") ? members(true) : null;
            case "New-Object" -> is("TypeName") ? typeNames() : null;
            case "Join-String" -> is("Property") ? members(true) : null;
            default -> ofPath();
        };
    }

    private List<Completion> ofPath() {
        return is("Path") || is("LiteralPath") || is("FilePath") ? paths(false) : null;
    }

    private List<Completion> paths(boolean containers) {
        boolean before = request.literalPaths();
        boolean literal = is("LiteralPath");
        boolean kept = request.literalPaths(literal || before);
        try {
            return FileNames.complete(request, containers, null);
        } finally {
            request.literalPaths(kept && before);
        }
    }

    private List<Completion> ofGetCommand() {
        if (is("Module") || is("ExcludeModule")) {
            return modules(false);
        }
        if (is("ParameterType")) {
            return typeNames();
        }
        if (is("Verb")) {
            return verbsOfCommands();
        }
        if (is("Noun")) {
            return nounsOfCommands();
        }
        if (!is("Name")) {
            return null;
        }
        List<String> modules = binding.texts("Module");
        if (modules.isEmpty()) {
            return withScripts(CommandNames.complete(request));
        }
        List<Completion> found = new ArrayList<>();
        modules.forEach(module -> found.addAll(CommandNames.complete(request, module, c -> true)));
        return found;
    }

    private List<Completion> withScripts(List<Completion> commands) {
        List<Completion> found = new ArrayList<>(commands);
        found.addAll(FileNames.complete(request, false, Set.copyOf(SCRIPT)));
        return found;
    }

    private List<Completion> helpTopics() {
        List<Completion> found = withScripts(CommandNames.complete(request, null, c -> !(c instanceof ApplicationInfo)));
        String text = word.text();
        if ("about_".regionMatches(true, 0, text, 0, Math.min(text.length(), "about_".length()))) {
            for (String topic : ask("(Get-Help $args[0] -Category HelpFile -ErrorAction Ignore).Name", text.isEmpty() ? "about_*" : text + "*")) {
                found.add(new Completion(word.quoted(topic), topic, Completion.Kind.TEXT, topic));
            }
        }
        return found;
    }

    private List<Completion> named(Collection<String> all) {
        Wildcard pattern = TypedPattern.of(word.text().endsWith("*") ? word.text() : word.text() + "*");
        return all.stream().filter(pattern::matches).map(w -> Completion.value(word.quoted(w), w)).toList();
    }

    private List<String> ask(String script, Object... arguments) {
        return Session.ask(request.engine, script, arguments).stream().map(Conversion::toText).toList();
    }

    /** The approved verbs, or those of the groups that are asked for, group by group. */
    private List<Completion> verbs() {
        List<String> groups = binding.texts("Group");
        return KnownValues.matching(groups.isEmpty() ? ask("(Get-Verb).Verb") : ask("(Get-Verb -Group $args[0]).Verb", (Object) groups.toArray()), word);
    }

    /** The verbs that cmdlets have with the nouns that are asked for, else all. */
    private List<Completion> verbsOfCommands() {
        return binding.texts("Noun").isEmpty() ? verbs() : KnownValues.matching(parts(true), word);
    }

    private List<Completion> nounsOfCommands() {
        return KnownValues.matching(parts(false), word);
    }

    private Set<String> parts(boolean verb) {
        List<String> others = binding.texts(verb ? "Noun" : "Verb");
        List<String> modules = binding.texts("Module");
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (CommandInfo command : request.engine.commands().all()) {
            int dash = command.name().indexOf('-');
            boolean wanted = dash > 0 && (command instanceof CmdletInfo || command instanceof FunctionInfo && !verb)
                && (modules.isEmpty() || isAny(modules, command.moduleName()));
            if (wanted) {
                String first = command.name().substring(0, dash);
                String second = command.name().substring(dash + 1);
                if (others.isEmpty() || isAny(others, verb ? second : first)) {
                    all.add(verb ? first : second);
                }
            }
        }
        return all;
    }

    private static boolean isAny(List<String> patterns, String name) {
        return name != null && patterns.stream().anyMatch(p -> TypedPattern.of(p).matches(name));
    }

    private List<Completion> modules(boolean loadedOnly) {
        return modules(request, word, loadedOnly);
    }

    /** Names of modules: those that are loaded and, unless only they are wanted, those on the module path. */
    static List<Completion> modules(Request request, Quoting.Word word, boolean loadedOnly) {
        Map<String, String> names = new LinkedHashMap<>();
        for (ModuleInfo module : request.engine.modules().visible(m -> true)) {
            names.putIfAbsent(module.name().toLowerCase(Locale.ROOT), module.name());
        }
        for (CmdletInfo cmdlet : request.engine.commands().base().cmdlets().values()) {
            names.putIfAbsent(cmdlet.moduleName().toLowerCase(Locale.ROOT), cmdlet.moduleName());
        }
        if (!loadedOnly) {
            for (Object name : Session.ask(request.engine, "(Get-Module -ListAvailable -ErrorAction Ignore).Name")) {
                if (name != null) {
                    names.putIfAbsent(Conversion.toText(name).toLowerCase(Locale.ROOT), Conversion.toText(name));
                }
            }
        }
        String text = word.text();
        boolean shortName = !text.isEmpty() && !Wildcard.isPattern(text) && text.indexOf('.') < 0;
        Wildcard pattern = TypedPattern.of(text.endsWith("*") ? text : text + "*");
        List<Completion> found = new ArrayList<>();
        for (String name : names.values()) {
            String last = name.substring(name.lastIndexOf('.') + 1);
            if (pattern.matches(name) || shortName && pattern.matches(last)) {
                found.add(new Completion(word.quoted(name), name, Completion.Kind.PARAMETER_VALUE, name));
            }
        }
        return found;
    }

    private List<Completion> importable() {
        List<Completion> found = new ArrayList<>(modules(false));
        if (word.text().indexOf('/') >= 0 || word.text().startsWith(".") || found.isEmpty()) {
            found.addAll(FileNames.complete(request, false, Set.of(".psm1", ".psd1", ".ps1")));
        }
        return found;
    }

    private List<Completion> processes() {
        if (is("Id") || is("PID")) {
            return ask("Get-Process -ErrorAction Ignore | ForEach-Object { '{0} - {1}' -f $_.Id, $_.Name }").stream()
                .filter(each -> each.startsWith(word.text())).map(each -> Completion.value(word.around(each.substring(0, each.indexOf(' '))), each)).toList();
        }
        return is("Name") || is("ProcessName") ? named(new TreeSet<>(ask("(Get-Process -ErrorAction Ignore).Name"))) : null;
    }

    private List<Completion> jobs() {
        return is("Id") || is("Name") || is("InstanceId") ? named(ask("(Get-Job -ErrorAction Ignore).$($args[0])", parameter)) : null;
    }

    private List<Completion> providers() {
        return named(request.engine.drives().providers().stream().map(p -> p.name()).toList());
    }

    private List<Completion> drives() {
        List<String> of = binding.texts("PSProvider");
        Predicate<Drive> wanted = d -> of.isEmpty() || of.stream().anyMatch(p -> p.equalsIgnoreCase(d.provider().name()));
        return named(request.engine.drives().drives().stream().filter(wanted).map(Drive::name).toList());
    }

    private List<Completion> variables() {
        List<Completion> found = new ArrayList<>();
        Wildcard pattern = TypedPattern.of(word.text() + "*");
        for (String name : VariableNames.ofSession(request)) {
            if (pattern.matches(name)) {
                String text = name.replace("?", "`?").replace("*", "`*");
                Quoting.Word in = text.equals(name) ? word : new Quoting.Word(word.text(), "'");
                found.add(Completion.value(name.equals("$") ? in.around(text) : in.quoted(text), name));
            }
        }
        return found;
    }

    private List<Completion> aliases() {
        return named(new TreeSet<>(request.engine.commands().aliases().values().stream().map(CommandInfo::name).toList()));
    }

    private List<Completion> definitions() {
        List<Completion> found = new ArrayList<>(CommandNames.complete(request, null, c -> !(c instanceof ApplicationInfo || c instanceof AliasInfo)));
        found.addAll(FileNames.complete(request));
        return found;
    }

    /** The first kind of file or folder that begins so. */
    private List<Completion> itemTypes() {
        Object path = ArgumentValues.boundArguments(request, binding).get("Path");
        if (!isOfFiles(path == null ? "." : Conversion.toText(path))) {
            return null;
        }
        if (request.word.isEmpty()) {
            return ITEM_TYPES.stream().map(Completion::text).toList();
        }
        Wildcard pattern = TypedPattern.of(request.word + "*");
        return ITEM_TYPES.stream().filter(pattern::matches).limit(1).map(Completion::text).toList();
    }

    private boolean isOfFiles(String path) {
        try {
            return request.engine.drives().qualify(path).provider().name().equalsIgnoreCase("FileSystem");
        } catch (DotNetException noSuchDrive) {
            return false;
        }
    }

    private List<Completion> typeNames() {
        String text = word.text();
        int start = Math.max(text.lastIndexOf('['), text.lastIndexOf(',')) + 1;
        if (start == 0) {
            return TypeNames.complete(request, text).stream().map(c -> c.withText(word.quoted(c.text()))).toList();
        }
        long open = text.chars().filter(c -> c == '[').count() - text.chars().filter(c -> c == ']').count();
        String quote = word.quote().isEmpty() ? "'" : word.quote();
        String before = quote + text.substring(0, start);
        String behind = "]".repeat((int) Math.max(0, open)) + quote;
        return TypeNames.complete(request, text.substring(start)).stream().map(c -> c.withText(before + c.text() + behind)).toList();
    }

    /** What comes down the pipeline to the command. */
    private List<Inferred> input() {
        Ast pipeline = commandAst.parent();
        List<Ast> elements = pipeline.nodes("PipelineElements");
        int at = elements.indexOf(commandAst);
        TypeInference inference = new TypeInference(request);
        if (at > 0) {
            return inference.of(elements.get(at - 1));
        }
        ArgumentBinding.Bound bound = binding.bound("InputObject");
        return bound == null || bound.argument() == null || bound.argument().value() == null ? List.of() : inference.of(bound.argument().value());
    }

    private List<Completion> members(boolean propertiesOnly) {
        List<Inferred> types = new TypeInference(request).elements(input());
        ArgumentBinding.Bound bound = binding.bound(parameter);
        Set<String> written = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (ArgumentBinding.Argument argument : bound == null ? List.<ArgumentBinding.Argument>of() : bound.arguments()) {
            if (argument.value() != null) {
                Nodes.find(argument.value(), n -> n.is("StringConstantExpressionAst") && !request.isIn(n)).forEach(n -> written.add(n.toString()));
            }
        }
        return MemberNames.inferred(request, types, request.word + "*", new MemberNames.Wanted(propertiesOnly, false, false, written));
    }

    /** The views that this command has for what comes to it. */
    private List<Completion> views() {
        String kind = binding.commandName().substring("Format-".length());
        List<Object> types = new ArrayList<>(new TypeInference(request).elements(input()).stream().map(t -> (Object) (t.name() + "*")).toList());
        List<String> names = types.isEmpty() ? List.of() : ask("(Get-FormatData -TypeName $args[0]).FormatViewDefinition | ForEach-Object { "
            + "if ($_.Control.PSObject.TypeNames -like \"*.$($args[1])Control\") { $_.Name } }", types.toArray(), kind);
        Wildcard pattern = TypedPattern.of(word.text() + "*");
        List<Completion> found = new ArrayList<>();
        for (String name : new LinkedHashSet<>(names)) {
            if (pattern.matches(name)) {
                boolean quoted = !word.quote().isEmpty() || Quoting.isSpecial(name);
                found.add(new Completion(quoted ? "'" + name.replace("'", "''") + "'" : name, name, Completion.Kind.TEXT, name));
            }
        }
        return found;
    }

    /** The values of a property that is an enumeration. */
    private List<Completion> memberValues() {
        List<String> property = binding.texts("Property");
        String prefix = word.text();
        for (Inferred type : input()) {
            ClrProperty found = property.isEmpty() || type.type() == null ? null : type.type().property(property.get(0), false);
            if (found != null && found.type() instanceof ClrEnum of) {
                return of.names().stream().filter(n -> n.regionMatches(true, 0, prefix, 0, prefix.length())).map(n -> Completion.value(n, n)).toList();
            }
        }
        return List.of();
    }

}
