package org.mooring.api.transport;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Identity;

/**
 * A person, or a program, that asks for a console. The transport closes the streams.
 *
 * @param command the command to run, or null for a prompt
 * @param terminal the terminal at the other end, or null where there is none
 * @param environment what the client sent as environment; to be shown at most, never to be obeyed
 */
public record ConsoleRequest(Identity user, ConnectionInfo connection, String command, InputStream in, OutputStream out,
        OutputStream err, ConsoleTerminal terminal, Map<String, String> environment) {}
