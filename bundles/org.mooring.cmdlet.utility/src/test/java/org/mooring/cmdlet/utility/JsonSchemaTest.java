package org.mooring.cmdlet.utility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.json.JsonNode;

class JsonSchemaTest {

    @ParameterizedTest(name = "{1} against {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{\"type\":\"string\"} | 5 | 1",
        "{\"type\":[\"string\",\"integer\"]} | 5 | 0",
        "{\"type\":\"number\"} | 5 | 0",
        "{\"required\":[\"a\",\"b\"]} | {\"a\":1} | 1",
        "{\"properties\":{\"a\":{\"minimum\":3}},\"additionalProperties\":false} | {\"a\":1,\"b\":2} | 2",
        "{\"items\":{\"type\":\"integer\"}} | [1,\"x\",true] | 2",
        "{\"enum\":[1,\"x\"]} | \"x\" | 0",
        "{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"boolean\"}]} | true | 0",
        "{\"$ref\":\"#/$defs/n\",\"$defs\":{\"n\":{\"multipleOf\":2}}} | 3 | 1",
        "{\"if\":{\"type\":\"string\"},\"then\":{\"minLength\":2}} | \"x\" | 1",
        "false | 1 | 1",
    })
    void aValueIsHeldAgainstASchema(String schema, String value, int faults) {
        assertEquals(faults, faults(JsonSchema.of(schema), value));
    }

    @Test
    void aSchemaRefersToFilesBesideIt(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("kinds.json"), "{\"definitions\":{\"name\":{\"$ref\":\"#/definitions/text\"},\"text\":{\"type\":\"string\"}}}");
        JsonSchema schema = JsonSchema.of("{\"$ref\":\"kinds.json#/definitions/name\"}", folder);

        assertEquals(0, faults(schema, "\"x\""));
        assertEquals(1, faults(schema, "5"));
    }

    @Test
    void aSchemaDoesNotReferToFilesElsewhere(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("kinds.json"), "{\"type\":\"string\"}");
        Path below = Files.createDirectory(folder.resolve("below"));
        JsonSchema schema = JsonSchema.of("{\"$ref\":\"../kinds.json\"}", below);

        assertThrows(DotNetException.class, () -> faults(schema, "5"));
    }

    private static int faults(JsonSchema schema, String value) {
        return schema.check(JsonSchema.plain(JsonNode.parse(value, null, null))).faults().size();
    }
}
