package org.mooring.cmdlet.osgi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.audit.Changes;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.testkit.TemporaryState;

class SettingTest {

    private static final String METATYPE = """
        <?xml version="1.0" encoding="UTF-8"?>
        <metatype:MetaData xmlns:metatype="http://www.osgi.org/xmlns/metatype/v1.2.0">
          <OCD id="a" name="Tides">
            <AD id="port" type="Integer" name="Port" description="Where it listens" min="0" max="65535" default="22"/>
            <AD id="harbours" type="String" cardinality="2147483647" name="Harbours" description="Which" default=""/>
          </OCD>
          <Designate pid="example.tides"><Object ocdref="a"/></Designate>
        </metatype:MetaData>""";

    @TempDir
    Path folder;

    private static Setting setting(String name) throws XMLStreamException {
        return SettingDescriptions.read(new ByteArrayInputStream(METATYPE.getBytes(StandardCharsets.UTF_8))).stream().filter(one -> one.name().equals(name))
            .findFirst().orElseThrow();
    }

    @Test
    void aBundleDescribesItsSettings() throws Exception {
        assertEquals(new Setting("example.tides", "port", "Integer", false, "0", "65535", "22", "Where it listens"), setting("port"));
        assertTrue(setting("harbours").isMany());
    }

    @ParameterizedTest
    @CsvSource({"x, a whole number", "-1, at least 0", "65536, at most 65535"})
    void aValueThatIsNoneIsRefused(String value, String what) throws Exception {
        DotNetException refused = assertThrows(DotNetException.class, () -> setting("port").checked(value));

        assertEquals("'port' of example.tides has to be " + what + ": Where it listens.", refused.getMessage());
    }

    @Test
    void aValueBecomesWhatConfigurationAdminTakes() throws Exception {
        assertEquals(2222, setting("port").checked("2222"));
        assertArrayEquals(new String[] {"a", "b"}, (String[]) setting("harbours").checked(new Object[] {"a", "b"}));
        assertArrayEquals(new String[] {"a"}, (String[]) setting("harbours").checked("a"));
    }

    @Test
    void whatIsSetIsInAFileUntilItIsRemoved() throws Exception {
        SettingFiles files = new SettingFiles(new TemporaryState(folder), new Changes.By("ada", null));

        Path file = files.write(setting("harbours"), new String[] {"St. \"M\\"});

        assertEquals("{ \"example.tides\": { \"harbours\": [\"St. \\\"M\\\\\"] } }\n", Files.readString(file));
        assertEquals("zz-example.tides-harbours.json", file.getFileName().toString());
        assertTrue(files.remove(setting("harbours")));
        assertFalse(files.remove(setting("harbours")));
        assertEquals(List.of(), Files.list(folder.resolve("conf")).toList());
    }
}
