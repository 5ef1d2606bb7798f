package org.mooring.tests.container;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Mooring as people start and stop it. */
public class ProcessIT {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void aServerEndsInGoodOrderWhenItIsTold() throws Exception {
        try (Mooring server = Mooring.start(state(), "server").ready()) {
            assertTrue("wsman.port", Files.exists(state().resolve("wsman.port")));

            server.terminate();

            assertEquals("", server.text());
            assertEquals(0, server.exitCode());
            assertTrue("ports are gone", Files.notExists(state().resolve("wsman.port")));
        }
    }

    @Test
    public void onlyItsOwnerReadsTheState() throws Exception {
        try (Mooring server = Mooring.start(state(), "server").ready()) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(state())));
        }
    }

    @Test
    public void aSecondServerOnTheSameStateIsRefused() throws Exception {
        try (Mooring first = Mooring.start(state(), "server").ready(); Mooring second = Mooring.start(state(), "server")) {
            assertEquals("mooring: Another server uses the state directory %s; name another one with --state.".formatted(state()),
                    second.text());
            assertEquals(1, second.exitCode());
        }
    }

    @Test
    public void aServerStartsAgainOnItsState() throws Exception {
        for (int time = 0; time < 2; time++) {
            try (Mooring server = Mooring.start(state(), "server").ready()) {
                server.terminate();
                assertEquals(0, server.exitCode());
            }
        }
    }

    @Test
    public void aWrongSettingsFileIsNamed() throws Exception {
        Path file = folder.newFile("wrong.json").toPath();
        Files.writeString(file, "{\n  \"org.mooring.transport.ssh\": {\n    port: 22\n  }\n}\n");

        try (Mooring server = Mooring.start(state(), "--config", file.toString(), "server")) {
            assertEquals("mooring: %s is not a settings file: line 3: '\"' was expected".formatted(file), server.text());
            assertEquals(1, server.exitCode());
        }
    }

    @Test
    public void wrongArgumentsEndWithTwo() throws Exception {
        try (Mooring mooring = Mooring.start(state(), "frobnicate")) {
            assertEquals("mooring: There is no command 'frobnicate'.\nTry 'mooring help'.", mooring.text());
            assertEquals(2, mooring.exitCode());
        }
    }

    private Path state() throws IOException {
        return folder.getRoot().toPath().toRealPath().resolve("state");
    }
}
