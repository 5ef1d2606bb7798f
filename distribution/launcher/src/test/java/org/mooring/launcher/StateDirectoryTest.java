package org.mooring.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryTest {

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerReadsIt() throws IOException {
        StateDirectory state = StateDirectory.prepare(folder.resolve("a/b"));

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(state.path())));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(state.folder("logs"))));
    }

    @Test
    void portsAreTextFilesThatGoWithTheServer() throws IOException {
        Ports ports = new Ports(folder);
        Files.writeString(folder.resolve("wsman.port"), "5985\n");
        Files.writeString(folder.resolve("ssh.port"), "2222");
        assertEquals("ssh 2222, wsman 5985", ports.text());

        ports.clear();
        assertEquals("no port", ports.text());
        assertFalse(Files.exists(folder.resolve("ssh.port")));
    }
}
