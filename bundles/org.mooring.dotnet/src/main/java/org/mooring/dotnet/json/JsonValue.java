package org.mooring.dotnet.json;

import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Generic;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Optional;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.TypeArgument;
import org.mooring.dotnet.json.JsonTree.Kind;

/** System.Text.Json.Nodes.JsonValue: a text, number, boolean or other value. */
@ClrClass(value = "System.Text.Json.Nodes.JsonValue", base = "System.Text.Json.Nodes.JsonNode", isAbstract = true)
public final class JsonValue extends JsonNode {

    private final Object value;

    JsonValue(Object value) {
        this.value = value;
    }

    @Member
    @Generic("T")
    public static JsonValue create(@Type("T") Object value, @Optional @Type("System.Text.Json.Nodes.JsonNodeOptions") Object options) {
        return (JsonValue) ofValue(value);
    }

    /** Throws where it is no such value. */
    Object as(ClrType type) {
        if (value instanceof JsonElement element && !type.isInstance(value)) {
            try {
                return JsonSerializerType.read(element.tree(), type, "$", JsonOptions.DEFAULT);
            } catch (org.mooring.api.stream.DotNetException e) {
                throw Exceptions.invalidOperation("An element of type '" + element.tree().kind() + "' cannot be converted to a '" + type + "'.");
            }
        }
        if (type.isInstance(value)) {
            return value;
        }
        throw Exceptions.invalidOperation("A value of type '" + ClrTypes.of(value) + "' cannot be converted to a '" + type + "'.");
    }

    @Member
    @Generic("T")
    public boolean tryGetValue(@TypeArgument("T") ClrType type, ByRef result) {
        try {
            result.set(as(type));
            return true;
        } catch (org.mooring.api.stream.DotNetException e) {
            result.set(type.defaultValue());
            return false;
        }
    }

    @Override
    Kind kind() {
        return value instanceof JsonElement element ? element.tree().kind() : read().kind();
    }

    @Override
    void write(JsonText out) {
        if (value instanceof JsonElement element) {
            JsonSerializerType.tree(out, element.tree());
        } else {
            out.raw(JsonSerializerType.serialize(value, (ClrType) null, null));
        }
    }

    /** A text without quotes. */
    @Override
    @Member
    public String toString() {
        return kind() == Kind.String ? read().text() : toJsonString(null);
    }
}
