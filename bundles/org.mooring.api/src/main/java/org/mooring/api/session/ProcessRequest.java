package org.mooring.api.session;

import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.credential.ConnectionInfo;

/**
 * What an engine is started with.
 *
 * @param session the session as it is at its beginning, with its owner
 * @param connection over which it was asked for
 * @param initialState what the session starts with; a process that has modules of its own uses {@code configuration} instead
 */
public record ProcessRequest(SessionInfo session, ConnectionInfo connection, SessionConfiguration configuration,
        InitialSessionState initialState) {}
