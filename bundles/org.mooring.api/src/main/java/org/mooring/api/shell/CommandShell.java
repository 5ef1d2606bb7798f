package org.mooring.api.shell;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Opens runspaces. Implementations are services. */
@ConsumerType
public interface CommandShell {

    /** The name by which a session configuration chooses it, as {@code PowerShell}. */
    String name();

    /**
     * Opens a runspace. Takes no thread while idle.
     *
     * @throws org.mooring.api.stream.DotNetException when the session's state cannot be built, with what was wrong
     */
    Runspace open(RunspaceRequest request);

    /** The commands that a runspace opened so would show, as the shell's own objects; none where a shell has no such. */
    default List<Object> commands(RunspaceRequest request) {
        return List.of();
    }
}
