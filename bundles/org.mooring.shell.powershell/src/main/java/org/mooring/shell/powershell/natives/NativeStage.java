package org.mooring.shell.powershell.natives;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

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

    private record Line(boolean error, String text) {}

    private static final Line END = new Line(false, null);

    private final ApplicationInfo application;
    private final Argument[] arguments;
    private final LinkedBlockingQueue<Line> lines = new LinkedBlockingQueue<>(1000);
    private Process process;
    private OutputStream input;
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
        input = call.expectingInput() ? process.getOutputStream() : null;
        open = 2;
        read(process.getInputStream(), false);
        read(process.getErrorStream(), true);
    }

    private void read(java.io.InputStream stream, boolean error) {
        Thread.ofVirtual().name("output of " + application.name()).start(() -> {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.put(new Line(error, line));
                }
            } catch (IOException e) {
                // The process was killed: what it wrote until then has been read.
                Thread.yield();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                lines.add(END);
            }
        });
    }

    @Override
    protected void process(Object value) {
        if (input == null) {
            return;
        }
        try {
            input.write((Conversion.toText(value) + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
        } catch (IOException e) {
            // The program takes no more.
            input = null;
        }
        Line line = lines.poll();
        while (line != null) {
            write(line);
            line = lines.poll();
        }
    }

    @Override
    protected void processAlone() {}

    @Override
    protected void end() {
        Runnable before = engine.onStop(this::kill);
        try {
            if (input != null) {
                input.close();
            }
            while (open > 0) {
                write(lines.take());
            }
            int code = process.waitFor();
            engine.global().top().set("LASTEXITCODE", code);
            if (code != 0) {
                fail();
                NativeExit.report(this, code);
            }
        } catch (InterruptedException e) {
            kill();
            throw new Signal.Stopped();
        } catch (IOException e) {
            throw new DotNetException("System.IO.IOException", e.getMessage(), e);
        } finally {
            engine.onStop(before);
        }
    }

    private void write(Line line) {
        if (line == END) {
            open--;
        } else if (line.error) {
            DotNetException e = new DotNetException("System.Management.Automation.RemoteException", line.text);
            ErrorRecord record = new ErrorRecord(e, "NativeCommandErrorMessage", ErrorCategory.NotSpecified, line.text);
            record.withInvocation(call);
            streams().error().write(record);
        } else {
            out().write(line.text);
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
    }
}
