package org.mooring.shell.powershell.hosting;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.Pipeline;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.debug.Debugging;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.errors.ErrorWriting;
import org.mooring.shell.powershell.errors.ParseFailure;
import org.mooring.shell.powershell.errors.Raised;
import org.mooring.shell.powershell.pipeline.PipelineRun;
import org.mooring.shell.powershell.pipeline.Stage;
import org.mooring.shell.powershell.pipeline.Stages;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.NestedPrompt;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.ScriptCode;
import org.mooring.shell.powershell.runtime.Scripts;
import org.mooring.shell.powershell.runtime.Signal;
import org.mooring.shell.powershell.runtime.Sink;
import org.mooring.shell.powershell.runtime.Streams;
import org.mooring.shell.powershell.runtime.UsingValues;

/** One run of a client's commands. */
final class PowerShellPipeline implements Pipeline {

    private final PowerShellRunspace runspace;
    private final PipelineRequest request;
    private final PipelineOutput output;
    private final HostAdapter host;
    private volatile boolean stopped;
    private volatile Engine engine;
    private boolean hadErrors;
    private Throwable thrown;
    private TranscribedPipeline transcribed;

    PowerShellPipeline(PowerShellRunspace runspace, PipelineRequest request, PipelineOutput output, HostAdapter host) {
        this.runspace = runspace;
        this.request = request;
        this.output = output;
        this.host = host;
    }

    @Override
    public void stop() {
        stopped = true;
        Engine running = engine;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public PipelineOutcome run(PipelineInput input) {
        if (stopped) {
            return new PipelineOutcome.Stopped(stoppedError());
        }
        Engine own = runspace.started(this, request.nested());
        try {
            if (request.nested()) {
                return run(own, input);
            }
            own.idle().begin();
            try {
                return run(own, input);
            } finally {
                own.idle().end();
            }
        } finally {
            runspace.ended(this);
        }
    }

    private PipelineOutcome run(Engine own, PipelineInput input) {
        Engine before = own.attach();
        HostAdapter hostBefore = own.host();
        Streams topBefore = own.top();
        boolean statusBefore = own.questionMark;
        Debugging debuggingBefore = own.debugging;
        boolean stoppingBefore = request.nested() && own.isStopping();
        if (!request.nested()) {
            own.clearStopping();
        }
        if (host != null) {
            own.host(host);
        }
        engine = own;
        if (stopped) {
            own.stop();
        }
        Instant started = Instant.now();
        boolean completed = false;
        try {
            own.top(streams());
            if (TranscribedPipeline.isHelper(request)) {
                own.debugging = null;
            }
            if (!request.nested() || own.transcripts().isObliged()) {
                transcribed = new TranscribedPipeline(own, request);
                transcribed.begin();
            }
            statements(own, input);
            own.events().runPending();
            completed = true;
            return new PipelineOutcome.Completed(hadErrors, own.questionMark);
        } catch (Signal.Stopped signal) {
            return new PipelineOutcome.Stopped(stoppedError());
        } catch (Signal.Exit exit) {
            exit(own, exitCode(exit.code()));
            return new PipelineOutcome.Completed(hadErrors, own.questionMark);
        } catch (Signal signal) {
            // A break or continue that met no loop ends the script.
            return new PipelineOutcome.Completed(hadErrors, own.questionMark);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (stopped) {
                return new PipelineOutcome.Stopped(stoppedError());
            }
            thrown = e;
            ErrorRecord failure = failure(own, e);
            if (transcribed != null) {
                transcribed.failed(failure);
            }
            return new PipelineOutcome.Failed(afterwards(own, failure), e instanceof Raised raised && raised.isDecided());
        } finally {
            engine = null;
            ended(own, stoppingBefore);
            if (transcribed != null) {
                transcribed.end();
            }
            if (request.addToHistory()) {
                own.history().add(request.text(), started, Instant.now(), completed);
            }
            if (isPrompt()) {
                own.questionMark = statusBefore;
            }
            if (TranscribedPipeline.isHelper(request)) {
                own.debugging = debuggingBefore;
            }
            own.host(hostBefore);
            own.top(topBefore);
            own.detach(before);
        }
    }

    /** A stop of a nested pipeline does not stop the one that it is nested in; steps of the debugger end with what was stepped through. */
    private void ended(Engine own, boolean stoppingBefore) {
        if (!request.nested()) {
            own.debugger().ended();
        } else if (stopped && !stoppingBefore) {
            own.clearStopping();
            if (runspace.isStopped(this)) {
                own.stop();
            }
        }
    }

    boolean isStopped() {
        return stopped;
    }

    private void exit(Engine own, int code) {
        if (request.nested()) {
            NestedPrompt.exit(own, code);
        } else {
            own.host().setShouldExit(code);
        }
    }

    /** Whether a host asks for its prompt, between two commands of a person: the second one's $? is still of the first. */
    private boolean isPrompt() {
        return TranscribedPipeline.isCommand(request, "prompt");
    }

    /** What ended it, where it failed. */
    Throwable thrown() {
        return thrown;
    }

    private static int exitCode(Object code) {
        return org.mooring.shell.powershell.runtime.ExitCode.of(code);
    }

    private static ErrorRecord failure(Engine engine, Throwable e) {
        Throwable known = switch (e) {
            case StackOverflowError deep -> Errors.callDepthOverflow();
            case OutOfMemoryError full -> Errors.outOfMemory();
            default -> isParseFailure(e) ? ParseFailure.ofClient((DotNetException) e) : e;
        };
        ErrorRecord record = Errors.record(known);
        if (!(known instanceof Raised)) {
            engine.errors().add(record);
        }
        ErrorWriting.complete(record);
        return ofRuntime(known) ? record.ofException() : record;
    }

    /** Whether the exception that ends the pipeline has made its record itself: neither a command nor {@code throw} did. */
    private static boolean ofRuntime(Throwable known) {
        if (known instanceof Raised raised) {
            boolean stopped = raised.errorRecord().exception() instanceof DotNetException e
                && e.typeName().equals("System.Management.Automation.ActionPreferenceStopException");
            return stopped || raised.kind() == Raised.Kind.STATEMENT && !raised.isByThrow();
        }
        return isParseFailure(known);
    }

    private static boolean isParseFailure(Throwable known) {
        return !(known instanceof Raised) && known instanceof DotNetException e
            && e.typeName().equals("System.Management.Automation.ParseException");
    }

    /** A command's error that ended the pipeline is reported when that is in the history, as that of the entry after it. */
    private ErrorRecord afterwards(Engine own, ErrorRecord record) {
        boolean ofCommand = record.invocation() != null && record.invocation().command() != null;
        return ofCommand && request.addToHistory() ? record.copy().withHistoryId(own.history().nextId() + 1) : record;
    }

    private static ErrorRecord stoppedError() {
        DotNetException e = new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.");
        return new ErrorRecord(e, "PipelineStopped", ErrorCategory.OperationStopped, null);
    }

    private Streams streams() {
        Sink errors = value -> {
            hadErrors = true;
            record(value);
        };
        return new Streams(errors, this::record, this::record, this::record, this::record, this::record);
    }

    private void record(Object value) {
        Object base = PSObject.base(value);
        if (base instanceof StreamRecord record) {
            if (transcribed != null) {
                transcribed.record(value, record);
            }
            output.record(record);
        } else {
            output(value);
        }
    }

    private void output(Object value) {
        if (transcribed != null) {
            transcribed.output(value);
        }
        output.output(value);
    }

    private void statements(Engine own, PipelineInput input) {
        List<List<CommandRequest>> statements = request.statements();
        for (int i = 0; i < statements.size(); i++) {
            try {
                statement(own, statements.get(i), i == 0 ? input : PipelineInput.CLOSED, i == 0 && request.hasInput());
            } catch (Raised e) {
                if (i == statements.size() - 1) {
                    throw e;
                }
                own.top().error().write(e.errorRecord());
            } catch (DotNetException e) {
                if (i == statements.size() - 1 || e.typeName().equals("System.Management.Automation.PipelineStoppedException")) {
                    throw e;
                }
                own.top().error().write(failure(own, e));
            }
        }
    }

    private void statement(Engine own, List<CommandRequest> commands, PipelineInput input, boolean hasInput) {
        UsingValues usingBefore = own.usingValues();
        try {
            commands.forEach(command -> takeUsingValues(own, command));
            run(own, commands, input, hasInput);
        } finally {
            own.usingValues(usingBefore);
        }
    }

    private static void takeUsingValues(Engine own, CommandRequest command) {
        for (CommandRequest.Argument argument : command.arguments()) {
            if (UsingValues.PARAMETER.equals(argument.name()) && PSObject.base(argument.value()) instanceof Map<?, ?> sent) {
                own.usingValues(UsingValues.ofWire(sent));
            }
        }
    }

    private void run(Engine own, List<CommandRequest> commands, PipelineInput input, boolean hasInput) {
        Stage[] stages = new Stage[commands.size()];
        for (int i = 0; i < stages.length; i++) {
            stages[i] = stage(own, commands.get(i));
        }
        PipelineRun run = new PipelineRun(own, stages, hasInput, this::output);
        Merging.apply(stages, commands);
        Consumer<Sink> source = !hasInput ? null : sink -> {
            Iterator<Object> objects = input.objects();
            while (objects.hasNext()) {
                sink.write(objects.next());
            }
        };
        if (commands.stream().anyMatch(CommandRequest::isScript)) {
            run.flow(source);
        } else {
            run.run(source);
        }
    }

    private Stage stage(Engine own, CommandRequest command) {
        Argument[] arguments = command.arguments().stream().filter(argument -> !UsingValues.PARAMETER.equals(argument.name()))
            .map(PowerShellPipeline::argument).toArray(Argument[]::new);
        Stage stage;
        if (command.isScript()) {
            ScriptCode code = Scripts.code(command.text());
            if (own.languageMode() == LanguageMode.RestrictedLanguage) {
                Scripts.checkRestricted(code);
            }
            PSScriptBlock block = new PSScriptBlock(code, own.global());
            boolean local = Boolean.TRUE.equals(command.useLocalScope());
            stage = Stages.of(own, own.top(), block.info(), "", null, arguments, !local, null);
        } else {
            stage = Stages.of(own, own.top(), own.commands().require(command.text(), null), command.text(), null, arguments, false, null);
        }
        stage.call().fromRunspace();
        return stage;
    }

    /** A name with a dash is one as it stands in a script: alone, it may be a switch, or the next argument is its value. */
    private static Argument argument(CommandRequest.Argument argument) {
        String name = argument.name();
        if (name == null) {
            return Argument.positional(argument.value(), null);
        }
        if (!name.startsWith("-")) {
            return argument.value() == null ? new Argument(name, null, false, null, null, false) : Argument.named(name, argument.value());
        }
        String written = name.stripTrailing();
        boolean colon = written.endsWith(":");
        String bare = written.substring(1, written.length() - (colon ? 1 : 0));
        return new Argument(bare, argument.value(), colon || argument.value() != null, null, null, false);
    }
}
