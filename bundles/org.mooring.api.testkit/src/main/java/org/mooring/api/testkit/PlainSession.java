package org.mooring.api.testkit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.cmdlet.SessionState;

/** A session without a language: variables, and the services that a test gives it. */
public final class PlainSession implements SessionState {

    private final Map<String, Object> variables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<Class<?>, Object> services = new ConcurrentHashMap<>();

    /** Makes {@code service} one of the session's; answers this. */
    public <T> PlainSession with(Class<T> type, T service) {
        services.put(type, service);
        return this;
    }

    @Override
    public Object variable(String name) {
        return variables.get(name);
    }

    @Override
    public void setVariable(String name, Object value) {
        variables.put(name, value);
    }

    @Override
    public String languageMode() {
        return "FullLanguage";
    }

    @Override
    public String currentLocation() {
        return "/";
    }

    @Override
    public <T> T service(Class<T> type) {
        Object service = services.get(type);
        if (service == null) {
            throw new IllegalStateException("The test's session has no " + type.getName() + ": give it one by PlainSession.with.");
        }
        return type.cast(service);
    }

    @Override
    public <T extends AutoCloseable> T kept(Class<T> type, Supplier<T> first) {
        return type.cast(services.computeIfAbsent(type, none -> first.get()));
    }

    @Override
    public ScriptBlock compile(String text) {
        throw new UnsupportedOperationException("The test's session has no language: " + text);
    }

    @Override
    public List<Object> invoke(String name, Map<String, Object> arguments, List<Object> input) {
        throw new UnsupportedOperationException("The test's session has no commands: " + name);
    }
}
