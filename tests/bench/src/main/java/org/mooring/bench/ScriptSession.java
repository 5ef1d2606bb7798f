package org.mooring.bench;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

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
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.cmdlet.management.ManagementModule;
import org.mooring.cmdlet.utility.UtilityModule;
import org.mooring.provider.environment.EnvironmentModule;
import org.mooring.provider.filesystem.FileSystemModule;
import org.mooring.provider.session.SessionDrivesModule;
import org.mooring.shell.powershell.PowerShellShell;
import org.mooring.shell.powershell.core.CoreModule;

/** A session in this process, in which benchmarks run scripts. */
final class ScriptSession implements AutoCloseable {

    private static final List<CmdletModule> MODULES = List.of(new CoreModule(), new ManagementModule(), new UtilityModule(), new FileSystemModule(),
        new SessionDrivesModule(), new EnvironmentModule());

    private final Runspace runspace = new PowerShellShell()
        .open(new RunspaceRequest(UUID.randomUUID(), InitialSessionState.of(MODULES), host(), Map.of(), "bench", null, null));

    private static HostAdapter host() {
        return (HostAdapter) Proxy.newProxyInstance(HostAdapter.class.getClassLoader(), new Class<?>[] {HostAdapter.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "name" -> "Benchmark";
                case "version" -> "1.0";
                case "culture", "uiCulture" -> Locale.ROOT;
                case "ui" -> HostUI.NONE;
                case "instanceId" -> new UUID(0, 0);
                default -> null;
            });
    }

    /** Runs a script; each object that it writes goes to {@code output}. An error ends the benchmark. */
    void run(String script, Consumer<Object> output) {
        CommandRequest command = new CommandRequest(script, true, false, List.of(), CommandRequest.Merges.NONE);
        PipelineOutcome outcome = runspace.pipeline(new PipelineRequest(List.of(List.of(command)), false, false, false, script, 0),
            new PipelineOutput() {
                @Override
                public void output(Object value) {
                    output.accept(value);
                }

                @Override
                public void record(StreamRecord record) {
                    if (record instanceof ErrorRecord error) {
                        throw new IllegalStateException(script + ": " + error.exception().getMessage());
                    }
                }
            }, null).run(PipelineInput.CLOSED);
        if (outcome instanceof PipelineOutcome.Failed failed) {
            throw new IllegalStateException(script + ": " + failed.reason().exception().getMessage());
        }
    }

    @Override
    public void close() {
        runspace.close();
    }
}
