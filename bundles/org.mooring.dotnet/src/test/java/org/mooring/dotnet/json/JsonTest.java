package org.mooring.dotnet.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrTypes;

class JsonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "{bad ~ 'b' is an invalid start of a property name. Expected a '\"'. LineNumber: 0 | BytePositionInLine: 1.",
        "[1,] ~ The JSON array contains a trailing comma at the end which is not supported in this mode. Change the reader options. LineNumber: 0 | BytePositionInLine: 3.",
        "[1 ~ Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed. LineNumber: 0 | BytePositionInLine: 2.",
        "01 ~ Invalid leading zero before '1'. LineNumber: 0 | BytePositionInLine: 1.", "1 2 ~ '2' is invalid after a single JSON value. Expected end of data. LineNumber: 0 | BytePositionInLine: 2."
    }, quoteCharacter = '`')
    void wrongJsonIsToldInDotNetsWords(String json, String message) {
        DotNetException e = assertThrows(DotNetException.class, () -> JsonElement.parse(json));
        assertEquals("System.Text.Json.JsonReaderException", e.typeName());
        assertEquals(message, e.getMessage());
    }

    @Test
    void valuesAreWrittenWithWhatHtmlReadsEscaped() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", new ArrayList<>(Arrays.asList(1, null, true, 1.5)));
        map.put("b", "<é\"");
        assertEquals("{\"a\":[1,null,true,1.5],\"b\":\"\\u003C\\u00E9\\u0022\"}", JsonSerializerType.serialize(map, null, null));
    }

    @Test
    void textBecomesValuesOfAType() {
        assertEquals("[1, 2]", Arrays.toString((int[]) JsonSerializerType.deserialize("[1,2]", ClrTypes.find("int[]"), null)));
        DotNetException e = assertThrows(DotNetException.class, () -> JsonSerializerType.deserialize("\"x\"", ClrTypes.find("int"), null));
        assertEquals("The JSON value could not be converted to System.Int32. Path: $ | LineNumber: 0 | BytePositionInLine: 3.", e.getMessage());
    }

    @Test
    void nodesAreChangedInPlace() {
        JsonNode node = JsonNode.parse("{\"a\":{\"b\":[1]}}", null, null);
        node.item("a").item("b").asArray().add(JsonNode.of("z"));
        node.item("c", JsonNode.of(5));
        assertEquals("{\"a\":{\"b\":[1,\"z\"]},\"c\":5}", node.toJsonString(null));
        assertEquals("$.a.b[1]", node.item("a").item("b").item(1).getPath());
        assertThrows(DotNetException.class, () -> node.item("d", node.item("c")));
    }
}
