package {{package}};

import java.util.List;
import java.util.TreeMap;

/** The items of one session: texts with names. Another session has others. */
final class {{Noun}}Store implements AutoCloseable {

    private final TreeMap<String, Object> items = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    {{Noun}}Store() {
        items.put("Welcome", "Items live as long as the session.");
    }

    List<String> names() {
        return List.copyOf(items.keySet());
    }

    boolean has(String name) {
        return items.containsKey(name);
    }

    Object get(String name) {
        return items.get(name);
    }

    void put(String name, Object value) {
        items.put(name, value);
    }

    void remove(String name) {
        items.remove(name);
    }

    /** The session ends. */
    @Override
    public void close() {
        items.clear();
    }
}
