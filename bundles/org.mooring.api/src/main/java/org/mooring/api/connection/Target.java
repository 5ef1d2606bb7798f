package org.mooring.api.connection;

import org.osgi.annotation.versioning.ConsumerType;

/** Where a session is to be, and how it is reached. A transport defines what it needs to know; {@link SshTarget} and others are known. */
@ConsumerType
public interface Target {

    /** The computer, as PSComputerName shows it. */
    String computerName();

    /** The session configuration, as PowerShell shows it. */
    String configurationName();

    /** Milliseconds that opening may take; -1 for as long as it takes. */
    long openTimeoutMillis();

    /** Where a session is that was found here. */
    default Target of(KeptSession kept) {
        return this;
    }

    /**
     * The same for a new session of another name.
     *
     * @param name null to leave that to the server
     */
    default Target named(String name) {
        return this;
    }
}
