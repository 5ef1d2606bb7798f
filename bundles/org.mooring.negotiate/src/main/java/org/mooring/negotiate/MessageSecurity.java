package org.mooring.negotiate;

import java.security.GeneralSecurityException;

/** Protects messages with keys that were agreed on. Messages are numbered: both sides handle them in the same order. */
public interface MessageSecurity {

    /** An encrypted message: what comes before it, and itself. */
    record Sealed(byte[] header, byte[] data) {}

    Sealed seal(byte[] message) throws GeneralSecurityException;

    /** @throws GeneralSecurityException where the message is not what the peer sent as its next */
    byte[] unseal(Sealed message) throws GeneralSecurityException;

    /** A code for a message that itself goes unencrypted. */
    byte[] sign(byte[] message) throws GeneralSecurityException;

    /** @throws GeneralSecurityException where the code is not the peer's */
    void verify(byte[] message, byte[] code) throws GeneralSecurityException;

    /** Begins the key stream anew, as SPNEGO asks of NTLM once a list of mechanisms was signed ([MS-SPNG] 3.3.5.1). */
    default void listSigned(boolean own) {}
}
