package org.mooring.api.configuration;

/** What becomes of a session when its user may not open it any more, or would get another one: with other roles. */
public enum PermissionChange {
    /** It ends, with all that runs in it. */
    End,
    /**
     * It goes on with what its user has still, and what its configuration still gives: what runs is stopped where it had more. Where nothing is
     * left that would open it, it ends.
     */
    Shrink,
    /** Its client is let go, and it takes no other as long as that holds; what runs in it goes on, until its idle timeout. */
    Disconnect,
    /** Nothing. */
    Keep
}
