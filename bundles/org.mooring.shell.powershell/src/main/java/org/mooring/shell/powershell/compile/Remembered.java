package org.mooring.shell.powershell.compile;

import java.lang.ref.WeakReference;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.ScriptDefined;

/**
 * What a place in compiled code remembers of its last use. The code is shared by all sessions and outlives them: what belongs to a session
 * is remembered for as long as that is there. So is what has to do with a type of a bundle, which may be uninstalled.
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

    /** Whether a type, by its ClrType or its class, can go while the server runs: of a script, or of a bundle that is not the engine's own. */
    static boolean canGo(Object type) {
        Class<?> of = type instanceof ClrType clr ? clr.javaClass() : type instanceof Class<?> java ? java : type.getClass();
        ClassLoader loader = of == null ? null : of.getClassLoader();
        return type instanceof ScriptDefined || loader != null && loader != ClassLoader.getPlatformClassLoader()
            && loader != ClrTypes.class.getClassLoader() && loader != Remembered.class.getClassLoader();
    }

    void set(T value, boolean belongsToSession) {
        shared = belongsToSession ? null : value;
        ofSession = belongsToSession ? new WeakReference<>(value) : null;
    }
}
