package org.mooring.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class StateFolderTest {

    @TempDir
    Path directory;

    @Test
    void whatItMakesBelongsToItsOwnerAlone() throws Exception {
        StateFolder state = new StateFolder(directory.resolve("state"));

        assertEquals("rwx------", permissions(state.path()));
        assertEquals("rw-------", permissions(state.file("users")));
        assertEquals("rwx------", permissions(state.directory("keys")));
        assertEquals("rw-------", permissions(state.write("key", new byte[1])));
    }

    @Test
    void whatOthersCouldReadIsTakenFromThem() throws Exception {
        Path root = Files.createDirectories(directory.resolve("state"));
        Files.setPosixFilePermissions(Files.createFile(root.resolve("users")), PosixFilePermissions.fromString("rw-rw-rw-"));

        assertEquals("rw-------", permissions(new StateFolder(root).file("users")));
    }

    @Test
    void writingReplacesTheWhole() throws Exception {
        StateFolder state = new StateFolder(directory);
        state.write("users", "long content".getBytes());

        Path file = state.write("users", "short".getBytes());

        assertEquals("short", Files.readString(file));
        assertEquals(1, directory.toFile().list().length);
    }

    @Test
    void aLinkIsNotTakenForAFile() throws Exception {
        Files.createSymbolicLink(directory.resolve("users"), directory.resolve("elsewhere"));

        assertThrows(IOException.class, () -> new StateFolder(directory).file("users"));
    }

    @Test
    void namesThatLeadElsewhereAreRefused() throws Exception {
        StateFolder state = new StateFolder(directory);
        for (String name : List.of("../x", "a/b", "", ".hidden", "/etc/passwd")) {
            assertThrows(IllegalArgumentException.class, () -> state.file(name), name);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
