package org.mooring.format;

import org.mooring.api.cmdlet.SessionState;

/** Runs the script blocks of format files in the session that shows an object. */
final class ScriptValues {

    private static final ThreadLocal<SessionState> SESSION = new ThreadLocal<>();

    private ScriptValues() {}

    /** Says for which session this thread formats; answers for which it did. */
    static SessionState bind(SessionState session) {
        SessionState before = SESSION.get();
        SESSION.set(session);
        return before;
    }

    static Object evaluate(String script, Object target) {
        SessionState session = SESSION.get();
        return session == null || script == null ? null : session.compile(script).valueFor(target);
    }

    /** Where the session that shows an object is; "" where there is none. */
    static String location() {
        SessionState session = SESSION.get();
        return session == null ? "" : session.currentLocation();
    }
}
