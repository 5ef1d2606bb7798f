package org.mooring.api.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.host.HostAdapter;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Further runspaces for a command that starts work of its own, as jobs do; {@code session().service(Runspaces.class)} answers those of the
 * session that runs. Each is of the session's configuration and language mode, and begins at its current location. Whoever opens one closes
 * it; what is still open when the session ends is closed then.
 */
@ProviderType
public interface Runspaces {

    /** A thread of the same process: the environment variables are the session's own. */
    Runspace beside(HostAdapter host);

    /** As a new process would be: with a copy of the environment variables, and a {@code $PSSenderInfo}. */
    Runspace apart(HostAdapter host);

    /**
     * What the {@code $using:} expressions of a block mean where the running command was called: by the key under which they are passed as
     * the argument {@code --%} of a script ([MS-PSRP] clients do so too).
     *
     * @param strict whether one that is not set is an error; else it is null
     * @throws org.mooring.api.stream.DotNetException when a value cannot be had
     */
    Map<String, Object> usingValues(ScriptBlock block, boolean strict);

    /**
     * The commands that a block consists of, a statement a list, where it is nothing but commands with constant arguments: it is sent as
     * these, so that a session without language can run it. Empty where it must be sent as a script.
     */
    default List<List<CommandRequest>> commands(ScriptBlock block) {
        return List.of();
    }

    /**
     * The command that a block calls, where it does nothing but call the one that it is given the name of, with the arguments that it is given: it is
     * sent as that command, so that a session without language can run it. Empty where it must be sent as a script.
     *
     * @param arguments of the block
     * @param hasInput whether something is piped into it
     */
    default Optional<CommandRequest> call(ScriptBlock block, Object[] arguments, boolean hasInput) {
        return Optional.empty();
    }
}
