package org.mooring.format;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.object.Members;

/** Keeps each session's views as long as the session is there. */
final class SessionViews {

    private static final Map<Object, Views> VIEWS = Collections.synchronizedMap(new WeakHashMap<>());

    private SessionViews() {}

    static Views of(SessionState session) {
        return VIEWS.computeIfAbsent(Members.current().types(), types -> new Views());
    }
}
