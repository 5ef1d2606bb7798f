package org.mooring.cmdlet.session;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class TemporaryFoldersTest {

    @Test
    void theyGoWithTheSessionWithWhatIsInThem() throws Exception {
        TemporaryFolders folders = new TemporaryFolders();
        Path folder = folders.make();
        Files.writeString(folder.resolve("a.psm1"), "1");
        Path gone = folders.make();
        Files.delete(gone);

        folders.close();

        assertFalse(Files.exists(folder));
    }
}
