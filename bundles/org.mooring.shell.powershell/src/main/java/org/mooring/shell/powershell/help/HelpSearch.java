package org.mooring.shell.powershell.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.ApplicationInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.runtime.Engine;

/** Finds help by name, by pattern, and by what it says, among the commands that the session shows and the topics of its modules. */
final class HelpSearch {

    static final String TOPIC = "HelpFile";

    private static final List<String> ORDER = List.of("Alias", "Cmdlet", "Function", "Filter", "ExternalScript");

    /** Something found: a line in a list, and the whole of it when it is asked for. */
    sealed interface Found {

        /** Name, category, module and synopsis. */
        PSObject line();
    }

    record OfCommand(CommandHelp help) implements Found {
        @Override
        public PSObject line() {
            return summary(help.name(), help.category(), help.moduleName(), help.synopsis());
        }
    }

    record OfAlias(AliasInfo alias) implements Found {
        @Override
        public PSObject line() {
            return summary(alias.name(), "Alias", alias.moduleName(), alias.definition());
        }
    }

    record OfTopic(TopicHelp topic) implements Found {
        @Override
        public PSObject line() {
            return summary(topic.name(), TOPIC, "", topic.synopsis());
        }
    }

    private final Engine engine;
    private final String[] categories;
    private final String[] component;
    private final String[] role;
    private final String[] functionality;

    HelpSearch(Engine engine, String[] categories, String[] component, String[] role, String[] functionality) {
        this.engine = engine;
        this.categories = categories;
        this.component = component;
        this.role = role;
        this.functionality = functionality;
    }

    /** What has this very name, aliases followed; or null. */
    Found named(String name) {
        CommandInfo command = engine.commands().lookup(name, kind -> true, true);
        boolean byAlias = command instanceof AliasInfo;
        for (int i = 0; command instanceof AliasInfo alias && i < 100; i++) {
            command = engine.commands().lookup(alias.definition(), kind -> true, true);
        }
        CommandInfo forwarded = command == null ? null : HelpFiles.forwarded(command);
        if (forwarded != null) {
            return new OfCommand(new CommandHelp(forwarded));
        }
        if (command != null && !(command instanceof ApplicationInfo || command instanceof AliasInfo)
                && (isWanted(command.commandType()) || byAlias && isWanted("Alias"))) {
            CommandHelp help = new CommandHelp(command);
            return belongs(help) ? new OfCommand(help) : null;
        }
        return isTopicWanted() ? HelpFiles.topics().entrySet().stream().filter(topic -> topic.getKey().equalsIgnoreCase(name)).findFirst()
            .map(topic -> new OfTopic(new TopicHelp(topic.getKey(), topic.getValue()))).orElse(null) : null;
    }

    /** What has a name like the pattern. */
    List<Found> like(String pattern) {
        Wildcard wildcard = Wildcard.of(pattern, true);
        List<Found> found = new ArrayList<>();
        for (CommandInfo command : commands()) {
            if (!wildcard.matches(command.name()) || !isWanted(command.commandType())) {
                continue;
            }
            if (command instanceof AliasInfo alias) {
                if (component == null && role == null && functionality == null) {
                    found.add(new OfAlias(alias));
                }
                continue;
            }
            CommandHelp help = new CommandHelp(command);
            if (belongs(help)) {
                found.add(new OfCommand(help));
            }
        }
        if (isTopicWanted()) {
            HelpFiles.topics().forEach((name, file) -> {
                if (wildcard.matches(name)) {
                    found.add(new OfTopic(new TopicHelp(name, file)));
                }
            });
        }
        return found;
    }

    /** What has the words in its name, or else what says them. */
    List<Found> about(String words) {
        List<Found> found = like("*" + words + "*");
        if (!found.isEmpty()) {
            return found;
        }
        for (CommandInfo command : commands()) {
            if (!(command instanceof AliasInfo) && isWanted(command.commandType())) {
                CommandHelp help = new CommandHelp(command);
                if (help.says(words) && belongs(help)) {
                    found.add(new OfCommand(help));
                }
            }
        }
        if (isTopicWanted()) {
            HelpFiles.topics().forEach((name, file) -> {
                TopicHelp topic = new TopicHelp(name, file);
                if (topic.says(words)) {
                    found.add(new OfTopic(topic));
                }
            });
        }
        return found;
    }

    private List<CommandInfo> commands() {
        return engine.commands().all().stream().filter(CommandInfo::isVisible)
            .sorted(Comparator.<CommandInfo>comparingInt(c -> ORDER.indexOf(c.commandType())).thenComparing(CommandInfo::name, String.CASE_INSENSITIVE_ORDER))
            .toList();
    }

    private boolean belongs(CommandHelp help) {
        return help.belongsTo(component, role, functionality);
    }

    private boolean isWanted(String category) {
        return categories == null || Arrays.stream(categories).anyMatch(c -> c.equalsIgnoreCase("All") || c.equalsIgnoreCase(category));
    }

    private boolean isTopicWanted() {
        return component == null && role == null && functionality == null && (isWanted(TOPIC) || isWanted("General"));
    }

    private static PSObject summary(String name, String category, String module, String synopsis) {
        Map<String, Object> notes = new LinkedHashMap<>();
        notes.put("Name", name);
        notes.put("Category", category);
        notes.put("ModuleName", module);
        notes.put("Synopsis", synopsis);
        PSObject line = PSObject.bag(notes);
        line.typeNames(List.of("HelpInfoShort"));
        return line;
    }
}
