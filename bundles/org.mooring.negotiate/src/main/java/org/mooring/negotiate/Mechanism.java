package org.mooring.negotiate;

import java.util.List;

/** A mechanism that servers accept; implementations are services. */
public interface Mechanism {

    /** As the audit says it: {@code kerberos}, {@code ntlm}. */
    String name();

    /** Its object identifiers, as text. */
    List<String> identifiers();

    /** Whether it could let anybody in now. */
    boolean isReady();

    /** Begins an exchange. */
    Acceptor begin(ChannelBinding binding, Acceptor.Login login);
}
