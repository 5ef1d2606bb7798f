package org.mooring.negotiate;

import java.util.List;
import java.util.Optional;
import javax.security.auth.Subject;

/** A mechanism that servers accept; implementations are services. */
public interface Mechanism {

    /** As the audit says it: {@code kerberos}, {@code ntlm}. */
    String name();

    /** Its object identifiers, as text. */
    List<String> identifiers();

    /** Whether it could let anybody in now. */
    boolean isReady();

    /** Whose keys an exchange of Kerberos uses, for transports that speak the GSS-API in a way of their own. */
    default Optional<Subject> service() {
        return Optional.empty();
    }

    /** Begins an exchange. */
    Acceptor begin(ChannelBinding binding, Acceptor.Login login);
}
