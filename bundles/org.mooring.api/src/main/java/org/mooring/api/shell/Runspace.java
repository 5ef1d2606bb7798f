package org.mooring.api.shell;

import org.mooring.api.configuration.InitialSessionState;
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

    /**
     * Takes away what {@code state} does not give: where there is such a thing, what runs is stopped, and the runspace begins anew on
     * {@code state}, with the variables and functions of before as far as they are data and text. Answers when that is done.
     *
     * @return whether this shell can do that
     */
    default boolean shrink(InitialSessionState state) {
        return false;
    }

    /** Stops what runs and frees everything. May be called twice. */
    @Override
    void close();
}
