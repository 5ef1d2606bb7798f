package org.mooring.api.shell;

import org.osgi.annotation.versioning.ConsumerType;

/** An environment in which pipelines run, one at a time, and whose variables, functions and aliases stay. */
@ConsumerType
public interface Runspace extends AutoCloseable {

    /**
     * Makes a pipeline that is not yet running.
     *
     * @param host whom this pipeline asks, or null for the runspace's own host
     * @throws org.mooring.api.stream.DotNetException when the request is refused as a whole
     */
    Pipeline pipeline(PipelineRequest request, PipelineOutput output, org.mooring.api.host.HostAdapter host);

    /** Gives variables their first values again (ResetRunspaceState). Not while a pipeline runs. */
    void reset();

    /** What its commands have in common beside variables, as {@code JobTable}, by its type; null where this shell has none. */
    default <T> T service(Class<T> type) {
        return null;
    }

    /**
     * Another runspace, which begins as this one did and shares its jobs: for commands about them while this one is busy. Null where this
     * shell has none.
     */
    default Runspace beside() {
        return null;
    }

    /** Stops what runs and frees everything. May be called twice. */
    @Override
    void close();
}
