package org.mooring.negotiate;

import java.security.GeneralSecurityException;

/** One side of an exchange of tokens by which peers prove who they are, and agree on keys. For one thread at a time. */
public interface TokenExchange {

    /**
     * Takes the peer's token; the first of the side that begins is empty.
     *
     * @return the token for the peer; empty where there is none
     * @throws GeneralSecurityException where the peer cannot prove what it has to; the exchange is over
     */
    byte[] step(byte[] token) throws GeneralSecurityException;

    /** Whether nothing more has to come from the peer. */
    boolean isDone();

    /** Protects messages, once the exchange is done. */
    MessageSecurity security();
}
