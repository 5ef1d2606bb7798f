package org.mooring.negotiate;

import java.util.Optional;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.Identity;

/** The server's side of an exchange. */
public interface Acceptor extends TokenExchange {

    /** Decides who is let in, by what the exchange has come to. */
    @FunctionalInterface
    interface Login {
        Optional<Identity> of(Credential credential);
    }

    /** Who was let in, once the exchange is done. */
    Identity identity();
}
