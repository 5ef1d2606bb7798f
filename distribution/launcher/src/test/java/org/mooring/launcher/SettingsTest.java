package org.mooring.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void theDistributionsOwn() throws IOException {
        write("home/conf/mooring.json", "{\"org.mooring.transport.ssh\": {\"host\": \"127.0.0.1\", \"port\": 2222}, \"p~one\": {\"list\": [\"a\"]}}");
        Files.createDirectories(folder.resolve("state/conf"));
    }

    @Test
    void theDistributionsSettingsHoldWhereNoOneSaysOtherwise() throws IOException {
        assertEquals(Map.of("host", "127.0.0.1", "port", 2222), settings("server").get(Settings.SSH));
        assertArrayEquals(new String[] {"a"}, (String[]) settings("server").get("p~one").get("list"));
    }

    @Test
    void anOperatorsFileReplacesSinglePropertiesOnly() throws IOException {
        write("state/conf/mine.json", "{\"org.mooring.transport.ssh\": {\"port\": 22}}");

        assertEquals(Map.of("host", "127.0.0.1", "port", 22), settings("server").get(Settings.SSH));
    }

    @Test
    void theNamedFileIsStrongerThanTheFolderAndTheCommandLineThanBoth() throws IOException {
        write("state/conf/mine.json", "{\"org.mooring.transport.ssh\": {\"port\": 22, \"host\": \"a\"}}");
        Path named = write("named.json", "{\"org.mooring.transport.ssh\": {\"port\": 23, \"host\": \"b\"}}");

        assertEquals(Map.of("host", "b", "port", 24), settings("--config", named.toString(), "--ssh-port", "24").get(Settings.SSH));
        assertEquals(Map.of("org.osgi.service.http.port", 80), settings("--wsman-port", "80").get(Settings.HTTP));
    }

    @Test
    void aWrongFileIsNamedWithTheLine() throws IOException {
        Path wrong = write("state/conf/wrong.json", "{\n\"a\": 1\n}");
        assertTrue(assertThrows(StartException.class, () -> settings("server")).getMessage().startsWith(wrong + " is not a settings file"));

        write("state/conf/wrong.json", "{\n\"a\": {,\n}");
        assertEquals(wrong + " is not a settings file: line 2: '\"' was expected",
                assertThrows(StartException.class, () -> settings("server")).getMessage());
    }

    private Map<String, Map<String, Object>> settings(String... words) throws IOException {
        return Settings.of(new Distribution(folder.resolve("home")), new StateDirectory(folder.resolve("state")),
                CommandLine.parse(words, false)).configurations();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
