package org.mooring.api.audit;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is about to change the server. The record of the change is made where the change is seen, later and on another thread: it names whoever has said
 * before that they do it.
 */
public final class Changes {

    /** Longer than it takes until a change is seen. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST = 1000;

    private static final Map<String, Said> SAID = new LinkedHashMap<>();

    private record Said(By by, long until) {}

    /** A user, in a session. */
    public record By(String user, UUID session) {}

    private Changes() {}

    /** How a session configuration is called here. */
    public static String ofConfiguration(String name) {
        return "configuration " + name.toLowerCase(Locale.ROOT);
    }

    /** How the settings of a component are called here. */
    public static String ofSettings(String pid) {
        return "settings " + pid;
    }

    /** How a bundle is called here. */
    public static String ofBundle(String location) {
        return "bundle " + location;
    }

    /** Says, before it is done, who changes something: a file by its path, or what the other methods name. */
    public static void announce(String subject, By by) {
        long now = System.nanoTime();
        synchronized (SAID) {
            SAID.values().removeIf(said -> said.until - now < 0);
            Iterator<String> oldest = SAID.keySet().iterator();
            while (SAID.size() >= MOST) {
                oldest.next();
                oldest.remove();
            }
            SAID.put(subject, new Said(by, now + REMEMBERED.toNanos()));
        }
    }

    /** Who has said that they change it, once; empty where it changed by itself. */
    public static Optional<By> by(String subject) {
        synchronized (SAID) {
            Said said = SAID.remove(subject);
            return said == null || said.until - System.nanoTime() < 0 ? Optional.empty() : Optional.of(said.by);
        }
    }
}
