package org.mooring.language;

import java.util.Random;
import java.util.function.Supplier;

/** Writes good scripts at random: every construct of the language, nested at random. */
final class ScriptGenerator {

    private static final String[] NAMES = {"a", "Name", "x1", "_y", "if2", "Größe"};
    private static final String[] TYPES = {"int", "string", "object", "int[]", "string[,]", "System.Collections.Generic.List[int]",
        "Collections.Generic.Dictionary[string,int[]]", "datetime", "hashtable"};
    private static final String[] NUMBERS = {"0", "1", "42", "1.5", ".5", "1e3", "0xFF", "0b101", "10kb", "3d", "7L", "12n", "1ul", "-1", "2mb"};
    private static final String[] BINARY = {"+", "-", "*", "/", "%", "-eq", "-cne", "-gt", "-ilt", "-like", "-notmatch", "-and", "-or", "-xor",
        "-band", "-shl", "-f", "-join", "-split", "-replace", "-contains", "-in", "-is", "-as", "??"};
    private static final String[] UNARY = {"-not ", "!", "-bnot ", "+", "- ", "-join ", "-split "};
    private static final String[] ASSIGNMENT = {" = ", " += ", "-=", " *= ", " /= ", " %= ", " ??= "};
    private static final String[] COMMANDS = {"Get-Item", "foo", "./script.ps1", "git.exe", "ns\\cmd", "a.b", "%", "?", "where"};
    private static final String[] WORDS = {"bare", "a/b.txt", "*.ps1", "C:\\x", "--long=1", "a,b", "x:y", "~", "-1", "+3", "1.2.3.4", "a`;b", "$x.y", "pre$(1)post", "@z", "-Switch",
        "-Name:v", "-Name: v", "-a b"};
    private static final String[] SPACES = {" ", " ", "  ", "\t", " <# c #> ", " `\n "};
    private static final String[] ENDS = {"\n", ";", "; ", "\r\n", "\n\n# comment\n", ";;"};

    private final Random random;
    private int budget;
    private int types;

    ScriptGenerator(Random random) {
        this.random = random;
    }

    /** @param size about how many constructs */
    String script(int size) {
        budget = size;
        StringBuilder script = new StringBuilder();
        if (random.nextInt(12) == 0) {
            script.append("#requires -Version 5.1\n");
        }
        if (random.nextInt(12) == 0) {
            script.append("using namespace System.Text\n");
        }
        boolean parameters = random.nextInt(6) == 0;
        if (parameters) {
            script.append(parameters()).append('\n');
        }
        if (random.nextInt(12) == 0) {
            return script.append(named()).toString();
        }
        return script.append(statements()).toString();
    }

    @SafeVarargs
    private String one(Supplier<String>... choices) {
        return choices[random.nextInt(choices.length)].get();
    }

    private String of(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private boolean sometimes(int of) {
        return random.nextInt(of) == 0;
    }

    private boolean exhausted() {
        return --budget <= 0;
    }

    private String statements() {
        StringBuilder text = new StringBuilder();
        int count = budget <= 0 ? random.nextInt(2) : random.nextInt(4);
        for (int i = 0; i < count; i++) {
            text.append(statement()).append(of(ENDS));
        }
        return text.toString();
    }

    private String block() {
        return "{" + of("", " ", "\n") + statements() + "}";
    }

    private String named() {
        StringBuilder text = new StringBuilder();
        for (String kind : new String[] {"dynamicparam", "begin", "process", "end", "clean"}) {
            if (sometimes(2)) {
                text.append(kind).append(' ').append(block()).append(of("\n", " "));
            }
        }
        return text.isEmpty() ? "end {}" : text.toString();
    }

    private String body() {
        String parameters = sometimes(2) ? parameters() + of("\n", " ", ";") : "";
        return "{ " + parameters + (sometimes(3) ? named() : statements()) + "}";
    }

    private String statement() {
        if (exhausted()) {
            return pipeline();
        }
        return one(this::pipeline, this::pipeline, this::assignment, this::assignment, () -> of("++", "--") + variable(), this::conditional, this::loop, this::choice, this::attempt,
            this::definition, this::jump, this::chain, () -> "data " + of("", "d ") + "{ 'x' }", () -> "trap " + of("", "[Exception] ") + block());
    }

    private String conditional() {
        StringBuilder text = new StringBuilder("if (" + pipeline() + ")" + of("", " ") + block());
        while (sometimes(3)) {
            text.append(" elseif (").append(pipeline()).append(") ").append(block());
        }
        return sometimes(2) ? text + of(" else ", "\nelse\n") + block() : text.toString();
    }

    private String loop() {
        String label = sometimes(4) ? ":outer " : "";
        return label + one(() -> "while (" + pipeline() + ") " + block(),
            () -> "do " + block() + of(" while (", " until (") + pipeline() + ")",
            () -> "for (" + of("", "$i = 0") + "; " + of("", pipeline()) + "; " + of("", "$i++") + ") " + block(),
            () -> "for (;;) " + block(),
            () -> "foreach (" + variable() + " in " + pipeline() + ") " + block());
    }

    private String choice() {
        StringBuilder text = new StringBuilder("switch " + of("", "-regex ", "-wildcard ", "-exact -casesensitive ") + "(" + pipeline() + ") {\n");
        for (int i = random.nextInt(3); i >= 0; i--) {
            text.append(one(this::string, () -> of(NUMBERS), () -> "{ " + statements() + "}", this::variable)).append(' ').append(block()).append('\n');
        }
        return text + (sometimes(2) ? "default " + block() : "") + "}";
    }

    private String attempt() {
        String text = "try " + block();
        boolean caught = sometimes(2);
        if (caught) {
            text += " catch " + of("", "[IO.IOException] ", "[ArgumentException], [FormatException] ") + block();
        }
        return !caught || sometimes(2) ? text + " finally {" + simple() + "}" : text;
    }

    private String definition() {
        return one(() -> of("function ", "filter ") + of("f", "Get-It", "global:g") + " " + body(),
            () -> of("function ", "filter ") + of("f", "Get-It") + "($p, [int]$q = 2) " + block(),
            () -> "enum E" + types++ + of("", " : byte") + " { A; B = 2\n C = 0x4 }", this::scriptClass);
    }

    private String scriptClass() {
        StringBuilder text = new StringBuilder("class K" + types++ + of("", " : Exception") + " {\n");
        if (sometimes(2)) {
            text.append(of("", "hidden ", "static ")).append("[").append(of("int", "string")).append("] $P").append(of("", " = 1 + 2", " = 'x'")).append(";\n");
        }
        if (sometimes(2)) {
            text.append(of("", "static ", "hidden ")).append("[void] M([int]$a, $b) { $null = ").append(of(NUMBERS)).append(" }\n");
        }
        if (sometimes(3)) {
            text.append("[ValidateNotNull()] [string] $Q\n");
        }
        return text.append("}").toString();
    }

    private String jump() {
        return one(() -> "return " + of("", expression()), () -> "throw " + of("", string()), () -> "exit " + of("", "1"), () -> "break", () -> "continue outer");
    }

    private String parameters() {
        StringBuilder text = new StringBuilder(of("", "[CmdletBinding()] ", "[CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'A')]\n") + "param(");
        for (int i = 0, count = random.nextInt(3); i < count; i++) {
            text.append(i == 0 ? "" : ", ").append(of("", "[Parameter(Mandatory, Position = 0)] ", "[ValidateSet('a', \"b\")]", "[Alias('z')]\n"))
                .append(of("", "[" + of(TYPES) + "]")).append("$p").append(i).append(sometimes(2) ? " = " + simple() : "");
        }
        return text.append(")").toString();
    }

    private String assignment() {
        return one(() -> variable() + of(ASSIGNMENT) + value(), () -> "[" + of(TYPES) + "]$" + of(NAMES) + " = " + value(),
            () -> "$a, $b = " + value(), () -> "$o." + of("p", "'q r'", "$n") + of(" = ", " += ") + value(), () -> "$o[" + expression() + "] = " + value(),
            () -> "${a b} = " + value(), () -> "$x = $y = " + value());
    }

    private String value() {
        return exhausted() ? simple() : one(this::pipeline, this::expression, this::conditional, this::loopWithoutLabel, this::attempt);
    }

    private String loopWithoutLabel() {
        return "foreach ($i in " + simple() + ") " + block();
    }

    private String chain() {
        return command() + of(" && ", " || ", " | ") + command() + of("", " &");
    }

    private String pipeline() {
        if (exhausted()) {
            return simple();
        }
        StringBuilder text = new StringBuilder(one(this::expression, this::command));
        while (sometimes(4)) {
            text.append(of(" | ", "|", " |\n  ", "\n| ")).append(command());
        }
        return text.toString();
    }

    private String command() {
        StringBuilder text = new StringBuilder(one(() -> of(COMMANDS), () -> "& " + argument(), () -> ". " + body(), () -> "& 'quoted name'"));
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(of(SPACES)).append(one(() -> of(WORDS), this::argument, this::string, () -> of(NUMBERS), () -> "-P " + argument(), () -> "@args"));
        }
        if (sometimes(8)) {
            text.append(of(" > out.txt", " 2>&1", " *>> $log", " 3>$null", " 2> e 1> o"));
        }
        return text.toString();
    }

    /** What is an expression also among a command's words. */
    private String argument() {
        return exhausted() ? variable() : one(this::variable, () -> "(" + pipeline() + ")", () -> "$(" + statements() + ")", this::body, () -> "'word'",
            () -> "$o." + of(NAMES), () -> "$(" + statements() + ")[0]", () -> "$o.M(" + simple() + ")");
    }

    private String expression() {
        if (exhausted()) {
            return simple();
        }
        return one(this::primary, this::primary, () -> primary() + " " + of(BINARY) + " " + primary(), () -> of(UNARY) + primary(),
            () -> primary() + ", " + primary(), () -> "(" + simple() + ") ? " + primary() + " : " + primary(), () -> "[" + of(TYPES) + "]" + argument(),
            () -> "1.." + of(NUMBERS), () -> variable() + of("++", "--"),
            () -> expression() + " -and " + expression());
    }

    private String primary() {
        if (exhausted()) {
            return simple();
        }
        String text = one(this::simple, () -> "(" + pipeline() + ")", () -> "$(" + statements() + ")", () -> "@(" + statements() + ")", this::table, this::body,
            this::string, () -> "[" + of(TYPES) + "]::" + of("Name", "Call(1, " + simple() + ")", "new()"));
        if (text.startsWith("-") || text.startsWith("[") || Character.isDigit(text.charAt(0)) || text.startsWith(".")) {
            return text;
        }
        while (sometimes(3)) {
            text += one(() -> "." + of(NAMES), () -> ".Method(" + argument() + ", " + argument() + ")", () -> "[" + expression() + "]", () -> ".'quoted'", () -> "." + "$" + of("n", "m"),
                () -> ".ForEach({ " + statements() + "})");
        }
        return text;
    }

    private String table() {
        StringBuilder text = new StringBuilder("@{");
        for (int i = 0, count = random.nextInt(4); i < count; i++) {
            text.append(of("k", "'q k'", "$v", "\"d\"") .replace("$v", "$v" + i)).append(i).append(of(" = ", "=")).append(exhausted() ? simple() : pipeline()).append(of("; ", "\n"));
        }
        return text.append("}").toString().replace("'q k'0", "'q k0'").replace("'q k'1", "'q k1'").replace("'q k'2", "'q k2'")
            .replace("\"d\"0", "\"d0\"").replace("\"d\"1", "\"d1\"").replace("\"d\"2", "\"d2\"");
    }

    private String simple() {
        return one(() -> of(NUMBERS), this::variable, () -> "'it''s'", () -> "$null", () -> "$true", () -> "[int]::MaxValue", () -> "\"a $x b\"");
    }

    private String variable() {
        return "$" + of("a", "global:b", "env:PATH", "{odd name}", "_", "script:c", "x1");
    }

    private String string() {
        return one(() -> "'plain'", () -> "'a''b'", () -> "\"x `n `$ $a $($b) ${c}\"", () -> "\"$($o.p[1]) $o.p\"", () -> "@'\nhere ' $x\n'@", () -> "@\"\nhere \" $x $(1)\n\"@",
            () -> "\"$(" + variable() + " + 1) $(" + variable() + ".Name)\"", () -> "\u201csmart\u201d", () -> "''", () -> "\"\"");
    }
}
