package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.mooring.language.Parser;
import org.mooring.language.TokenFlags;
import org.mooring.language.TokenKind;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.ast.Ast;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.ApplicationInfo;
import org.mooring.shell.powershell.commands.CmdletInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.FileCommands;
import org.mooring.shell.powershell.metadata.Syntax;

/** Completes the names of commands: those of the session, of the script itself, and the programs on the path. */
final class CommandNames {

    private static final Comparator<CommandInfo> BY_NAME = Comparator.comparing(CommandInfo::name, String.CASE_INSENSITIVE_ORDER);

    private CommandNames() {}

    static List<Completion> complete(Request request) {
        return complete(request, null, c -> true);
    }

    /**
     * @param module whose commands alone are asked for, or null
     * @param kinds which commands are wanted
     */
    static List<Completion> complete(Request request, String module, Predicate<CommandInfo> kinds) {
        boolean ampersand = needsAmpersand(request, false);
        Quoting.Word word = Quoting.Word.of(request.word);
        int separator = separator(word.text());
        if (separator < 0) {
            List<Completion> found = new ArrayList<>();
            for (List<CommandInfo> sameName : named(request, module, word.text(), kinds)) {
                add(request, sameName, ampersand, word.quote(), found);
            }
            addScriptFunctions(request, word, ampersand, found);
            return found;
        }
        int slash = word.text().indexOf('\\');
        int colon = word.text().indexOf(':');
        List<Completion> found = new ArrayList<>();
        if (slash > 0 && (slash < colon || colon < 0)) {
            String of = word.text().substring(0, slash);
            for (List<CommandInfo> sameName : named(request, of, word.text().substring(slash + 1), kinds)) {
                CommandInfo command = sameName.get(0);
                found.add(completion(command.moduleName() + "\\" + command.name(), command, ampersand, word.quote()));
            }
        }
        return found;
    }

    private static int separator(String word) {
        for (int i = 0; i < word.length(); i++) {
            if ("/\\:".indexOf(word.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** The first by its name alone, unless modules that are not loaded have it, too; the others with their modules. */
    private static void add(Request request, List<CommandInfo> sameName, boolean ampersand, String quote, List<Completion> found) {
        Set<String> modules = new HashSet<>();
        sameName.stream().filter(c -> !(c instanceof ApplicationInfo)).forEach(c -> modules.add(c.moduleName().toLowerCase(Locale.ROOT)));
        CommandInfo first = sameName.get(0);
        boolean clear = first instanceof ApplicationInfo || modules.size() < 2 || isLoaded(request, first);
        if (clear) {
            found.add(completion(first.name(), first, ampersand, quote));
        }
        Set<String> shown = new HashSet<>();
        if (clear) {
            shown.add(first.moduleName().toLowerCase(Locale.ROOT));
        }
        for (CommandInfo command : sameName) {
            if (!(command instanceof ApplicationInfo) && !command.moduleName().isEmpty() && shown.add(command.moduleName().toLowerCase(Locale.ROOT))) {
                found.add(completion(command.moduleName() + "\\" + command.name(), command, ampersand, quote));
            }
        }
    }

    private static boolean isLoaded(Request request, CommandInfo command) {
        return request.engine.commands().all().contains(command);
    }

    /** The commands whose names begin so, or are abbreviated so, in the order of their names; together those of one name. */
    private static List<List<CommandInfo>> named(Request request, String module, String prefix, Predicate<CommandInfo> kinds) {
        Wildcard pattern = TypedPattern.of(prefix + "*");
        List<CommandInfo> found = matching(request, module, kinds, c -> pattern.matches(c.name()));
        if (module == null) {
            FileCommands.programs(request.engine, pattern::matches).stream().filter(kinds).forEach(found::add);
        }
        if (found.isEmpty()) {
            found = matching(request, module, kinds, c -> abbreviation(c.name()).equalsIgnoreCase(prefix));
        }
        Map<String, List<CommandInfo>> byName = new LinkedHashMap<>();
        found.sort(BY_NAME);
        found.forEach(c -> byName.computeIfAbsent(c.name().toLowerCase(Locale.ROOT), n -> new ArrayList<>()).add(c));
        return new ArrayList<>(byName.values());
    }

    private static List<CommandInfo> matching(Request request, String module, Predicate<CommandInfo> kinds, Predicate<CommandInfo> wanted) {
        List<CommandInfo> found = new ArrayList<>();
        List<CommandInfo> all = new ArrayList<>(request.engine.commands().all());
        all.addAll(request.engine.modules().autoloading().commands(all));
        for (CommandInfo command : all) {
            if (command.isVisible() && wanted.test(command) && kinds.test(command)
                    && (module == null || TypedPattern.of(module).matches(command.moduleName()))) {
                found.add(command);
            }
        }
        return found;
    }

    /** {@code I-PSDF} of Import-PowerShellDataFile. */
    private static String abbreviation(String name) {
        StringBuilder text = new StringBuilder();
        name.chars().filter(c -> Character.isUpperCase(c) || c == '-').forEach(c -> text.append((char) c));
        return text.indexOf("-") > 0 ? text.toString() : "";
    }

    private static void addScriptFunctions(Request request, Quoting.Word word, boolean ampersand, List<Completion> found) {
        if (request.root == null) {
            return;
        }
        Wildcard pattern = TypedPattern.of(word.text() + "*");
        for (Ast function : Nodes.find(request.root, n -> n.is("FunctionDefinitionAst") && !n.parent().is("FunctionMemberAst"))) {
            String name = (String) function.get("Name");
            if (pattern.matches(name) && found.stream().noneMatch(c -> c.text().equalsIgnoreCase(name))) {
                found.add(0, completion(name, null, ampersand, word.quote()));
            }
        }
    }

    private static Completion completion(String name, CommandInfo command, boolean ampersand, String quote) {
        String text;
        boolean call = false;
        if (Quoting.needsQuotes(name)) {
            call = quote.isEmpty() && ampersand;
            String used = quote.isEmpty() ? "'" : quote;
            text = used + (used.equals("'") ? name.replace("'", "''") : name.replace("`", "``").replace("$", "`$")) + used;
        } else {
            call = quote.isEmpty() && ampersand && isKeyword(name) && !name.equalsIgnoreCase("foreach");
            text = quote + name + quote;
        }
        String listItem = command == null ? name : command.name();
        return new Completion(call ? "& " + text : text, listItem, Completion.Kind.COMMAND, toolTip(command, name));
    }

    /** Of cmdlets how they are called, of aliases what they mean, of programs where they are. */
    private static String toolTip(CommandInfo command, String name) {
        return switch (command) {
            case AliasInfo alias -> alias.definition();
            case CmdletInfo cmdlet -> Syntax.of(cmdlet);
            case ApplicationInfo program -> Syntax.of(program);
            case null, default -> name;
        };
    }

    private static boolean isKeyword(String name) {
        var tokens = Parser.parse((String) null, name).tokens();
        return tokens.size() == 2 && (tokens.get(0).flags() & TokenFlags.KEYWORD) != 0;
    }

    /** Whether a quoted name needs {@code &} before it, because it stands where a command's name does. */
    static boolean needsAmpersand(Request request, boolean otherwise) {
        Ast parent = request.lastParent();
        if (parent == null || !parent.is("CommandAst") || parent.nodes("CommandElements").size() != 1) {
            return otherwise;
        }
        boolean called = parent.get("InvocationOperator") != TokenKind.Unknown;
        return otherwise == called ? !otherwise : otherwise;
    }
}
