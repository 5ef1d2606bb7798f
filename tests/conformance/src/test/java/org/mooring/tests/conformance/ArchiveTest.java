package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compress-Archive and Expand-Archive. */
class ArchiveTest {

    @TempDir
    Path folder;

    private final ScriptSession session = new ScriptSession();

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(folder.resolve("src/sub"));
        Files.createDirectories(folder.resolve("src/empty"));
        Files.writeString(folder.resolve("src/a.txt"), "a");
        Files.writeString(folder.resolve("src/sub/b.txt"), "b");
        Files.writeString(folder.resolve("src/.hidden"), "h");
        session.run("Set-Location -LiteralPath '" + folder + "'");
    }

    @AfterEach
    void close() {
        session.close();
    }

    private List<String> entries(String archive) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(folder.resolve(archive).toFile())) {
            zip.stream().map(ZipEntry::getName).sorted().forEach(names::add);
        }
        return names;
    }

    private List<String> errors(String command) {
        return session.run("try { " + command + " -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }");
    }

    @Test
    void aFolderIsPackedUnderItsNameWithWhatIsNotHidden() throws IOException {
        session.run("Compress-Archive src out");

        assertEquals(List.of("src/a.txt", "src/empty/", "src/sub/b.txt"), entries("out.zip"));
    }

    @Test
    void whatAPatternNamesIsPackedWithoutTheFolder() throws IOException {
        session.run("Compress-Archive src/* out.zip");

        assertEquals(List.of("a.txt", "empty/", "sub/b.txt"), entries("out.zip"));
    }

    @Test
    void anUpdateKeepsWhatIsNotGivenAnew() throws IOException {
        session.run("Compress-Archive src out.zip; Set-Content src/a.txt new; Compress-Archive src/a.txt out.zip -Update; Expand-Archive out.zip back");

        assertEquals(List.of("a.txt", "src/a.txt", "src/empty/", "src/sub/b.txt"), entries("out.zip"));
        assertEquals("a", Files.readString(folder.resolve("back/src/a.txt")));
    }

    @Test
    void whatIsThereIsOverwrittenByForceAlone() throws IOException {
        session.run("Compress-Archive src out.zip; Expand-Archive out.zip .; Set-Content src/a.txt mine");

        assertEquals(List.of("ExpandArchiveFileExists,Expand-Archive"), errors("Expand-Archive out.zip ."));
        assertEquals("mine\n", Files.readString(folder.resolve("src/a.txt")));
        session.run("Expand-Archive out.zip . -Force");
        assertEquals("a", Files.readString(folder.resolve("src/a.txt")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ArchiveFileExists,Compress-Archive|Compress-Archive src there.zip", "ArchiveCmdletPathNotFound,Compress-Archive|Compress-Archive none x.zip",
        "NotSupportedArchiveFileExtension,Compress-Archive|Compress-Archive src x.rar", "DuplicatePathFound,Compress-Archive|Compress-Archive src, src x.zip",
        "ArchiveCmdletPathNotFound,Expand-Archive|Expand-Archive none.zip", "NotSupportedArchiveFileExtension,Expand-Archive|Expand-Archive src/a.txt"})
    void whatCannotBeDoneHasPowerShellsId(String idAndCommand) throws IOException {
        Files.createFile(folder.resolve("there.zip"));
        String[] parts = idAndCommand.split("\\|");

        assertEquals(List.of(parts[0]), errors(parts[1]));
        assertFalse(Files.exists(folder.resolve("x.zip")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.txt", "good/../../evil.txt", "/tmp/mooring-evil.txt", "..\\evil.txt", "link/evil.txt"})
    void noEntryIsWrittenOutsideOfTheFolder(String name) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("evil.zip")))) {
            for (String each : List.of(name, "good.txt")) {
                zip.putNextEntry(new ZipEntry(each));
                zip.write('x');
            }
        }
        Files.createDirectories(folder.resolve("into"));
        Files.createSymbolicLink(folder.resolve("into/link"), folder.resolve("src"));

        List<String> said = session.run("Expand-Archive evil.zip into -ErrorVariable found; $found.FullyQualifiedErrorId");

        assertTrue(said.contains("ExpandArchiveEntryOutsideDestination,Expand-Archive"), said.toString());
        assertTrue(Files.exists(folder.resolve("into/good.txt")));
        assertFalse(Files.exists(folder.resolve("evil.txt")) || Files.exists(folder.resolve("src/evil.txt")) || Files.exists(Path.of("/tmp/mooring-evil.txt")));
    }
}
