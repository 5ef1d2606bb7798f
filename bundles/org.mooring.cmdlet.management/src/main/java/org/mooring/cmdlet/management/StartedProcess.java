package org.mooring.cmdlet.management;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.system.io.ClrReader;
import org.mooring.dotnet.system.io.ClrStream;
import org.mooring.dotnet.system.io.ClrWriter;
import org.mooring.dotnet.system.io.FileErrors;

/** A process that a script starts, or is about to: unlike others it tells its exit code and has streams. */
final class StartedProcess implements ProcessHandle {

    private ProcessStartInfo info;
    private Process process;
    private CompletableFuture<byte[]> output;
    private CompletableFuture<byte[]> errors;
    private ClrReader outputReader;
    private ClrReader errorReader;

    StartedProcess(ProcessStartInfo info) {
        this.info = info;
    }

    /** One that runs already. */
    StartedProcess(Process process) {
        this.process = process;
    }

    ProcessStartInfo startInfo() {
        return info;
    }

    void startInfo(ProcessStartInfo value) {
        info = value;
    }

    boolean start() {
        ProcessBuilder builder = info.builder();
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new DotNetException("System.ComponentModel.Win32Exception", "An error occurred trying to start process '" + info.fileName()
                + "' with working directory '" + builder.directory() + "'. " + FileErrors.reasonOfStart(e));
        }
        output = info.redirectStandardOutput() ? read(process.getInputStream()) : null;
        errors = info.redirectStandardError() ? read(process.getErrorStream()) : null;
        return true;
    }

    /** Both are read at once, so that neither waits for the other. */
    private static CompletableFuture<byte[]> read(InputStream stream) {
        CompletableFuture<byte[]> all = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (stream) {
                stream.transferTo(bytes);
                all.complete(bytes.toByteArray());
            } catch (IOException e) {
                all.completeExceptionally(e);
            }
        });
        return all;
    }

    /** What it writes, when it has written all of it. */
    ClrReader standardOutput() {
        if (output == null) {
            throw notRedirected("StandardOut");
        }
        return outputReader = outputReader != null ? outputReader : ClrReader.OfStream.make(ClrStream.memory(output.join(), false));
    }

    ClrReader standardError() {
        if (errors == null) {
            throw notRedirected("StandardError");
        }
        return errorReader = errorReader != null ? errorReader : ClrReader.OfStream.make(ClrStream.memory(errors.join(), false));
    }

    ClrWriter standardInput() {
        if (info == null || !info.redirectStandardInput()) {
            throw notRedirected("StandardIn");
        }
        var stream = started().getOutputStream();
        return ClrWriter.to(text -> {
            try {
                stream.write(text.getBytes(StandardCharsets.UTF_8));
                stream.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, () -> {
            try {
                stream.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static DotNetException notRedirected(String stream) {
        return new DotNetException("System.InvalidOperationException", stream + " has not been redirected or the process hasn't started yet.");
    }

    int exitCode() {
        if (started().isAlive()) {
            throw new DotNetException("System.InvalidOperationException", "Process must exit before requested information can be determined.");
        }
        return process.exitValue();
    }

    private Process started() {
        if (process == null) {
            throw new DotNetException("System.InvalidOperationException", "No process is associated with this object.")
                .withRecord("InvalidOperationException", ErrorCategory.InvalidOperation, null);
        }
        return process;
    }

    private ProcessHandle handle() {
        return started().toHandle();
    }

    @Override
    public long pid() {
        return started().pid();
    }

    @Override
    public Optional<ProcessHandle> parent() {
        return handle().parent();
    }

    @Override
    public Stream<ProcessHandle> children() {
        return handle().children();
    }

    @Override
    public Stream<ProcessHandle> descendants() {
        return handle().descendants();
    }

    @Override
    public Info info() {
        return handle().info();
    }

    @Override
    public CompletableFuture<ProcessHandle> onExit() {
        return handle().onExit();
    }

    @Override
    public boolean supportsNormalTermination() {
        return handle().supportsNormalTermination();
    }

    @Override
    public boolean destroy() {
        return handle().destroy();
    }

    @Override
    public boolean destroyForcibly() {
        return handle().destroyForcibly();
    }

    @Override
    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    @Override
    public int compareTo(ProcessHandle other) {
        return handle().compareTo(other instanceof StartedProcess started ? started.handle() : other);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ProcessHandle process && isAlive() && process.pid() == pid();
    }

    @Override
    public int hashCode() {
        return process == null ? 0 : Long.hashCode(process.pid());
    }
}
