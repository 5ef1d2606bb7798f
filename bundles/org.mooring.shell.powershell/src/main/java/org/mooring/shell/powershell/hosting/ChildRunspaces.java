package org.mooring.shell.powershell.hosting;

import java.util.Map;
import java.util.UUID;

import org.mooring.api.host.HostAdapter;
import org.mooring.api.shell.Pipeline;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.shell.powershell.runtime.Configuration;
import org.mooring.shell.powershell.runtime.Engine;

/**
 * Further runspaces in the JVM of the one that runs: those of {@code [powershell]::Create()}, of thread jobs, of ForEach-Object
 * -Parallel. Each has variables, functions, locations and modules of its own, and the environment variables in common with its parent.
 * Whoever opens one closes it.
 *
 * <p>A runspace runs one pipeline at a time, on the thread that calls {@link Pipeline#run}: the caller's, or one that is made for it.
 */
public final class ChildRunspaces {

    private ChildRunspaces() {}

    /**
     * One of another configuration. Whatever that is, it can have no module that is not in the parent's: what is installed beside
     * them stays out of reach.
     */
    public static PowerShellRunspace open(Engine parent, Configuration configuration, HostAdapter host) {
        RunspaceRequest request = new RunspaceRequest(UUID.randomUUID(), configuration.state(), host, Map.of(), "", null, null);
        return new PowerShellRunspace(configuration, request, parent);
    }

    /** Runs a pipeline of a child to its end on this thread, which is the parent's: what stops the parent stops it. */
    public static PipelineOutcome run(Engine parent, Pipeline pipeline, PipelineInput input) {
        Runnable before = parent.onStop(pipeline::stop);
        try {
            return pipeline.run(input);
        } finally {
            parent.onStop(before);
        }
    }
}
