package org.mooring.tests.help;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.HostUI;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.shell.Runspace;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.PowerShellShell;

/** A session of its own, somewhere in the file system. */
final class Session implements AutoCloseable {

    /** Long enough for the slowest machine; what takes longer hangs. */
    private static final int SECONDS = 120;

    private static final PowerShellShell SHELL = new PowerShellShell();

    private final Runspace runspace;
    private final List<String> errors = new ArrayList<>();

    Session(List<CmdletModule> modules, Path folder) {
        runspace = SHELL.open(new RunspaceRequest(UUID.randomUUID(), InitialSessionState.of(modules), host(), Map.of(), "user", null, null));
        run("Set-Location -LiteralPath '" + folder + "'; $PSStyle.OutputRendering = 'PlainText'; $env:TMPDIR = '" + folder + "'");
    }

    private static HostAdapter host() {
        return (HostAdapter) Proxy.newProxyInstance(HostAdapter.class.getClassLoader(), new Class<?>[] {HostAdapter.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "name" -> "Test";
                case "version" -> "1.0";
                case "culture", "uiCulture" -> Locale.US;
                case "ui" -> HostUI.NONE;
                case "instanceId" -> new UUID(0, 0);
                default -> null;
            });
    }

    /** What a script writes, as text; what it reports or fails with is kept among the errors. */
    List<String> run(String script) {
        List<String> written = new ArrayList<>();
        CommandRequest command = new CommandRequest(script, true, false, List.of(), CommandRequest.Merges.NONE);
        CompletableFuture<PipelineOutcome> outcome = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                outcome.complete(runspace.pipeline(new PipelineRequest(List.of(List.of(command)), false, false, false, script, 0),
                    output(written), null).run(PipelineInput.CLOSED));
            } catch (DotNetException e) {
                outcome.complete(new PipelineOutcome.Failed(e.errorRecord()));
            } catch (Throwable e) {
                outcome.completeExceptionally(e);
            }
        });
        if (outcome.orTimeout(SECONDS, TimeUnit.SECONDS).join() instanceof PipelineOutcome.Failed failed) {
            errors.add(failed.reason().fullyQualifiedErrorId() + ": " + failed.reason().exception().getMessage());
        }
        return written;
    }

    private PipelineOutput output(List<String> written) {
        return new PipelineOutput() {
            @Override
            public void output(Object value) {
                written.add(value == null ? "" : Conversion.toText(value));
            }

            @Override
            public void record(StreamRecord record) {
                if (record instanceof ErrorRecord error) {
                    errors.add(error.fullyQualifiedErrorId() + ": " + error.exception().getMessage());
                }
            }
        };
    }

    List<String> errors() {
        return errors;
    }

    @Override
    public void close() {
        runspace.close();
    }
}
