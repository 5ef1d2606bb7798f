package org.mooring.shell.powershell.runtime;

import java.util.HashMap;
import java.util.Map;

/** The engine's own services that the commands which ship with it ask for, by their type. */
public final class Services {

    private final Map<Class<?>, Object> services = new HashMap<>();

    public <T> void put(Class<T> type, T service) {
        services.put(type, service);
    }

    /** The service, or null. */
    public <T> T get(Class<T> type) {
        return type.cast(services.get(type));
    }
}
