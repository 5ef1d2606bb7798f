package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.ast.Ast;
import org.mooring.shell.powershell.runtime.History;

/** Completes in comments: the keywords of comment-based help, {@code #requires}, and commands of the history by {@code #}. */
final class Comments {

    private static final List<String> HELP = List.of("COMPONENT", "DESCRIPTION", "EXAMPLE", "EXTERNALHELP", "FORWARDHELPCATEGORY",
        "FORWARDHELPTARGETNAME", "FUNCTIONALITY", "INPUTS", "LINK", "NOTES", "OUTPUTS", "PARAMETER", "REMOTEHELPRUNSPACE", "ROLE", "SYNOPSIS");
    private static final Set<String> REPEATED = Set.of("EXAMPLE", "LINK", "PARAMETER");
    private static final List<String> CATEGORIES = List.of("Alias", "All", "Cmdlet", "ExternalScript", "FAQ", "Filter", "Function", "General",
        "Glossary", "HelpFile", "Provider", "ScriptCommand");
    private static final List<String> REQUIRES = List.of("Modules", "PSEdition", "RunAsAdministrator", "Version");
    private static final Pattern KEYWORD = Pattern.compile("(?m)^[ \\t\\f]*\\.(\\w*)");
    private static final Pattern DASHED = Pattern.compile("\\s+-([A-Za-z]+|$)");
    private static final Pattern VALUE = Pattern.compile("(?:\\s+|,|;|\\{|\"|'|=)(\\w+|$)");

    private Comments() {}

    static List<Completion> complete(Request request) {
        String text = request.word;
        if (text.startsWith("<#")) {
            return help(request, text);
        }
        if (text.regionMatches(true, 0, "#requires ", 0, 10)) {
            return requires(request);
        }
        return text.matches("#[\\w\\-]*") ? history(request, text.substring(1)) : List.of();
    }

    private static List<Completion> history(Request request, String word) {
        List<Completion> found = new ArrayList<>();
        List<History.Entry> entries = request.engine.history().entries();
        if (word.matches("[0-9]+")) {
            entries.stream().filter(e -> String.valueOf(e.id()).equals(word)).forEach(e -> found.add(past(e.commandLine())));
            return found;
        }
        Wildcard pattern = TypedPattern.of("*" + word + "*");
        for (int i = entries.size() - 1; i >= 0; i--) {
            String line = entries.get(i).commandLine();
            if (!line.isEmpty() && pattern.matches(line)) {
                found.add(past(line));
            }
        }
        return found;
    }

    private static Completion past(String line) {
        return new Completion(line, line, Completion.Kind.HISTORY, line);
    }

    private static List<Completion> help(Request request, String text) {
        int start = request.atCursor.token().extent().start();
        List<MatchResult> used = KEYWORD.matcher(text).results().toList();
        MatchResult current = null;
        for (MatchResult keyword : used) {
            current = request.cursor >= start + keyword.start(1) ? keyword : current;
        }
        if (current == null) {
            return List.of();
        }
        if (request.cursor <= start + current.end(1)) {
            request.replace(start + current.start(1), current.end(1) - current.start(1));
            return keywords(used, current);
        }
        String line = request.line();
        Matcher argument = Pattern.compile("^\\s*\\.\\w+\\s+(\\S.*\\S|\\S)").matcher(line);
        boolean written = argument.find();
        int lineStart = request.cursor - (request.column() - 1);
        int at = written ? argument.start(1) : request.column() - 1;
        String word = written ? argument.group(1) : "";
        request.replace(lineStart + at, word.length());
        return argument(request, current.group(1).toUpperCase(Locale.ROOT), word);
    }

    private static List<Completion> keywords(List<MatchResult> used, MatchResult current) {
        Set<String> valid = new LinkedHashSet<>(HELP);
        for (MatchResult keyword : used) {
            String name = keyword.group(1).toUpperCase(Locale.ROOT);
            if (keyword.start() != current.start() && !REPEATED.contains(name)) {
                valid.remove(name);
            }
        }
        return beginning(valid, current.group(1), Completion.Kind.KEYWORD);
    }

    private static List<Completion> beginning(Iterable<String> all, String word, Completion.Kind kind) {
        List<Completion> found = new ArrayList<>();
        for (String each : all) {
            if (each.regionMatches(true, 0, word, 0, word.length())) {
                found.add(new Completion(each, each, kind, each));
            }
        }
        return found;
    }

    private static List<Completion> argument(Request request, String keyword, String word) {
        request.word = word;
        return switch (keyword) {
            case "PARAMETER" -> parameters(request, word);
            case "FORWARDHELPTARGETNAME" -> CommandNames.complete(request);
            case "FORWARDHELPCATEGORY" -> beginning(CATEGORIES, word, Completion.Kind.TEXT);
            case "REMOTEHELPRUNSPACE" -> beginning(VariableNames.ofSession(request), word, Completion.Kind.VARIABLE);
            case "EXTERNALHELP" -> FileNames.complete(request, false, Set.of(".xml"));
            default -> List.of();
        };
    }

    /** The parameters of the function that the help is for, without those that have help. */
    private static List<Completion> parameters(Request request, String word) {
        List<Ast> parameters = described(request);
        Set<String> names = new LinkedHashSet<>();
        parameters.forEach(p -> names.add(Nodes.variable(p.node("Name"))));
        Matcher used = Pattern.compile("(?mi)^\\s*\\.parameter\\s+(\\w+)").matcher(request.atCursor.token().text());
        while (used.find()) {
            if (!used.group(1).equalsIgnoreCase(word)) {
                names.removeIf(used.group(1)::equalsIgnoreCase);
            }
        }
        return beginning(names, word, Completion.Kind.TEXT);
    }

    private static List<Ast> described(Request request) {
        Ast around = null;
        Ast following = null;
        int end = request.atCursor.token().extent().end();
        int line = request.atCursor.token().extent().endLine() + 2;
        for (Ast each : Nodes.find(request.root, n -> n.is("FunctionDefinitionAst"))) {
            if (request.isIn(each)) {
                around = each;
            } else if (following == null && Request.start(each) >= end && Request.extent(each).startLine() <= line) {
                following = each;
            }
        }
        Ast function = following != null ? following : around;
        Ast body = function == null ? request.root : function.node("Body");
        if (function != null && function.get("Parameters") != null) {
            return function.nodes("Parameters");
        }
        return body.get("ParamBlock") == null ? List.of() : body.node("ParamBlock").nodes("Parameters");
    }

    private static List<Completion> requires(Request request) {
        String line = request.line();
        int column = request.column() - 1;
        String before = line.substring(0, column);
        List<MatchResult> dashed = DASHED.matcher(before).results().toList();
        if (before.toLowerCase(Locale.ROOT).contains(" -runasadministrator") || dashed.isEmpty()) {
            return List.of();
        }
        MatchResult parameter = dashed.get(dashed.size() - 1);
        if (parameter.end(1) == column) {
            String word = parameter.group(1);
            request.replace(request.cursor - word.length(), word.length());
            List<String> left = REQUIRES.stream().filter(p -> !line.toLowerCase(Locale.ROOT).contains(" -" + p.toLowerCase(Locale.ROOT))).toList();
            return beginning(left, word, Completion.Kind.PARAMETER_NAME);
        }
        List<MatchResult> values = VALUE.matcher(before).results().toList();
        String value = values.isEmpty() ? "" : values.get(values.size() - 1).group(1);
        request.replace(request.cursor - value.length(), value.length());
        request.word = value;
        return switch (parameter.group(1).toLowerCase(Locale.ROOT)) {
            case "psedition" -> beginning(List.of("Core", "Desktop"), value, Completion.Kind.PARAMETER_VALUE);
            case "modules" -> modules(request, before, value);
            default -> List.of();
        };
    }

    private static List<Completion> modules(Request request, String before, String value) {
        int table = before.lastIndexOf("@{");
        if (table < 0 || before.lastIndexOf('}') > table) {
            return KnownArguments.modules(request, Quoting.Word.of(value), true);
        }
        String inside = before.substring(table);
        Set<String> keys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        String last = "";
        Matcher key = Pattern.compile("(?:@\\{|;)\\s*['\"]?(\\w*)").matcher(inside);
        int end = 0;
        while (key.find()) {
            last = key.group(1);
            end = key.end();
            if (end < inside.length()) {
                keys.add(last);
            }
        }
        if (end == inside.length()) {
            return beginning(HashtableKeys.moduleKeys(keys), value, Completion.Kind.PARAMETER_VALUE);
        }
        return last.equalsIgnoreCase("ModuleName") ? KnownArguments.modules(request, Quoting.Word.of(value), true) : List.of();
    }
}
