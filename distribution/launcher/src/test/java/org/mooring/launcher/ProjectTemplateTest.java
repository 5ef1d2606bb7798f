package org.mooring.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mooring.launcher.ProjectNames.Kind;

class ProjectTemplateTest {

    @TempDir
    Path directory;

    @Test
    void theWordsOfAProjectStandInItsFilesAndInTheirNames() throws IOException {
        Path template = directory.resolve("templates");
        write(template.resolve("versions.properties"), "junit=6.1\n");
        write(template.resolve("cmdlet/{{sources}}/{{Verb}}{{Noun}}.java"), "package {{package}}; // {{noun}} $1 \\ {{version.junit}}");

        new ProjectTemplate(template).make(names(Kind.CMDLET), directory.resolve("made"));

        assertEquals("package org.example.tide; // tide $1 \\ 6.1", Files.readString(directory.resolve("made/src/main/java/org/example/tide/GetTide.java")));
    }

    @Test
    void aWordThatThereIsNotIsSaid() throws IOException {
        Path template = directory.resolve("templates");
        write(template.resolve("versions.properties"), "");
        write(template.resolve("cmdlet/a.txt"), "{{nuon}}");

        assertTrue(assertThrows(StartException.class, () -> new ProjectTemplate(template).make(names(Kind.CMDLET), directory.resolve("made")))
            .getMessage().endsWith("names {{nuon}}, and there is no such word."));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theTemplatesOfTheDistributionHaveNoWordThatIsNotFilled(Kind kind) throws IOException {
        Path made = directory.resolve("made");

        new ProjectTemplate(Path.of("../../templates")).make(names(kind), made);

        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(file.toString().contains("{{"), file.toString());
                assertFalse(Files.readString(file).contains("{{"), file.toString());
            }
        }
        assertTrue(Files.exists(made.resolve("pom.xml")) && Files.exists(made.resolve("README.md")));
        assertTrue(Files.exists(made.resolve("src/main/java/org/example/tide/package-info.java")));
    }

    private static ProjectNames names(Kind kind) {
        return ProjectNames.of(kind, "Tide", List.of("Get"), Optional.empty());
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
