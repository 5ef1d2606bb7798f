package org.mooring.api.configuration;

/** What becomes of a session when its user may not open it any more, or would get another one: with other roles. */
public enum PermissionChange {
    /** It ends, with all that runs in it. */
    End,
    /** Its client is let go, and it takes no other as long as that holds; what runs in it goes on, until its idle timeout. */
    Disconnect,
    /** Nothing. */
    Keep
}
