package org.mooring.api.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.HostUI;

/** A host where somebody has typed some lines already, and who reads nothing: every question but for a line fails. */
public final class TypedHost implements HostAdapter {

    private final UUID id = UUID.randomUUID();
    private final Queue<String> lines;
    private final HostUI ui;

    public TypedHost(String... lines) {
        this.lines = new ConcurrentLinkedQueue<>(List.of(lines));
        this.ui = (HostUI) Proxy.newProxyInstance(HostUI.class.getClassLoader(), new Class<?>[] {HostUI.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("readLine")) {
                return this.lines.poll();
            }
            try {
                return method.invoke(HostUI.NONE, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });
    }

    @Override
    public String name() {
        return "TypedHost";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public UUID instanceId() {
        return id;
    }

    @Override
    public Locale culture() {
        return Locale.ROOT;
    }

    @Override
    public Locale uiCulture() {
        return Locale.ROOT;
    }

    @Override
    public HostUI ui() {
        return ui;
    }

    @Override
    public void setShouldExit(int exitCode) {}
}
