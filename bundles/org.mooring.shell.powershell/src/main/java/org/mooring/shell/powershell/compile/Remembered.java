package org.mooring.shell.powershell.compile;

import java.lang.ref.WeakReference;

/**
 * What a place in compiled code remembers of its last use. The code is shared by all sessions and outlives them: what belongs to a session
 * is remembered for as long as that is there.
 */
final class Remembered<T> {

    private T shared;
    private WeakReference<T> ofSession;

    /** Null where there is nothing. */
    T get() {
        T value = shared;
        if (value != null) {
            return value;
        }
        WeakReference<T> own = ofSession;
        return own == null ? null : own.get();
    }

    void set(T value, boolean belongsToSession) {
        shared = belongsToSession ? null : value;
        ofSession = belongsToSession ? new WeakReference<>(value) : null;
    }
}
