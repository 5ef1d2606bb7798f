package org.mooring.shell.powershell.modules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.mooring.language.ast.ArrayExpression;
import org.mooring.language.ast.ArrayLiteral;
import org.mooring.language.ast.AssignmentStatement;
import org.mooring.language.ast.Attribute;
import org.mooring.language.ast.Command;
import org.mooring.language.ast.CommandExpression;
import org.mooring.language.ast.CommandParameter;
import org.mooring.language.ast.CommandPart;
import org.mooring.language.ast.ExpandableStringExpression;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.FunctionDefinition;
import org.mooring.language.ast.NamedBlock;
import org.mooring.language.ast.Node;
import org.mooring.language.ast.Nodes;
import org.mooring.language.ast.ParamBlock;
import org.mooring.language.ast.Pipeline;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.language.ast.Statement;
import org.mooring.language.ast.StringExpression;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.runtime.Scripts;

/**
 * What a module's text shows of its exports without running it: functions at its top, their aliases, what it imports, and what
 * Export-ModuleMember names (PowerShell's script analysis for command discovery).
 */
final class ModuleAnalysis {

    /** A module or script that the text loads, with what it takes of it; all where nothing is said. */
    record Import(String name, List<String> commands) {

        boolean selects(String command) {
            return ModuleAnalysis.matches(commands, command);
        }
    }

    private static final String INVALID = "#,(){}[]&/\\$^;:\"'<>|?@`*%+=~";
    private static final Set<String> SWITCHES = Set.of("passthru", "force", "confirm", "global", "ascustomobject", "verbose", "debug",
        "disablenamechecking", "noclobber");

    private final Set<String> functions = new LinkedHashSet<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final List<Import> imports = new ArrayList<>();
    private final List<String> filters = new ArrayList<>();

    private ModuleAnalysis() {}

    static ModuleAnalysis of(Path file) {
        ModuleAnalysis analysis = new ModuleAnalysis();
        ScriptBlock tree = Scripts.file(file).tree();
        tree.end().ifPresent(analysis::block);
        tree.begin().ifPresent(analysis::block);
        tree.process().ifPresent(analysis::block);
        return analysis;
    }

    List<String> functions() {
        return functions.stream().filter(f -> exports(f) && isValid(f)).toList();
    }

    Map<String, String> aliases() {
        Map<String, String> valid = new LinkedHashMap<>();
        aliases.forEach((name, target) -> {
            if (isValid(name)) {
                valid.put(name, target);
            }
        });
        return valid;
    }

    List<Import> imports() {
        return imports;
    }

    /** Whether Export-ModuleMember names it, or names nothing. */
    boolean exports(String name) {
        return matches(filters, name);
    }

    private static boolean isValid(String name) {
        return name.chars().noneMatch(c -> INVALID.indexOf(c) >= 0);
    }

    private static boolean matches(List<String> patterns, String name) {
        return patterns.isEmpty() || patterns.stream().anyMatch(p -> Wildcard.of(p, true).matches(name));
    }

    private void block(NamedBlock block) {
        Nodes.forEachChild(block, this::visit);
    }

    private void visit(Node node) {
        switch (node) {
            case FunctionDefinition f -> function(f);
            case Pipeline p -> p.elements().forEach(e -> {
                if (e instanceof Command c) {
                    command(c);
                }
            });
            case AssignmentStatement a -> { }
            case Statement s -> { }
            default -> Nodes.forEachChild(node, this::visit);
        }
    }

    private void function(FunctionDefinition f) {
        functions.add(f.name().substring(f.name().indexOf(':') + 1));
        f.body().parameters().map(ParamBlock::attributes).ifPresent(all -> all.forEach(each -> {
            if (each instanceof Attribute a && a.type().fullName().equalsIgnoreCase("Alias")) {
                a.positional().forEach(value -> {
                    if (value instanceof StringExpression s) {
                        aliases.put(s.value(), f.name());
                    }
                });
            }
        }));
    }

    private void command(Command c) {
        String name = text(c.parts().get(0));
        if (name == null) {
            return;
        }
        if (c.invocation() == Command.Invocation.DOT) {
            imports.add(new Import(relative(name), List.of()));
            return;
        }
        switch (name.substring(name.indexOf('\\') + 1).toLowerCase(Locale.ROOT)) {
            case "import-module", "ipmo" -> {
                Map<String, List<String>> bound = bind(c, List.of("Name"), List.of("Function", "Cmdlet", "Alias"));
                List<String> commands = new ArrayList<>(bound.get("Function"));
                commands.addAll(bound.get("Cmdlet"));
                commands.addAll(bound.get("Alias"));
                bound.get("Name").forEach(m -> imports.add(new Import(relative(m), commands)));
            }
            case "export-modulemember" -> {
                Map<String, List<String>> bound = bind(c, List.of("Function"), List.of("Cmdlet", "Alias"));
                bound.get("Function").forEach(this::exported);
                bound.get("Cmdlet").forEach(this::exported);
                for (String alias : bound.get("Alias")) {
                    filters.add(alias);
                    if (!Wildcard.isPattern(alias)) {
                        aliases.putIfAbsent(alias, null);
                    }
                }
            }
            default -> { }
        }
    }

    private void exported(String function) {
        filters.add(function);
        if (!Wildcard.isPattern(function)) {
            functions.add(function);
        }
    }

    /** The values of parameters that are written out. */
    private static Map<String, List<String>> bind(Command c, List<String> positional, List<String> named) {
        Map<String, List<String>> bound = new LinkedHashMap<>();
        List<String> all = new ArrayList<>(positional);
        all.addAll(named);
        all.forEach(n -> bound.put(n, List.of()));
        List<String> left = new ArrayList<>(positional);
        List<CommandPart> parts = c.parts();
        for (int i = 1; i < parts.size(); i++) {
            if (!(parts.get(i) instanceof CommandParameter p)) {
                if (!left.isEmpty()) {
                    bound.put(left.remove(0), texts(parts.get(i)));
                }
                continue;
            }
            String given = p.name().toLowerCase(Locale.ROOT);
            String name = all.stream().filter(n -> n.toLowerCase(Locale.ROOT).startsWith(given)).findFirst().orElse(null);
            boolean isSwitch = SWITCHES.stream().anyMatch(s -> s.startsWith(given));
            CommandPart value = p.argument().<CommandPart>map(a -> a).orElse(null);
            if (value == null && (name != null || !isSwitch) && i + 1 < parts.size()) {
                value = parts.get(++i);
            }
            if (name != null && value != null) {
                left.remove(name);
                bound.put(name, texts(value));
            }
        }
        return bound;
    }

    private static List<String> texts(CommandPart part) {
        List<String> found = new ArrayList<>();
        collect(part, found);
        return found;
    }

    private static void collect(Object part, List<String> found) {
        switch (part) {
            case ArrayLiteral a -> a.elements().forEach(e -> collect(e, found));
            case ArrayExpression a -> a.body().statements().forEach(s -> {
                if (s instanceof Pipeline p && p.elements().size() == 1 && p.elements().get(0) instanceof CommandExpression c) {
                    collect(c.expression(), found);
                }
            });
            case Expression e -> {
                String text = text(e);
                if (text != null) {
                    found.add(text);
                }
            }
            default -> { }
        }
    }

    private static String text(Object part) {
        return switch (part) {
            case StringExpression s -> s.value();
            case ExpandableStringExpression s -> s.extent().text().startsWith("\"")
                ? s.extent().text().substring(1, s.extent().text().length() - 1) : s.extent().text();
            default -> null;
        };
    }

    /** A path from the module's own folder. */
    private static String relative(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String root : List.of("$psscriptroot/", "$psscriptroot\\", "${psscriptroot}/", "./", ".\\")) {
            if (lower.startsWith(root)) {
                return name.substring(root.length());
            }
        }
        return name;
    }
}
