package org.mooring.cmdlet.utility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertEquals(faults, JsonSchema.of(schema).check(JsonSchema.plain(JsonNode.parse(value, null, null))).faults().size());
    }
}
