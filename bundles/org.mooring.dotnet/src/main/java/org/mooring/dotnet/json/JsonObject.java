package org.mooring.dotnet.json;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.json.JsonTree.Kind;

/** System.Text.Json.Nodes.JsonObject. */
@ClrClass(value = "System.Text.Json.Nodes.JsonObject", base = "System.Text.Json.Nodes.JsonNode",
    interfaces = "System.Collections.Generic.IDictionary`2[System.String,System.Text.Json.Nodes.JsonNode]")
public final class JsonObject extends JsonNode implements Iterable<Object> {

    private final Map<String, JsonNode> items = new LinkedHashMap<>();

    @New
    public static JsonObject make() {
        return new JsonObject();
    }

    static JsonObject of(JsonTree tree) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < tree.names().size(); i++) {
            object.add(tree.names().get(i), JsonNode.of(tree.items().get(i)));
        }
        return object;
    }

    String nameOf(JsonNode child) {
        return items.entrySet().stream().filter(entry -> entry.getValue() == child).map(Map.Entry::getKey).findFirst().orElse(null);
    }

    @Override
    public Iterator<Object> iterator() {
        List<Object> pairs = new ArrayList<>();
        items.forEach((name, value) -> pairs.add(JsonSerializerType.pair(name, value)));
        return pairs.iterator();
    }

    @Member
    @Type("System.Collections.IEnumerator")
    public Object getEnumerator() {
        return new Enumerator(this);
    }

    /** Null where there is no such property. */
    @Override
    @Member
    @Name("get_Item")
    public JsonNode item(String propertyName) {
        return items.get(propertyName);
    }

    @Override
    @Member
    @Name("set_Item")
    public void item(String propertyName, JsonNode value) {
        if (items.get(propertyName) != value || value == null) {
            orphan(items.put(propertyName, adopt(value)));
        }
    }

    @Get
    public int count() {
        return items.size();
    }

    @Member
    public void add(String propertyName, JsonNode value) {
        if (items.containsKey(propertyName)) {
            throw Exceptions.argument("An item with the same key has already been added. Key: " + propertyName, "propertyName");
        }
        items.put(propertyName, adopt(value));
    }

    @Member
    public boolean containsKey(String propertyName) {
        return items.containsKey(propertyName);
    }

    @Member
    public boolean tryGetPropertyValue(String propertyName, ByRef jsonNode) {
        jsonNode.set(items.get(propertyName));
        return items.containsKey(propertyName);
    }

    @Member
    public boolean remove(String propertyName) {
        boolean held = items.containsKey(propertyName);
        orphan(items.remove(propertyName));
        return held;
    }

    @Member
    public void clear() {
        items.values().forEach(JsonNode::orphan);
        items.clear();
    }

    @Override
    Kind kind() {
        return Kind.Object;
    }

    @Override
    void write(JsonText out) {
        out.open('{');
        items.forEach((name, value) -> {
            out.name(name);
            write(out, value);
        });
        out.close('}');
    }
}
