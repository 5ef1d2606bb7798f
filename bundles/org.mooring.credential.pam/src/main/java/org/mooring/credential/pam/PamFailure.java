package org.mooring.credential.pam;

/** PAM, or the process that asks it, did not answer. */
final class PamFailure extends Exception {

    private static final long serialVersionUID = 1;

    PamFailure(String message) {
        super("PAM: " + message);
    }

    PamFailure(String message, Throwable cause) {
        super("PAM: " + message, cause);
    }
}
