package org.mooring.shell.powershell.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The engine's own services that the commands which ship with it ask for, by their type. */
public final class Services implements AutoCloseable {

    private final Map<Class<?>, Object> services = new HashMap<>();
    private final List<AutoCloseable> kept = new ArrayList<>();

    public <T> void put(Class<T> type, T service) {
        services.put(type, service);
    }

    /** The service, or null. */
    public <T> T get(Class<T> type) {
        return type.cast(services.get(type));
    }

    /** What is there, else what is made now and closed with these services. */
    public synchronized <T extends AutoCloseable> T kept(Class<T> type, Supplier<T> first) {
        T there = get(type);
        if (there == null) {
            there = first.get();
            put(type, there);
            kept.add(there);
        }
        return there;
    }

    /** Closes what was kept. */
    @Override
    public void close() {
        List<AutoCloseable> left;
        synchronized (this) {
            left = List.copyOf(kept);
            kept.clear();
        }
        for (AutoCloseable each : left) {
            try {
                each.close();
            } catch (Exception e) {
                throw new IllegalStateException("What a module kept for the session could not be closed: " + each, e);
            }
        }
    }
}
