package org.mooring.shell.powershell.natives;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.language.ast.Extent;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.commands.ApplicationInfo;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.pipeline.Stage;
import org.mooring.shell.powershell.runtime.Call;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Signal;
import org.mooring.shell.powershell.runtime.Streams;

/** A program: gets text lines, gives text lines; its exit code is {@code $LASTEXITCODE}. Killed when the pipeline stops. */
public final class NativeStage extends Stage {

    private static final long MILLIS_BETWEEN_OFFERS = 10;

    private final ApplicationInfo application;
    private final Argument[] arguments;
    private final ProgramOutput output = new ProgramOutput();
    private Process process;
    private ProgramInput input;
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
        if (!call.expectingInput()) {
            builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        }
        try {
            process = builder.start();
        } catch (IOException e) {
            throw Errors.of("System.Management.Automation.ApplicationFailedException", "NativeCommandFailed", ErrorCategory.ResourceUnavailable,
                null, "Program '%s' failed to run: %s", call.invocationName(), e.getMessage());
        }
        input = call.expectingInput() ? new ProgramInput(process.getOutputStream(), application.name()) : null;
        open = 2;
        output.read(process.getInputStream(), false, application.name());
        output.read(process.getErrorStream(), true, application.name());
    }

    @Override
    protected void process(Object value) {
        if (input == null) {
            return;
        }
        byte[] text = (Conversion.toText(value) + "\n").getBytes(StandardCharsets.UTF_8);
        killedOnStop(() -> {
            while (!input.offer(text)) {
                write(output.poll(MILLIS_BETWEEN_OFFERS));
            }
            for (ProgramOutput.Line line = output.poll(0); line != null; line = output.poll(0)) {
                write(line);
            }
        });
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
        killedOnStop(() -> {
            while (input != null && !input.end()) {
                write(output.poll(MILLIS_BETWEEN_OFFERS));
            }
            while (open > 0) {
                write(output.take());
            }
            int code = process.waitFor();
            engine.checkStopping();
            engine.global().top().set("LASTEXITCODE", code);
            if (code != 0) {
                fail();
                NativeExit.report(this, code);
            }
        });
    }

    /** @param line null for none */
    private void write(ProgramOutput.Line line) {
        if (line == null) {
            engine.checkStopping();
        } else if (line.text() == null) {
            open--;
        } else if (line.error()) {
            DotNetException e = new DotNetException("System.Management.Automation.RemoteException", line.text());
            ErrorRecord record = new ErrorRecord(e, "NativeCommandErrorMessage", ErrorCategory.NotSpecified, line.text());
            record.withInvocation(call);
            streams().error().write(record);
        } else {
            out().write(line.text());
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
        output.abandon();
        if (input != null) {
            input.abandon();
        }
    }
}
