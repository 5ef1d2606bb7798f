package org.mooring.language;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.Node;
import org.mooring.language.ast.Nodes;

/**
 * Gives the parser what nobody would write, and says what it does wrong: a throw, a hang, places outside the text, tokens out of order, a good
 * script refused. {@code main SECONDS [FILE...]} goes on for that long from a new seed each round, the files' scripts among what is
 * damaged; each failure's input is printed, with its seed. {@code tests/fuzz/run parser} lets Jazzer choose the texts instead.
 */
public final class ParserFuzz {

    /** What no text of the sizes used here may take, of the processor: the machine may be busy with something else. */
    private static final long SLOW_MILLIS = 5_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final String[] PIECES = {"(", ")", "{", "}", "[", "]", "$", "@", "\"", "'", "`", "#", "<#", "#>", ";", ",", "|", "||", "&", "&&", ".", "..", "::", ":", "-", "--",
        "--%", "+", "++", "*", "/", "%", "=", "==", "+=", "<", ">", ">>", "2>&1", "*>", "!", "?", "??", "?.", "?[", "??=", "\n", "\r\n", "\r", " ", "\t", "\0", "\u00a0", "\u2028",
        "\u2018", "\u2019", "\u201c", "\u201d", "\u2013", "\u2014", "\ufeff", "\ud83d\ude00", "\ud83d", "@'\n", "\n'@", "@\"\n", "\n\"@", "@{", "@(", "$(", "${", "$x", "$global:", "$env:a", "@x",
        "a", "Get-X", "-eq", "-not", "-f", "-split", "-Name", "-a:", "0x", "1e", "1kb", "1.5.", "9999999999999999999999999", "0b2", "1uL", "if", "elseif", "else", "while", "do", "until", "for",
        "foreach", "in", "switch", "-regex", "default", "try", "catch", "finally", "trap", "throw", "return", "break", "continue", "exit", "function", "filter", "workflow", "param", "begin",
        "process", "end", "clean", "dynamicparam", "data", "class", "enum", "using", "namespace", "module", "static", "hidden", "base", "parallel", "configuration", "type", "define", "var",
        "[int]", "[a[b,c]]", "[a,b]", "[Parameter(", "#requires -Version ", "#requires -Modules @{", "`u{41}", "`u{", "`\n", "\\", "~", "^", "_", "é", "\u0130"};

    private ParserFuzz() {}

    public static void main(String[] arguments) throws IOException {
        long until = System.nanoTime() + Long.parseLong(arguments[0]) * 1_000_000_000L;
        List<String> corpus = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            try (Stream<String> lines = Files.lines(Path.of(arguments[i]))) {
                lines.filter(line -> !line.isBlank()).forEach(corpus::add);
            }
        }
        long rounds = 0;
        for (long seed = System.nanoTime(); System.nanoTime() < until; seed++, rounds++) {
            try {
                round(seed, corpus);
            } catch (Wrong wrong) {
                System.out.println("seed " + seed + ": " + wrong.getMessage());
                if (wrong.getCause() != null) {
                    wrong.getCause().printStackTrace(System.out);
                }
            }
        }
        System.out.println(rounds + " rounds");
    }

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] text) {
        check(new String(text, StandardCharsets.UTF_8));
    }

    /** A good script, the same damaged, pieces in any order. */
    static void round(long seed, List<String> corpus) {
        Random random = new Random(seed);
        String good = new ScriptGenerator(random).script(5 + random.nextInt(60));
        ParseResult result = check(good);
        if (!result.errors().isEmpty()) {
            throw new Wrong("a good script is refused: " + result.errors().get(0).id() + " at " + result.errors().get(0).extent().start(), good, null);
        }
        for (int i = 0; i < 4; i++) {
            check(damage(good, random));
        }
        check(good.substring(0, random.nextInt(good.length() + 1)));
        if (!corpus.isEmpty()) {
            check(damage(corpus.get(random.nextInt(corpus.size())), random));
        }
        check(pieces(random, 1 + random.nextInt(40)));
    }

    /** What is wrong with how a text is read. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(String what, String text, Throwable cause) {
            super(what + "\n" + shown(text), cause);
        }
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder("\"");
        text.chars().forEach(c -> shown.append(c == '"' || c == '\\' ? "\\" + (char) c : c == '\n' ? "\\n" : c < 32 || c > 126 ? String.format("\\u%04x", c) : "" + (char) c));
        return shown.append('"').toString();
    }

    static ParseResult check(String text) {
        long start = THREADS.getCurrentThreadCpuTime();
        ParseResult result;
        try {
            result = Parser.parse(null, text);
        } catch (RuntimeException | Error e) {
            throw new Wrong("thrown: " + e, text, e);
        }
        long millis = (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000;
        if (millis > SLOW_MILLIS) {
            throw new Wrong("took " + millis + " ms", text, null);
        }
        tree(result.script(), text, 0);
        tokens(result.tokens(), text);
        for (ParseError error : result.errors()) {
            // At the end of a text errors lie a little behind it, as PowerShell's do.
            place(error.id(), error.extent(), text + "  ");
            if (error.message() == null || error.message().isBlank() || error.id() == null) {
                throw new Wrong("an error without words: " + error.id(), text, null);
            }
        }
        return result;
    }

    private static void tree(Node node, String text, int depth) {
        if (depth > 300) {
            return;
        }
        if (node == null) {
            throw new Wrong("null in the tree", text, null);
        }
        place(node.getClass().getSimpleName(), node.extent(), text);
        Nodes.forEachChild(node, child -> tree(child, text, depth + 1));
    }

    private static void place(Object what, Extent extent, String text) {
        if (extent.start() < 0 || extent.start() > extent.end() || extent.end() > text.length() + 1) {
            throw new Wrong(what + " outside the text: " + extent.start() + " to " + extent.end(), text, null);
        }
        extent.startLine();
        extent.endColumn();
        extent.text();
    }

    private static void tokens(List<Token> tokens, String text) {
        int end = 0;
        for (Token token : tokens) {
            if (token.is(TokenKind.EndOfInput)) {
                continue;
            }
            place(token.kind(), token.extent(), text);
            if (token.start < end) {
                throw new Wrong("the token at " + token.start + " overlaps the one before", text, null);
            }
            end = Math.max(end, token.end);
        }
    }

    private static String damage(String seed, Random random) {
        StringBuilder script = new StringBuilder(seed);
        for (int i = random.nextInt(5); i >= 0 && !script.isEmpty(); i--) {
            int at = random.nextInt(script.length());
            int end = Math.min(script.length(), at + 1 + random.nextInt(20));
            switch (random.nextInt(6)) {
                case 0 -> script.delete(at, end);
                case 1 -> script.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 2 -> script.insert(at, script.substring(at, end));
                case 3 -> script.setCharAt(at, (char) random.nextInt(random.nextBoolean() ? 128 : 0x10000));
                case 4 -> script.insert(random.nextInt(script.length()), script.substring(at, end));
                default -> script.deleteCharAt(at);
            }
        }
        return script.toString();
    }

    private static String pieces(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(3) == 0 ? " " : "");
        }
        return text.toString();
    }

    /** Each piece many times over, which must be read in time that grows with the text, and without end of the stack. */
    static List<String> repeated(int times) {
        List<String> texts = new ArrayList<>();
        for (String piece : PIECES) {
            texts.add(piece.repeat(times));
            texts.add((piece + " ").repeat(times));
            texts.add("x" + piece.repeat(times) + "y");
        }
        for (String opening : new String[] {"$(", "@(", "@{a=", "{", "[", "if (1) {", "\"$(", "& {", "(1+", "-not ", "!", ",", "[int]", "$a[", "$a.b(", "a | % {", "switch (1) { 1 {", "try {",
            "function f {", "class C { [void] M() {", "$a = ", "1,", "1 + ", "a |", "a && ", "${a}.", "$x ? ", "while (1) {", "do {", "++", "- ", "return ", "else", "[a[", "[a({", "x([a(b={[c]", "a:", "\"${", "#<"}) {
            texts.add(opening.repeat(times));
            texts.add("x " + opening.repeat(times) + "1" + ")".repeat(times));
            texts.add(opening.repeat(times) + "1" + "}".repeat(times));
        }
        return texts;
    }
}
