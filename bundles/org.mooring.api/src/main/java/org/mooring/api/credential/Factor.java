package org.mooring.api.credential;

import java.util.Objects;

/**
 * A credential that was found good, without any secret.
 *
 * @param kind as {@link Credential#kind()}
 * @param evidence what the check wants to know it by later: a key's fingerprint, the name of a directory; empty where there is nothing
 */
public record Factor(String kind, String evidence) {

    public Factor {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(evidence);
    }
}
