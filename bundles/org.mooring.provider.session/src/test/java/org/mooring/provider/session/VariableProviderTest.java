package org.mooring.provider.session;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.provider.ContentProvider;
import org.mooring.api.provider.SessionTables;
import org.mooring.api.testkit.ContentProviderContract;
import org.mooring.api.testkit.PlainSession;

class VariableProviderTest extends ContentProviderContract {

    private record Variable(String name, Object value) {}

    /** Variables as a session without scopes has them. */
    private static final class Variables implements SessionTables.Table {

        private final Map<String, Variable> variables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

        @Override
        public List<Object> items() {
            return new ArrayList<>(variables.values());
        }

        @Override
        public Object item(String name) {
            return variables.get(name);
        }

        @Override
        public String name(Object item) {
            return ((Variable) item).name();
        }

        @Override
        public Object value(Object item) {
            return ((Variable) item).value();
        }

        @Override
        public Object set(String name, Object value, boolean force) {
            variables.put(name, new Variable(name, value));
            return variables.get(name);
        }

        @Override
        public void remove(String name, boolean force) {
            variables.remove(name);
        }

        @Override
        public Object rename(String name, String newName, boolean force) {
            return set(newName, variables.remove(name).value(), force);
        }
    }

    private final Variables variables = new Variables();
    private final SessionState session = new PlainSession().with(SessionTables.class, (SessionTables) Proxy.newProxyInstance(
        SessionTables.class.getClassLoader(), new Class<?>[] {SessionTables.class}, (proxy, method, arguments) -> variables));

    VariableProviderTest() {
        variables.set("port", "Brest", false);
        variables.set("days", List.of(1, 2, 3), false);
    }

    @Override
    protected ContentProvider provider() {
        return new VariableProvider();
    }

    @Override
    protected SessionState session() {
        return session;
    }

    @Override
    protected String existing() {
        return "days";
    }

    @Override
    protected String missing() {
        return "nowhere";
    }
}
