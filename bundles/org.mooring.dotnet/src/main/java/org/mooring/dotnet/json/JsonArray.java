package org.mooring.dotnet.json;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.json.JsonTree.Kind;

/** System.Text.Json.Nodes.JsonArray. */
@ClrClass(value = "System.Text.Json.Nodes.JsonArray", base = "System.Text.Json.Nodes.JsonNode",
    interfaces = "System.Collections.Generic.IList`1[System.Text.Json.Nodes.JsonNode]")
public final class JsonArray extends JsonNode implements Iterable<Object> {

    private final List<JsonNode> items = new ArrayList<>();

    @New
    public static JsonArray make() {
        return new JsonArray();
    }

    @New
    public static JsonArray make(@Params JsonNode[] items) {
        JsonArray array = new JsonArray();
        for (JsonNode item : items) {
            array.add(item);
        }
        return array;
    }

    static JsonArray of(JsonTree tree) {
        JsonArray array = new JsonArray();
        tree.items().forEach(item -> array.add(JsonNode.of(item)));
        return array;
    }

    @Override
    public Iterator<Object> iterator() {
        return new ArrayList<Object>(items).iterator();
    }

    @Member
    @Type("System.Collections.Generic.IEnumerator`1[System.Text.Json.Nodes.JsonNode]")
    public Object getEnumerator() {
        return new Enumerator(this);
    }

    private int within(int index) {
        if (index < 0 || index >= items.size()) {
            throw Exceptions.outOfRange("Index was out of range. Must be non-negative and less than the size of the collection.", "index");
        }
        return index;
    }

    @Override
    @Member
    @Name("get_Item")
    public JsonNode item(int index) {
        return items.get(within(index));
    }

    @Override
    @Member
    @Name("set_Item")
    public void item(int index, JsonNode value) {
        orphan(items.set(within(index), adopt(value)));
    }

    @Get
    public int count() {
        return items.size();
    }

    @Member
    public void add(JsonNode item) {
        items.add(adopt(item));
    }

    @Member
    public void insert(int index, JsonNode item) {
        if (index < 0 || index > items.size()) {
            throw Exceptions.outOfRange("Index must be within the bounds of the List.", "index");
        }
        items.add(index, adopt(item));
    }

    @Member
    public void removeAt(int index) {
        orphan(items.remove(within(index)));
    }

    @Member
    public boolean remove(JsonNode item) {
        int at = indexOf(item);
        if (at >= 0) {
            removeAt(at);
        }
        return at >= 0;
    }

    @Member
    public void clear() {
        items.forEach(JsonNode::orphan);
        items.clear();
    }

    @Member
    public int indexOf(JsonNode item) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) == item) {
                return i;
            }
        }
        return -1;
    }

    @Member
    public boolean contains(JsonNode item) {
        return indexOf(item) >= 0;
    }

    @Override
    Kind kind() {
        return Kind.Array;
    }

    @Override
    void write(JsonText out) {
        out.open('[');
        for (JsonNode item : items) {
            out.item();
            write(out, item);
        }
        out.close(']');
    }
}
