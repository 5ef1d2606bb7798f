package org.mooring.api.transport;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Gives a person a prompt, or runs one command, over a stream of characters: what a transport offers to a client that asks for a shell.
 * A service; the one with the highest service ranking is used.
 */
@ConsumerType
public interface ConsoleProvider {

    /**
     * Runs until the person leaves, the command ends, or the streams close. Called on a thread of the connection, which is interrupted
     * when the connection is lost.
     *
     * <p>What the user may do is the same as in a session: by the configuration that
     * {@link org.mooring.api.configuration.SessionConfigurations#resolve} gives this user.
     *
     * @return the exit code
     */
    int run(ConsoleRequest request) throws IOException, InterruptedException;
}
