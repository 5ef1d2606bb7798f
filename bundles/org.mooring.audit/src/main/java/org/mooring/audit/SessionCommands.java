package org.mooring.audit;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.SessionDefinition;
import org.mooring.language.Parser;
import org.mooring.language.ast.FunctionDefinition;
import org.mooring.language.ast.HashtableExpression;
import org.mooring.language.ast.Node;
import org.mooring.language.ast.Nodes;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.language.ast.ScriptBlockExpression;
import org.mooring.language.ast.StringExpression;

/**
 * What the commands of a session take: those of its modules, the functions of its configuration and role capabilities, those that its user has
 * defined since, and those in files of modules. Looked at when a command is used, and kept.
 */
final class SessionCommands {

    /** No session. */
    static final SessionCommands NONE = new SessionCommands(null, new ModuleFiles(List.of(), InstantSource.system()));

    private static final int MOST_KEPT = 2000;
    private static final Optional<CommandSignature> NOTHING = Optional.empty();

    private final InitialSessionState state;
    private final ModuleFiles files;
    /** By names in lower case; of what a configuration defines, once it was read. */
    private Map<String, CommandSignature> configured;
    private final Map<String, Optional<CommandSignature>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<CommandSignature>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    SessionCommands(InitialSessionState state, ModuleFiles files) {
        this.state = state;
        this.files = files;
    }

    /** What a command takes, where that is known, and where secrets are among it. */
    synchronized Optional<CommandSignature> find(String name) {
        if (state == null) {
            return NOTHING;
        }
        String key = name.toLowerCase(Locale.ROOT);
        Optional<CommandSignature> before = known.get(key);
        if (before == null) {
            before = look(key, 0);
            if (before.isPresent()) {
                before = before.filter(CommandSignature::hasSecrets);
                known.put(key, before);
            } else {
                // Files come and change; they have a memory of their own.
                before = files.find(key);
            }
        }
        return before;
    }

    /** The functions of files that a command names. */
    Map<String, CommandSignature> ofFiles(String text) {
        return state == null ? Map.of() : files.namedIn(text);
    }

    /** The user has defined functions. */
    synchronized void learn(Map<String, CommandSignature> functions) {
        if (state != null) {
            functions.forEach((name, signature) -> known.put(name, Optional.of(signature).filter(CommandSignature::hasSecrets)));
        }
    }

    private Optional<CommandSignature> look(String name, int aliases) {
        if (configured == null) {
            configured = configured(state.definition(), files);
        }
        if (configured.containsKey(name)) {
            return Optional.of(configured.get(name));
        }
        for (CmdletModule module : state.modules()) {
            for (Map.Entry<String, String> function : module.functions().entrySet()) {
                if (function.getKey().equalsIgnoreCase(name)) {
                    return signature(Parser.parse(null, function.getValue()).script());
                }
            }
            for (CmdletDefinition cmdlet : module.cmdlets()) {
                if (cmdlet.name().equalsIgnoreCase(name)) {
                    return Optional.of(CommandSignature.of(cmdlet.type()));
                }
            }
            for (Map.Entry<String, String> alias : module.aliases().entrySet()) {
                if (aliases < 4 && alias.getKey().equalsIgnoreCase(name)) {
                    return look(alias.getValue().toLowerCase(Locale.ROOT), aliases + 1);
                }
            }
        }
        return NOTHING;
    }

    private static Map<String, CommandSignature> configured(SessionDefinition definition, ModuleFiles files) {
        Map<String, CommandSignature> found = new HashMap<>();
        if (definition != null) {
            List<String> texts = new ArrayList<>(List.of(definition.text()));
            definition.roles().forEach(role -> texts.addAll(role.capabilities().values()));
            for (String text : texts) {
                found.putAll(files.namedIn(text));
                collect(Parser.parse(null, text).script(), found);
            }
        }
        return found;
    }

    /** Functions that are defined in a script, or in the entries {@code @{ Name = ...; ScriptBlock = { ... } }} of a file. */
    static void collect(Node node, Map<String, CommandSignature> found) {
        if (node instanceof FunctionDefinition function) {
            signature(function.body()).ifPresent(signature -> found.put(plain(function.name()), signature));
        } else if (node instanceof HashtableExpression table) {
            String name = null;
            ScriptBlock body = null;
            for (HashtableExpression.Entry entry : table.entries()) {
                if (entry.key() instanceof StringExpression key && key.value().equalsIgnoreCase("Name")) {
                    name = first(entry.value(), StringExpression.class).map(StringExpression::value).orElse(null);
                } else if (entry.key() instanceof StringExpression key && key.value().equalsIgnoreCase("ScriptBlock")) {
                    body = first(entry.value(), ScriptBlockExpression.class).map(ScriptBlockExpression::block)
                        .or(() -> first(entry.value(), StringExpression.class).map(text -> Parser.parse(null, text.value()).script())).orElse(null);
                }
            }
            if (name != null && body != null) {
                String plain = plain(name);
                signature(body).ifPresent(signature -> found.put(plain, signature));
            }
        }
        Nodes.forEachChild(node, child -> collect(child, found));
    }

    private static String plain(String name) {
        return name.substring(name.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private static <T extends Node> Optional<T> first(Node node, Class<T> type) {
        if (type.isInstance(node)) {
            return Optional.of(type.cast(node));
        }
        List<T> found = new ArrayList<>();
        Nodes.forEachChild(node, child -> first(child, type).ifPresent(found::add));
        return found.stream().findFirst();
    }

    private static Optional<CommandSignature> signature(ScriptBlock body) {
        return body.parameters().map(CommandSignature::of);
    }
}
