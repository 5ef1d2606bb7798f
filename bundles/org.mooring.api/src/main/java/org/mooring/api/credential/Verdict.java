package org.mooring.api.credential;

/** What a check says of a credential. */
public sealed interface Verdict {

    /** The peer is this user. */
    record Accepted(Identity identity) implements Verdict {}

    /**
     * The peer is not who it claims to be.
     *
     * @param reason for the audit; peers are never told
     */
    record Refused(String reason) implements Verdict {}

    /** The check does not know such credentials or such a user: others may. */
    record Abstained() implements Verdict {}

    static Verdict accept(Identity identity) {
        return new Accepted(identity);
    }

    static Verdict refuse(String reason) {
        return new Refused(reason);
    }

    static Verdict abstain() {
        return new Abstained();
    }
}
