package org.mooring.tests.escapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The drive {@code User:} of a session that runs no scripts: files come and go, for as much as it takes, and nothing else is reached. */
class UserDriveTest {

    private static final String RESTRICTED = "@{ SessionType = 'RestrictedRemoteServer'; AllowedUsers = '*'; MountUserDrive = $true; UserDriveMaximumSize = 1000 }";
    private static final String OPEN = "@{ AllowedUsers = '*'; MountUserDrive = $true; UserDriveMaximumSize = 1000 }";

    @TempDir
    Path folder;

    private ConfiguredSession restricted(String user) throws Exception {
        return new ConfiguredSession(folder, RESTRICTED, user);
    }

    private Path driveOf(String user) {
        return folder.resolve("drives/tried").resolve(user);
    }

    private static String text(int bytes) {
        return Base64.getEncoder().encodeToString("x".repeat(bytes).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileIsWrittenPieceByPieceAndReadAgain() throws Exception {
        try (ConfiguredSession session = restricted("anna")) {
            session.command("PSCopyToSessionHelper", "copyToFilePath", "User:\\a.txt", "b64Fragment", text(300), "createFile", true);
            assertEquals(300, session.answer("BytesWritten"));
            session.command("PSCopyToSessionHelper", "copyToFilePath", "User:/a.txt", "b64Fragment", text(100), "createFile", false);
            assertEquals(100, session.answer("BytesWritten"));
            assertEquals(400, Files.size(driveOf("anna").resolve("a.txt")));

            session.command("PSCopyFromSessionHelper", "copyFromFilePath", "User:\\a.txt", "copyFromStart", 350L, "copyFromNumBytes", 30L);
            assertEquals(text(30), session.answer("b64Fragment"));
            assertEquals(true, session.answer("moreAvailable"));
            assertEquals(false, session.answer("ExceptionThrown"));
        }
    }

    @Test
    void theFolderIsItsOwnersAloneAndEachUserHasOne() throws Exception {
        try (ConfiguredSession anna = restricted("anna"); ConfiguredSession other = restricted("../anna")) {
            anna.command("PSCopyToSessionHelper", "copyToFilePath", "User:/a.txt", "b64Fragment", text(3), "createFile", true);

            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(driveOf("anna"))));
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("drives"))));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(driveOf("anna").resolve("a.txt"))));
            assertTrue(Files.isDirectory(driveOf("%2E.%2Fanna")));
            other.command("PSCopyFromSessionHelper", "getPathItems", "User:/*");
            assertEquals(false, other.answer("Exists"));
        }
    }

    @Test
    void itStaysWhenTheSessionEnds() throws Exception {
        try (ConfiguredSession session = restricted("anna")) {
            session.command("PSCopyToSessionHelper", "copyToFilePath", "User:/a.txt", "b64Fragment", text(3), "createFile", true);
        }
        try (ConfiguredSession session = restricted("anna")) {
            session.command("PSCopyFromSessionHelper", "getPathItems", "User:/*.txt");
            assertEquals(true, session.answer("Exists"));
        }
    }

    @Test
    void moreThanItTakesIsRefusedAndRoomThatIsFreeAgainIsUsed() throws Exception {
        try (ConfiguredSession session = restricted("anna")) {
            session.command("PSCopyToSessionHelper", "copyToFilePath", "User:/a", "b64Fragment", text(600), "createFile", true);
            List<String> said = session.command("PSCopyToSessionHelper", "copyToFilePath", "User:/b", "b64Fragment", text(600), "createFile", true);
            assertTrue(said.getFirst().contains("Maximum size for drive has been exceeded: 1000."), said.toString());
            assertEquals(null, session.answer("BytesWritten"));
            assertFalse(Files.exists(driveOf("anna").resolve("b")));

            session.command("PSCopyToSessionHelper", "copyToFilePath", "User:/a", "b64Fragment", text(900), "createFile", true);
            assertEquals(900, session.answer("BytesWritten"));
        }
    }

    @Test
    void sessionsThatWriteAtOnceHaveTheSameRoom() throws Exception {
        ConcurrentLinkedQueue<Object> written = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String prefix = "User:/" + i + "-";
            ConfiguredSession session = restricted("anna");
            threads.add(Thread.ofPlatform().start(() -> {
                try (session) {
                    for (int n = 0; n < 10; n++) {
                        session.command("PSCopyToSessionHelper", "copyToFilePath", prefix + n, "b64Fragment", text(90), "createFile", true);
                        if (session.answer("BytesWritten") != null) {
                            written.add(n);
                        }
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(11, written.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "Temp:/x", "FileSystem::/etc/passwd", "/:/etc/passwd", "env:/PATH", "Microsoft.PowerShell.Core\\FileSystem::User:/x", "x.txt",
        "~/x", "No:/x"})
    void otherPathsAreRefused(String path) throws Exception {
        try (ConfiguredSession session = restricted("anna")) {
            for (String parameter : List.of("copyToFilePath", "isFilePath", "remotePath", "createDirectoryPath", "supportAltStreamPath", "metaDataFilePath")) {
                List<String> said = parameter.equals("metaDataFilePath")
                    ? session.command("PSCopyToSessionHelper", parameter, path, "metaDataToSet", new org.mooring.object.PSHashtable())
                    : session.command("PSCopyToSessionHelper", parameter, path);
                assertTrue(said.getFirst().startsWith("!"), parameter + ": " + said);
            }
            for (String parameter : List.of("getPathItems", "getPathDir", "getMetaFilePath", "supportAltStreamPath")) {
                List<String> said = session.command("PSCopyFromSessionHelper", parameter, path);
                assertTrue(said.getFirst().startsWith("!"), parameter + ": " + said);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"User:/../../../secret.txt", "User:\\..\\..\\secret.txt", "User:/a/../../secret.txt", "User:..", "User:/./../secret.txt", "user://///../secret.txt",
        "User:link", "User:/link", "User:/linked/secret.txt", "User:/linked", "User:/*/secret.txt", "User:/l*", "User:/lin?ed/*", "User:/secret\0.txt"})
    void nothingLeadsOut(String path) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "swordfish");
        try (ConfiguredSession session = restricted("anna")) {
            Files.createSymbolicLink(driveOf("anna").resolve("link"), secret);
            Files.createSymbolicLink(driveOf("anna").resolve("linked"), folder);
            session.command("PSCopyToSessionHelper", "copyToFilePath", path, "b64Fragment", text(4), "createFile", true);
            assertEquals("swordfish", Files.readString(secret));
            session.command("PSCopyToSessionHelper", "copyToFilePath", path, "b64Fragment", text(4), "createFile", false);
            assertEquals("swordfish", Files.readString(secret));
            session.command("PSCopyFromSessionHelper", "copyFromFilePath", path, "copyFromStart", 0L, "copyFromNumBytes", 100L);
            Object read = session.answer("b64Fragment");
            assertTrue(read == null || !new String(Base64.getDecoder().decode((String) read), StandardCharsets.UTF_8).contains("sword"));
            List<String> said = session.command("PSCopyFromSessionHelper", "getPathItems", path);
            said.addAll(session.command("PSCopyFromSessionHelper", "getPathDir", path));
            assertFalse(said.toString().contains("secret.txt "), said.toString());
            session.command("PSCopyToSessionHelper", "createDirectoryPath", path + "/made", "force", true);
            assertFalse(Files.exists(folder.resolve("made")));
        }
        try (var all = Files.list(folder)) {
            assertEquals(List.of("configurations", "drives", "secret.txt"), all.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void theCommandsOfTheSessionReachTheDriveWhereFilesAreSeen() throws Exception {
        try (ConfiguredSession session = new ConfiguredSession(folder, OPEN, "anna")) {
            assertEquals(List.of("hello", "a.txt", "1000"), session.script("'hello' > User:/a.txt; Get-Content User:/a.txt; (Get-ChildItem User:).Name; (Get-PSDrive User).MaximumSize"));
            assertTrue(session.script("'x' * 2000 | Set-Content User:/b.txt").getFirst().contains("Maximum size for drive has been exceeded: 1000."));
            assertTrue(session.script("[System.IO.File]::WriteAllText('" + folder + "/big', 'x' * 2000); Copy-Item '" + folder + "/big' User:/c").getFirst().contains("exceeded"));
            assertTrue(session.script("Move-Item '" + folder + "/big' User:/c").getFirst().contains("exceeded"));
            assertTrue(session.script("New-Item User:/d -Value ('x' * 2000)").getFirst().contains("exceeded"));
            assertTrue(session.script("New-Item User:/d -ItemType SymbolicLink -Value '" + folder + "/big'").getFirst().contains("this drive has no links"));
            assertTrue(session.script("New-Item User:/d -ItemType HardLink -Value '" + folder + "/big'").getFirst().contains("this drive has no links"));
            assertEquals(List.of("2", "inner"), session.script("$null = New-Item User:/f -ItemType Directory; 'inner' > User:/f/g; Copy-Item User:/f User:/h -Recurse; (Get-ChildItem User: -Recurse -File | "
                + "Where-Object Name -eq g).Count; Get-Content User:/h/g"));
            assertEquals(List.of("False"), session.script("Remove-Item User:/f -Recurse; Test-Path User:/f"));
        }
    }

    /** Commands that write files in ways of their own, not by the provider. */
    @ParameterizedTest
    @ValueSource(strings = {"Expand-Archive FILES/bomb.zip User:/z", "Compress-Archive FILES/big User:/z.zip -CompressionLevel NoCompression", "Start-Transcript User:/t | Out-Null; 'x' * 2000 | Out-Host",
        "New-ModuleManifest User:/m.psd1", "New-PSSessionConfigurationFile User:/c.pssc -Full", "New-PSRoleCapabilityFile User:/c.psrc"})
    void noCommandTakesMoreRoomThanThereIs(String script) throws Exception {
        Files.writeString(folder.resolve("big"), "x".repeat(100_000));
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("bomb.zip")))) {
            zip.putNextEntry(new ZipEntry("big"));
            for (int i = 0; i < 1_000; i++) {
                zip.write(new byte[100_000]);
            }
        }
        try (ConfiguredSession session = new ConfiguredSession(folder, OPEN, "anna")) {
            List<String> said = session.script(script.replace("FILES", folder.toString()));

            assertTrue(said.toString().contains("Maximum size for drive has been exceeded: 1000."), said.toString());
        }
        try (var all = Files.walk(driveOf("anna"))) {
            assertTrue(all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() <= 1000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Get-Content User:/link", "Get-Content User:/linked/secret.txt", "Get-ChildItem User:/linked", "Get-ChildItem User: -Recurse -FollowSymlink",
        "Copy-Item User:/link User:/c; Get-Content User:/c", "Copy-Item User:/linked User:/c -Recurse; Get-Content User:/c/secret.txt", "Get-ChildItem User: -Recurse -Name",
        "Set-Content User:/link x", "'x' > User:/linked/secret.txt", "Add-Content User:/link x", "Clear-Content User:/link", "Resolve-Path User:/linked/*",
        "Remove-Item User:/linked/secret.txt", "Rename-Item User:/linked/secret.txt y", "Move-Item User:/linked/secret.txt User:/y; Get-Content User:/y",
        "Test-Path User:/linked/secret.txt", "Set-ItemProperty User:/link IsReadOnly $true", "Get-Item User:/linked/secret.txt", "Get-ChildItem User:/*/*"})
    void linksOfTheDriveAreNotFollowed(String script) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "swordfish");
        try (ConfiguredSession session = new ConfiguredSession(folder, OPEN, "anna")) {
            Files.createSymbolicLink(driveOf("anna").resolve("link"), secret);
            Files.createSymbolicLink(driveOf("anna").resolve("linked"), folder);

            List<String> said = session.script(script);

            assertFalse(said.contains("swordfish") || said.contains("True") || said.stream().anyMatch(line -> !line.startsWith("!") && line.contains("secret")),
                said.toString());
            assertEquals("swordfish", Files.readString(secret));
            assertTrue(Files.isWritable(secret));
        }
    }

    @Test
    void aFunctionTakesWhatIsOfTheDrive() throws Exception {
        String text = RESTRICTED.replace("}", "; VisibleFunctions = 'Get-Size'; FunctionDefinitions = @{ Name = 'Get-Size'; ScriptBlock = {"
            + " param([ValidateUserDrive()] [string] $Path) (Get-Item $Path).Length } } }");
        try (ConfiguredSession session = new ConfiguredSession(folder, text, "anna")) {
            session.command("PSCopyToSessionHelper", "copyToFilePath", "User:/a", "b64Fragment", text(5), "createFile", true);
            assertEquals(List.of("5"), session.command("Get-Size", "Path", "User:/a"));
            assertTrue(session.command("Get-Size", "Path", "/etc/passwd").getFirst().startsWith("!ParameterArgumentValidationError,Get-Size: Cannot validate argument on parameter"
                + " 'Path'. The path argument drive / does not belong to the set of approved drives: User."));
        }
    }
}
