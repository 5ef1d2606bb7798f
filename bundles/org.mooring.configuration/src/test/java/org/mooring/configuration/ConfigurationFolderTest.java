package org.mooring.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionConfigurationSource;
import org.mooring.api.testkit.SessionConfigurationSourceContract;

class ConfigurationFolderTest extends SessionConfigurationSourceContract {

    @TempDir
    Path directory;

    @Override
    protected SessionConfigurationSource source() {
        write("ops.pssc", "@{ AllowedUsers = 'alice' }");
        write("dev.pssc", "@{}");
        return new ConfigurationFolder(directory);
    }

    @Test
    void aFileIsAConfigurationOfItsName() {
        assertEquals(List.of("dev", "ops"), names(source()));
    }

    @Test
    void filesThatComeChangeAndGoCountFromTheNextQuestionOn() throws Exception {
        SessionConfigurationSource source = source();
        names(source);
        write("new.pssc", "@{}");
        write("dev.pssc", "@{ Description = 'changed' }");
        Files.delete(directory.resolve("ops.pssc"));

        assertEquals(List.of("dev", "new"), names(source));
        assertTrue(source.configurations().stream().anyMatch(one -> one.description().equals("changed")));
    }

    @Test
    void aFileWithAMistakeIsNoneAndHarmsNoOther() {
        SessionConfigurationSource source = source();
        write("bad.pssc", "@{ AllowedUser = '*' }");
        write("b ad.pssc", "@{}");
        write("readme.txt", "nothing");

        assertEquals(List.of("dev", "ops"), names(source));
    }

    @Test
    void withoutTheFolderThereAreNone() {
        assertEquals(List.of(), names(new ConfigurationFolder(directory.resolve("none"))));
    }

    @Test
    void whatTheBundleBringsCanBeRead() throws Exception {
        assertEquals(List.of("powershell"), names(new DefaultConfigurations()));
    }

    private void write(String name, String text) {
        try {
            Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(SessionConfigurationSource source) {
        return source.configurations().stream().map(SessionConfiguration::name).sorted().toList();
    }
}
