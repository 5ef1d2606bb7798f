package org.mooring.credential.pam;

import org.mooring.credential.pam.helper.Request;

/** Asks PAM; a test says what it answers. */
@FunctionalInterface
interface Pam extends AutoCloseable {

    /** @throws PamFailure where there is no answer, or none in time */
    PamAnswer ask(Request request) throws PamFailure;

    @Override
    default void close() {}
}
