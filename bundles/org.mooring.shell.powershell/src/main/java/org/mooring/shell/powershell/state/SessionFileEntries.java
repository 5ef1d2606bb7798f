package org.mooring.shell.powershell.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mooring.api.configuration.LanguageMode;
import org.mooring.object.Conversion;
import org.mooring.object.PSHashtable;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.modules.ModuleSpecification;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** Puts what a session configuration file lists into an initial state: what is seen, what is defined, what is imported. */
final class SessionFileEntries {

    private final Settings settings;
    private final InitialState state;

    SessionFileEntries(Settings settings, InitialState state) {
        this.settings = settings;
        this.state = state;
    }

    void add() {
        for (Object module : settings.wordsAndTables("ModulesToImport")) {
            if (module instanceof Map<?, ?> table) {
                state.importModule(ModuleSpecification.of(new PSHashtable(table)));
            } else if (!((String) module).isEmpty()) {
                state.importModule((String) module);
            }
        }
        if (settings.isOfType("Empty")) {
            state.modulesToImport().forEach(this::addOfBundles);
        }
        visibleCommands("VisibleCmdlets");
        aliases();
        functions();
        visibleCommands("VisibleFunctions");
        variables();
        environment();
        providers();
        orNone(settings.words("ScriptsToProcess")).forEach(state.scripts()::add);
        orNone(settings.words("VisibleExternalCommands")).forEach(command -> InitialStates.addExternal(state, command));
        orNone(settings.words("TypesToProcess")).forEach(file -> state.types().add(DataEntries.Types.make(file)));
        orNone(settings.words("FormatsToProcess")).forEach(file -> state.formats().add(DataEntries.Formats.make(file)));
        orNone(settings.words("AssembliesToLoad")).forEach(file -> state.assemblies().add(DataEntries.Assembly.make(file)));
    }

    /** Other sessions have all that the bundles bring, an empty one what it names. */
    private void addOfBundles(Object module) {
        Wildcard named = Wildcard.of(module instanceof ModuleSpecification of ? of.name() : (String) module, true);
        state.available().stream().filter(each -> named.matches(each.name())).forEach(each -> InitialStates.addModule(state, each, !settings.limitsVisibility()));
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static String text(Object value) {
        return value == null ? null : Conversion.toText(value);
    }

    /** A command that is named without its parameters has them all, whatever another role says of them. */
    private void visibleCommands(String key) {
        Map<String, List<Additions.ParameterLimit>> limits = new LinkedHashMap<>();
        List<String> whole = new ArrayList<>();
        for (Object each : settings.wordsAndTables(key)) {
            if (each instanceof String pattern) {
                if (!pattern.isEmpty()) {
                    whole.add(pattern);
                }
                continue;
            }
            Map<String, Object> table = Settings.byName((Map<?, ?>) each);
            String name = text(table.get("name"));
            if (name == null || name.isEmpty()) {
                continue;
            }
            if (!table.containsKey("parameters")) {
                whole.add(name);
            } else {
                List<Map<?, ?>> parameters = Settings.tables(Settings.elements(table.get("parameters")));
                limits.merge(name, ParameterLimits.of(orNone(parameters)), ParameterLimits::together);
            }
        }
        whole.forEach(this::show);
        limits.forEach((name, parameters) -> {
            if (whole.stream().noneMatch(pattern -> Wildcard.of(pattern.substring(pattern.indexOf('\\') + 1), true).matches(name))) {
                state.additions().limits().put(name, parameters);
            }
        });
    }

    private void show(String pattern) {
        int slash = pattern.indexOf('\\');
        for (Entry entry : state.commands().like(pattern.substring(slash + 1))) {
            boolean fits = entry instanceof CmdletEntry cmdlet && of(pattern, slash, cmdlet.moduleName())
                || entry instanceof FunctionEntry function && of(pattern, slash, function.moduleName());
            if (fits) {
                ((Entry.OfCommand) entry).isPublic(true);
            }
        }
        state.additions().visible().add(pattern);
    }

    private static boolean of(String pattern, int slash, String module) {
        return slash < 0 || module != null && Wildcard.of(pattern.substring(0, slash), true).matches(module);
    }

    private void aliases() {
        for (Map<?, ?> each : orNone(settings.tables("AliasDefinitions"))) {
            Map<String, Object> alias = Settings.byName(each);
            String name = text(alias.get("name"));
            String value = text(alias.get("value"));
            if (name == null || name.isEmpty() || value == null || value.isEmpty()) {
                continue;
            }
            state.commands().removeIf(e -> e instanceof AliasEntry && e.name().equalsIgnoreCase(name));
            state.commands().add(AliasEntry.of(name, value, alias.get("description") == null ? "" : text(alias.get("description")),
                options(alias), null, !settings.limits("VisibleAliases")));
        }
        for (String pattern : orNone(settings.words("VisibleAliases"))) {
            for (Entry entry : state.commands().like(pattern)) {
                if (entry instanceof AliasEntry alias) {
                    alias.isPublic(true);
                }
            }
            state.additions().visible().add(pattern);
        }
    }

    private static String options(Map<String, Object> definition) {
        return definition.get("options") == null ? "None" : text(definition.get("options"));
    }

    private void functions() {
        for (Map<?, ?> each : orNone(settings.tables("FunctionDefinitions"))) {
            Map<String, Object> function = Settings.byName(each);
            String name = text(function.get("name"));
            String text = function.get("scriptblock") instanceof PSScriptBlock block ? block.text() : text(function.get("scriptblock"));
            if (name != null && !name.isEmpty() && text != null && !text.isEmpty()) {
                state.commands().add(FunctionEntry.of(name, text, options(function), null, !settings.limits("VisibleFunctions")));
            }
        }
    }

    /** What is not of a FullLanguage session is for the session's functions. */
    private void variables() {
        for (Map<?, ?> each : orNone(settings.tables("VariableDefinitions"))) {
            Map<String, Object> variable = Settings.byName(each);
            String name = text(variable.get("name"));
            if (name == null || name.isEmpty() || !variable.containsKey("value")) {
                continue;
            }
            if (variable.get("value") instanceof PSScriptBlock block) {
                state.additions().computed().put(name, PSScriptBlock.ofConfiguration(block.code()));
            } else {
                state.variables().add(VariableEntry.of(name, variable.get("value"), "", options(variable),
                    state.mode() == LanguageMode.FullLanguage));
            }
        }
    }

    private void environment() {
        Map<String, Object> all = new HashMap<>();
        for (Map<?, ?> table : orNone(settings.tables("EnvironmentVariables"))) {
            table.forEach((name, value) -> all.put(Conversion.toText(name), Conversion.toText(value)));
        }
        all.forEach((name, value) -> state.environmentVariables().add(VariableEntry.of(name, value, "", "None", true)));
    }

    private void providers() {
        for (String pattern : orNone(settings.words("VisibleProviders"))) {
            state.providers().like(pattern).forEach(entry -> ((ProviderEntry) entry).isPublic(true));
        }
    }
}
