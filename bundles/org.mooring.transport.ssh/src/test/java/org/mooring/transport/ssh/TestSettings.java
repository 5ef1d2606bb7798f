package org.mooring.transport.ssh;

import java.lang.reflect.Proxy;
import java.util.Map;

/** The settings' defaults, with a free port, and what a test says otherwise. */
final class TestSettings {

    private TestSettings() {}

    static SshSettings with(Map<String, Object> values) {
        return (SshSettings) Proxy.newProxyInstance(SshSettings.class.getClassLoader(), new Class<?>[] {SshSettings.class},
            (proxy, method, arguments) -> values.getOrDefault(method.getName(),
                method.getName().equals("port") ? 0 : method.getDefaultValue()));
    }
}
