package org.mooring.shell.powershell.natives;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.host.ProgramTerminal;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.system.io.FileErrors;
import org.mooring.language.ast.Extent;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.commands.ApplicationInfo;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.pipeline.Stage;
import org.mooring.shell.powershell.runtime.ByteSink;
import org.mooring.shell.powershell.runtime.Call;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Signal;
import org.mooring.shell.powershell.runtime.Sink;
import org.mooring.shell.powershell.runtime.Streams;

/**
 * A program: gets text lines, gives text lines; its exit code is {@code $LASTEXITCODE}. Killed when the pipeline stops.
 *
 * <p>At a person's terminal the streams that would only come from or go to the screen are the terminal's own, so that editors and pagers work
 * (PowerShell's NativeCommandProcessor runs them "stand-alone").
 */
public final class NativeStage extends Stage {

    private static final long MILLIS_BETWEEN_OFFERS = 10;
    /** What the system says of a program that Ctrl-C has ended: 128 and SIGINT's number. */
    private static final int INTERRUPTED = 130;

    private final ApplicationInfo application;
    private final Argument[] arguments;
    private final ProgramOutput output = new ProgramOutput();
    private ProgramTerminal.Lease lease;
    private Process process;
    private ProgramInput input;
    private ProgramText text;
    private int open;

    public NativeStage(Engine engine, ApplicationInfo application, String invocationName, Extent site, Argument[] arguments,
            Streams streams) {
        super(engine, new Call(application, invocationName, site), streams);
        this.application = application;
        this.arguments = arguments;
    }

    @Override
    protected void prepare() {}

    @Override
    protected void begin() {
        List<String> command = new ArrayList<>();
        command.add(application.path());
        NativeArguments.add(engine, command, arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(engine.folder());
        builder.environment().clear();
        builder.environment().putAll(engine.environment());
        Set<ProgramTerminal.Stream> shared = atTerminal();
        try {
            process = start(builder, shared);
        } catch (IOException e) {
            throw Errors.of("System.Management.Automation.ApplicationFailedException", "NativeCommandFailed", ErrorCategory.ResourceUnavailable,
                null, "Program '%s' failed to run: An error occurred trying to start process '%s' with working directory '%s'. %s", application.name(),
                application.path(), engine.folder(), FileErrors.reasonOfStart(e));
        }
        input = call.expectingInput() ? new ProgramInput(process.getOutputStream(), application.name()) : null;
        text = new ProgramText(engine, this::give);
        if (lease == null || !shared.contains(ProgramTerminal.Stream.OUTPUT)) {
            open++;
            if (out() instanceof ByteSink bytes && bytes.takesBytes() && out() != streams().error()) {
                output.readBytes(process.getInputStream(), application.name());
            } else {
                output.read(process.getInputStream(), false, application.name());
            }
        }
        if (lease == null || !shared.contains(ProgramTerminal.Stream.ERROR)) {
            open++;
            output.read(process.getErrorStream(), true, application.name());
        }
    }

    private Process start(ProcessBuilder builder, Set<ProgramTerminal.Stream> shared) throws IOException {
        Optional<ProgramTerminal> terminal = shared.isEmpty() ? Optional.empty() : engine.host().ui().programTerminal();
        if (terminal.isPresent()) {
            lease = terminal.get().lend(builder, shared).orElse(null);
        }
        if (lease != null) {
            return lease.process();
        }
        if (!call.expectingInput()) {
            builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        }
        return builder.start();
    }

    /** The streams that the person's terminal stands for. Programs can give who is at their terminal a shell, so that it takes all rights. */
    private Set<ProgramTerminal.Stream> atTerminal() {
        Set<ProgramTerminal.Stream> shared = EnumSet.noneOf(ProgramTerminal.Stream.class);
        if (engine.configuration().languageMode() != LanguageMode.FullLanguage || engine.transcripts().isObliged()) {
            return shared;
        }
        boolean shown = !engine.transcripts().isOn();
        if (!call.expectingInput()) {
            shared.add(ProgramTerminal.Stream.INPUT);
        }
        if (shown && out().isScreen()) {
            shared.add(ProgramTerminal.Stream.OUTPUT);
        }
        if (shown && streams().error().isScreen()) {
            shared.add(ProgramTerminal.Stream.ERROR);
        }
        return shared;
    }

    @Override
    protected void process(Object value) {
        if (input != null) {
            text.add(value);
        }
    }

    private void give(byte[] bytes) {
        killedOnStop(() -> {
            while (!input.offer(bytes)) {
                write(output.poll(MILLIS_BETWEEN_OFFERS));
            }
            for (ProgramOutput.Part part = output.poll(0); part != null; part = output.poll(0)) {
                write(part);
            }
        });
    }

    @Override
    protected Sink input() {
        return new Input(this);
    }

    /** What the stage before writes to; another program writes bytes. */
    private record Input(NativeStage stage) implements ByteSink {

        @Override
        public void write(Object value) {
            stage.take(value);
        }

        @Override
        public void writeBytes(byte[] bytes) {
            stage.engine.checkStopping();
            stage.ensureBegun();
            stage.give(bytes);
        }
    }

    private interface Talk {
        void run() throws InterruptedException;
    }

    private void killedOnStop(Talk talk) {
        Runnable before = engine.onStop(this::kill);
        try {
            talk.run();
        } catch (InterruptedException e) {
            kill();
            throw new Signal.Stopped();
        } finally {
            engine.onStop(before);
        }
    }

    @Override
    protected void processAlone() {}

    @Override
    protected void end() {
        if (input != null) {
            text.end();
        }
        killedOnStop(() -> {
            while (input != null && !input.end()) {
                write(output.poll(MILLIS_BETWEEN_OFFERS));
            }
            while (open > 0) {
                write(output.take());
            }
            int code = process.waitFor();
            if (lease != null) {
                lease.close();
            }
            engine.checkStopping();
            engine.global().top().set("LASTEXITCODE", code);
            if (lease != null && code == INTERRUPTED) {
                throw new Signal.Stopped();
            }
            if (code != 0) {
                fail();
                NativeExit.report(this, code);
            }
        });
    }

    /** @param part null for none */
    private void write(ProgramOutput.Part part) {
        switch (part) {
            case null -> engine.checkStopping();
            case ProgramOutput.End end -> open--;
            case ProgramOutput.Bytes raw -> ((ByteSink) out()).writeBytes(raw.bytes());
            case ProgramOutput.Line line when line.error() -> {
                DotNetException e = new DotNetException("System.Management.Automation.RemoteException", line.text());
                ErrorRecord record = new ErrorRecord(e, "NativeCommandErrorMessage", ErrorCategory.NotSpecified, line.text());
                record.withInvocation(call);
                streams().error().write(record);
            }
            case ProgramOutput.Line line -> out().write(line.text());
        }
    }

    private void kill() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Override
    protected void dispose() {
        if (process != null && process.isAlive()) {
            kill();
        }
        if (lease != null) {
            lease.close();
        }
        output.abandon();
        if (input != null) {
            input.abandon();
        }
    }
}
