package org.mooring.host.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser.ParseContext;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.mooring.language.ParseResult;
import org.mooring.language.Parser;

/** Lines that a person edits at a terminal, with history and completion. A statement that is not complete goes on in the next line. */
final class TerminalLines implements Lines {

    private static final long HEARD_LATE = 500_000_000;

    private final Terminal terminal;
    private final LineReader scripts;
    private final LineReader answers;
    private final AtomicInteger programs = new AtomicInteger();
    private volatile Runnable interrupt;
    private volatile long backSince = System.nanoTime() - HEARD_LATE;
    private ScriptCompleter completer = ScriptCompleter.NONE;

    /** @param history the file that keeps what was typed to the prompt, or null for none */
    TerminalLines(Terminal terminal, Path history) {
        this.terminal = terminal;
        LineReaderBuilder builder = LineReaderBuilder.builder().terminal(terminal).parser(new ScriptParser())
            .completer((reader, line, candidates) -> candidates.addAll(((Replacement) line).candidates())).completionMatcher(new AllMatch())
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, ">> ").option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
        if (history != null) {
            builder.variable(LineReader.HISTORY_FILE, history);
        }
        this.scripts = builder.build();
        DefaultParser plain = new DefaultParser();
        plain.setEscapeChars(null);
        plain.setQuoteChars(null);
        this.answers = LineReaderBuilder.builder().terminal(terminal).parser(plain).variable(LineReader.DISABLE_HISTORY, true)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true).build();
    }

    @Override
    public String read(String prompt, boolean script) throws InterruptedLineException {
        try {
            return (script ? scripts : answers).readLine(prompt);
        } catch (UserInterruptException givenUp) {
            throw new InterruptedLineException();
        } catch (EndOfFileException end) {
            return null;
        }
    }

    @Override
    public char[] readSecret(String prompt) throws InterruptedLineException {
        try {
            return answers.readLine(prompt, '*').toCharArray();
        } catch (UserInterruptException givenUp) {
            throw new InterruptedLineException();
        } catch (EndOfFileException end) {
            return null;
        }
    }

    @Override
    public void onInterrupt(Runnable action) {
        interrupt = action;
        terminal.handle(Terminal.Signal.INT, signal -> interrupted());
    }

    private void interrupted() {
        Runnable action = interrupt;
        // The system tells both of Ctrl-C, and this process may hear of it when the program has ended of it.
        if (action != null && programs.get() == 0 && System.nanoTime() - backSince > HEARD_LATE) {
            action.run();
        }
    }

    @Override
    public void lendKeys() {
        programs.incrementAndGet();
    }

    @Override
    public void takeKeysBack() {
        backSince = System.nanoTime();
        programs.decrementAndGet();
    }

    @Override
    public void completer(ScriptCompleter knowing) {
        completer = knowing;
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }

    /** Takes a line as complete when PowerShell's parser does. */
    private final class ScriptParser extends DefaultParser {

        @Override
        public ParsedLine parse(String line, int cursor, ParseContext context) {
            if (context == ParseContext.COMPLETE) {
                return new Replacement(line, cursor, completer.complete(line, cursor));
            }
            if (context == ParseContext.ACCEPT_LINE) {
                ParseResult result = Parser.parse(null, line);
                if (result.incomplete()) {
                    throw new EOFError(-1, -1, result.errors().getFirst().message());
                }
            }
            setEofOnUnclosedQuote(false);
            setEofOnEscapedNewLine(false);
            return super.parse(line, cursor, context == ParseContext.ACCEPT_LINE ? ParseContext.UNSPECIFIED : context);
        }
    }
}
