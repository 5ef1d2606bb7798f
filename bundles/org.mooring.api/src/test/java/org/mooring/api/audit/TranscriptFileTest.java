package org.mooring.api.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptFileTest {

    @TempDir
    Path folder;

    @Test
    void itIsTheServersAloneAndNamedAsStartTranscriptNamesOne() throws Exception {
        try (TranscriptFile file = TranscriptFile.in(folder.resolve("new/one")); TranscriptFile other = TranscriptFile.in(folder.resolve("new/one"))) {
            assertTrue(file.path().getFileName().toString().matches("PowerShell_transcript\\.[A-Za-z0-9_-]+\\.[0-9a-f]{12}\\.\\d{14}\\.txt"), file.path().toString());
            assertNotEquals(file.path(), other.path());
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())));
                assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path().getParent())));
            }
        }
    }

    @Test
    void anInterruptLosesNothing() throws Exception {
        try (TranscriptFile file = TranscriptFile.in(folder)) {
            Thread.currentThread().interrupt();
            file.write("interrupted\n");
            assertTrue(Thread.interrupted());
            file.write("after\n");

            assertEquals("interrupted\nafter\n", Files.readString(file.path()));
        }
    }

    @Test
    void controlCharactersAreNotWritten() throws Exception {
        try (TranscriptFile file = TranscriptFile.in(folder)) {
            file.write("a\u001b[2J\tb\r\n\u0000\u009b\u0007\n");

            assertEquals("a\uFFFD[2J\tb\r\n\uFFFD\uFFFD\uFFFD\n", Files.readString(file.path()));
        }
    }

    @Test
    void endlessOutputDoesNotFillTheDisk() throws Exception {
        try (TranscriptFile file = TranscriptFile.in(folder, 100)) {
            for (int i = 0; i < 50; i++) {
                file.write("0123456789\n");
            }

            assertTrue(Files.size(file.path()) < 200);
            assertTrue(Files.readString(file.path()).contains("The transcript is full"));
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsAnError() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThrows(IOException.class, () -> TranscriptFile.in(file.resolve("within")));
    }
}
