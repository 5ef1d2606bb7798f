package org.mooring.api.session;

/** What a client that attaches to an existing session knows of it. */
public enum AttachMode {

    /** The client that was attached before goes on where it was (WSMan Reconnect): its pool and pipelines are still its own. */
    RESUME,

    /** Another client joins the same pool, and begins with CONNECT_RUNSPACEPOOL (WSMan Connect). */
    CONNECT,

    /**
     * A client that knows of no earlier one, and begins with INIT_RUNSPACEPOOL and a pool id of its own, as every stock client does
     * over SSH. The environment is the old one; what earlier pipelines said is not for this client's protocol, and is handed to the
     * engine (see {@link ProcessChannel#attached}).
     */
    FRESH
}
