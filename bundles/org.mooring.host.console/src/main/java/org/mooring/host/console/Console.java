package org.mooring.host.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.credential.Identity;
import org.mooring.api.host.DebuggerStop;
import org.mooring.api.host.EnteredRunspace;
import org.mooring.api.host.RecordDisplay;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.CommandShell;
import org.mooring.api.shell.Pipeline;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.shell.Runspace;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.dotnet.Encoding;
import org.mooring.language.Parser;
import org.mooring.language.TokenKind;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSObject;

/**
 * A session at a console: the lines that are typed run in a runspace, each as a pipeline that ends in Out-Default, and the person sees
 * what comes out.
 */
final class Console implements ConsoleHost.Prompter, AutoCloseable {

    /** PipelineResultTypes.Output: errors go down the pipeline, so that they are shown in order with the output. */
    private static final CommandRequest.Merges ERRORS_TO_OUTPUT = new CommandRequest.Merges(0, 0, 0, 1, 0, 0, 0, 0);

    private final Lines lines;
    private final ConsoleUI ui;
    private final ConsoleHost host;
    private final Runspace runspace;
    private final ConsoleAudit audit;
    private volatile Runnable interrupt;

    /**
     * @param shells of which the one is taken that {@code state} names
     * @param location the folder that it starts in
     */
    Console(Lines lines, ConsoleUI ui, List<CommandShell> shells, InitialSessionState state, Identity user, String location) {
        this(lines, ui, shells, state, user, location, ConsoleAudit.none());
    }

    /** @param audit hears of what is run */
    Console(Lines lines, ConsoleUI ui, List<CommandShell> shells, InitialSessionState state, Identity user, String location, ConsoleAudit audit) {
        this.audit = audit;
        this.lines = lines;
        this.ui = ui;
        this.host = new ConsoleHost(ui);
        CommandShell shell = shells.stream().filter(one -> one.name().equalsIgnoreCase(state.shell())).findFirst().orElseThrow(
            () -> new IllegalStateException("The command shell '" + state.shell() + "' is not installed."));
        this.runspace = shell.open(new RunspaceRequest(audit.session(), state, host, Map.of(), user.user(), user.groups(), null,
            location, audit.transcript()));
    }

    /** Prompts and runs lines until the person leaves; answers the exit code. */
    int interact() {
        lines.completer(this::complete);
        host.prompter(this);
        return prompts("", line -> {
            if (!line.isBlank()) {
                runLine(line);
            }
            return host.exitCode().isPresent();
        }) ? host.exitCode().getAsInt() : 0;
    }

    /** Reads lines until one of them was the last, as {@code isLast} says once it has done what the line says; false: the input ended. */
    private boolean prompts(String mark, Predicate<String> isLast) {
        while (true) {
            try {
                EnteredRunspace meant = host.entered();
                String line = lines.read(mark + prompt(), true);
                if (line == null) {
                    return false;
                }
                if (meant != null && host.entered() != meant) {
                    refuse(line);
                } else if (isLast.test(line)) {
                    return true;
                }
            } catch (Lines.InterruptedLineException givenUp) {
                // The next prompt.
            }
        }
    }

    /** What was typed for a session that has ended meanwhile must not be run in another one. */
    private void refuse(String line) {
        if (!line.isBlank()) {
            ui.writeErrorLine("Command '" + line + "' was not run as the session in which it was intended to run was either closed or broken");
        }
    }

    @Override
    public void nested() {
        prompts("", line -> {
            if (!line.isBlank()) {
                runLine(line);
            }
            return host.isLeaving();
        });
    }

    @Override
    public DebuggerStop.Resume debug(DebuggerStop stop) {
        stop.announcement().forEach(host.ui()::writeLine);
        DebuggerStop.Resume[] how = {DebuggerStop.Resume.CONTINUE};
        prompts("[DBG]: ", line -> switch (stop.command(line)) {
            case DebuggerStop.Answer.Resumed resumed -> {
                how[0] = resumed.how();
                yield true;
            }
            case DebuggerStop.Answer.Said said -> {
                host.ui().write(said.text());
                yield false;
            }
            case DebuggerStop.Answer.Command command -> {
                show(CommandRequest.command(command.name()), line, PipelineInput.CLOSED);
                yield host.isLeaving();
            }
            case DebuggerStop.Answer.NotMine notMine -> {
                runLine(line);
                yield host.isLeaving();
            }
        });
        return how[0];
    }

    /** Runs a text and answers the exit code as {@code pwsh -Command} does: what {@code exit} said, else 1 where the last command failed. */
    int run(String text) {
        return run(text, List.of(), PipelineInput.CLOSED);
    }

    /** @param input what it finds in {@code $input} */
    int run(String text, List<CommandRequest.Argument> arguments, PipelineInput input) {
        PipelineOutcome outcome = show(new CommandRequest(text, true, null, arguments, ERRORS_TO_OUTPUT), text, wanted(input, text));
        boolean good = outcome instanceof PipelineOutcome.Completed completed && completed.succeeded();
        return host.exitCode().orElse(good ? 0 : 1);
    }

    /** Runs a script file with its arguments; the exit code is what {@code exit} said, else 1 where a terminating error ended it. */
    int runFile(String path, List<CommandRequest.Argument> arguments, PipelineInput input) throws IOException {
        String text = Encoding.UTF8.read(Files.readAllBytes(Path.of(path)));
        // Without the extension the path would name a program; such a script has its first line for the system (#!).
        CommandRequest script = path.toLowerCase(Locale.ROOT).endsWith(".ps1") ? new CommandRequest(path, false, null, arguments, ERRORS_TO_OUTPUT)
            : new CommandRequest(text, true, null, arguments, ERRORS_TO_OUTPUT);
        boolean good = show(script, null, wanted(input, text)) instanceof PipelineOutcome.Completed;
        return host.exitCode().orElse(good ? 0 : 1);
    }

    /** Runs what comes before all that the person asked for, unless that was left already. */
    void prepare(String text) {
        if (!left()) {
            show(new CommandRequest(text, true, null, List.of(), ERRORS_TO_OUTPUT), null, PipelineInput.CLOSED);
        }
    }

    /** Whether something said {@code exit}. */
    boolean left() {
        return host.exitCode().isPresent();
    }

    /** As pwsh, a text that does not name {@code $input} leaves what comes to the programs that it starts. */
    private static PipelineInput wanted(PipelineInput input, String text) {
        boolean named = text.toLowerCase(Locale.ROOT).contains("$input")
            && Parser.parse(null, text).tokens().stream().anyMatch(token -> token.kind() == TokenKind.Variable && token.text().equalsIgnoreCase("$input"));
        return named ? input : PipelineInput.CLOSED;
    }

    private PipelineOutcome runLine(String text) {
        return show(new CommandRequest(text, true, null, List.of(), ERRORS_TO_OUTPUT), text, PipelineInput.CLOSED);
    }

    private PipelineOutcome show(CommandRequest command, String historyText, PipelineInput input) {
        PipelineRequest request = new PipelineRequest(List.of(List.of(command, CommandRequest.command("Out-Default"))),
            input != PipelineInput.CLOSED, host.isNested(), historyText != null, historyText, 0);
        ConsoleAudit.Command recorded = audit.begins(historyText != null ? historyText : command.text());
        PipelineOutcome outcome = execute(request, new Shown(), input);
        recorded.ended(outcome);
        if (!host.isNested()) {
            ui.endProgress();
        }
        if (outcome instanceof PipelineOutcome.Failed failed) {
            showError(failed.reason());
        }
        return outcome;
    }

    /** A terminating error ends the pipeline with its Out-Default, so it is shown by one of its own. */
    private void showError(ErrorRecord error) {
        PipelineRequest request = new PipelineRequest(List.of(List.of(CommandRequest.command("Out-Default",
            new CommandRequest.Argument("InputObject", PSObject.ofErrorStream(error))))), false, host.isNested(), false, null, 0);
        execute(request, new Shown(), PipelineInput.CLOSED);
    }

    private PipelineOutcome execute(PipelineRequest request, PipelineOutput output, PipelineInput input) {
        Pipeline pipeline = where().pipeline(request, output, null);
        Runnable around = interrupt;
        onInterrupt(pipeline::stop);
        try {
            return pipeline.run(input);
        } finally {
            onInterrupt(around);
        }
    }

    /** The session that what is typed is for. */
    private Runspace where() {
        EnteredRunspace entered = host.entered();
        return entered == null ? runspace : entered.runspace();
    }

    /** Stops what runs, from another thread. */
    void stop() {
        Runnable running = interrupt;
        if (running != null) {
            running.run();
        }
    }

    private void onInterrupt(Runnable action) {
        interrupt = action;
        lines.onInterrupt(action);
    }

    /** What the function {@code prompt} says, or PowerShell's plain prompt where it fails or is not there. */
    private String prompt() {
        StringBuilder text = new StringBuilder();
        PipelineOutput collected = new PipelineOutput() {
            @Override
            public void output(Object value) {
                text.append(value);
            }

            @Override
            public void record(StreamRecord record) {
                // What goes wrong while the prompt is made is not shown: the plain prompt says it.
            }
        };
        PipelineOutcome outcome = execute(new PipelineRequest(List.of(List.of(CommandRequest.command("prompt"))), false, host.isNested(), false,
            null, 0), collected, PipelineInput.CLOSED);
        String own = outcome instanceof PipelineOutcome.Completed && !text.isEmpty() ? text.toString() : "PS>";
        EnteredRunspace entered = host.entered();
        return entered == null ? own : "[" + entered.place() + "]: " + own;
    }

    /** Asks TabExpansion2 of the session that the line is for, as every host of PowerShell does. */
    private ScriptCompleter.Matches complete(String script, int cursor) {
        List<Object> answered = new ArrayList<>();
        PipelineOutput collected = new PipelineOutput() {
            @Override
            public void output(Object value) {
                answered.add(value);
            }

            @Override
            public void record(StreamRecord record) {
                // What goes wrong in a completer is not for the person who types.
            }
        };
        CommandRequest ask = CommandRequest.command("TabExpansion2", new CommandRequest.Argument("inputScript", script),
            new CommandRequest.Argument("cursorColumn", cursor));
        PipelineOutcome outcome = where().pipeline(new PipelineRequest(List.of(List.of(ask)), false, host.isNested(), false, null, 0), collected, null)
            .run(PipelineInput.CLOSED);
        return outcome instanceof PipelineOutcome.Completed && answered.size() == 1 ? matches(answered.get(0))
            : ScriptCompleter.NONE.complete(script, cursor);
    }

    /** What a CommandCompletion says. */
    private static ScriptCompleter.Matches matches(Object completion) {
        Members members = Members.current();
        List<ScriptCompleter.Match> all = new ArrayList<>();
        for (Object match : (List<?>) PSObject.base(members.get(completion, "CompletionMatches"))) {
            all.add(new ScriptCompleter.Match(Conversion.toText(members.get(match, "CompletionText")), Conversion.toText(members.get(match, "ListItemText"))));
        }
        return new ScriptCompleter.Matches((Integer) members.get(completion, "ReplacementIndex"),
            (Integer) members.get(completion, "ReplacementLength"), all);
    }

    @Override
    public void close() {
        runspace.close();
    }

    /** Shows the streams that do not go down the pipeline. */
    private final class Shown implements PipelineOutput {

        @Override
        public void output(Object value) {
            host.ui().writeLine(String.valueOf(value));
        }

        @Override
        public void record(StreamRecord record) {
            if (record instanceof ErrorRecord error) {
                // Out-Default did not take it: it is of Out-Default itself.
                host.ui().writeErrorLine(error.message());
            } else {
                RecordDisplay.show(record, host.ui());
            }
        }
    }
}
