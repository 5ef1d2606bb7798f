package org.mooring.tests.escapes;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;

/**
 * {@code [Mooring.Canary]}: a type that no restricted session may call, make or convert to. It keeps by whom it was touched:
 * each attempt has a number.
 */
@ClrClass("Mooring.Canary")
public final class Canary {

    private static final Set<Integer> TOUCHED = new ConcurrentSkipListSet<>();
    private static final Set<Integer> OPENED = new ConcurrentSkipListSet<>();

    private final int id;

    private Canary(int id) {
        this.id = id;
    }

    @New
    public static Canary make(int id) {
        TOUCHED.add(id);
        return new Canary(id);
    }

    /** Says that attempt {@code id} got to the hidden command. */
    static void opened(int id) {
        OPENED.add(id);
    }

    /** The attempts that got to the hidden command since the last call. */
    static Set<Integer> opened() {
        return taken(OPENED);
    }

    /** The attempts that got to the type since the last call. */
    static Set<Integer> touched() {
        return taken(TOUCHED);
    }

    private static Set<Integer> taken(Set<Integer> all) {
        Set<Integer> taken = new TreeSet<>(all);
        all.removeAll(taken);
        return taken;
    }

    @Member
    public static String touch(int id) {
        TOUCHED.add(id);
        return "touched " + id;
    }

    @Override
    public String toString() {
        return "canary " + id;
    }
}
