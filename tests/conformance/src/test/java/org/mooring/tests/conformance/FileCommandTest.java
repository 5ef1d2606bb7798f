package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Copy-, Move-, Rename-, Remove- and New-Item on files and folders in the combinations that go wrong, or only partly right. */
class FileCommandTest {

    @TempDir
    Path folder;

    private final ScriptSession session = new ScriptSession();

    @BeforeEach
    void goThere() throws IOException {
        for (String file : List.of("d/x", "d/sub/y", "d/.hidden", "e/d/x", "f")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), file);
        }
        Files.createSymbolicLink(folder.resolve("link"), Path.of("f"));
        Files.createSymbolicLink(folder.resolve("folderlink"), Path.of("d/sub"));
        Files.createLink(folder.resolve("hard"), folder.resolve("f"));
        session.run("Set-Location -LiteralPath '" + folder + "'");
    }

    @AfterEach
    void close() {
        session.close();
    }

    private List<String> errors(String command) {
        return session.run("$Error.Clear(); & { " + command + " } 2> $null > $null; $Error | ForEach-Object {"
            + " \"$($_.FullyQualifiedErrorId -replace ',.*')|$($_.CategoryInfo.Category)|$($_.TargetObject -replace '^" + folder + "/')\" }");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
        Copy-Item f f                         ! CopyError|WriteError|f
        Copy-Item f hard                      ! CopyError|WriteError|f
        Copy-Item link f                      ! CopyError|WriteError|link
        Copy-Item f .                         ! CopyError|WriteError|f
        Copy-Item d e -Recurse                ! DirectoryExist|ResourceExists|e/d
        Copy-Item d f                         ! CopyContainerItemToLeafError|InvalidArgument|d
        Copy-Item f none/z                    ! CopyFileInfoItemIOError|WriteError|f
        Copy-Item f f/z                       ! CopyFileInfoItemIOError|WriteError|f
        chmod 444 d/x; Copy-Item f d/x        ! CopyFileInfoItemUnauthorizedAccessError|PermissionDenied|f
        Move-Item d f                         ! DirectoryExist|ResourceExists|f
        Move-Item d none/z                    ! MoveDirectoryItemIOError|WriteError|d
        Move-Item f d/x                       ! MoveFileInfoItemIOError|WriteError|f
        Move-Item f none/z                    ! MoveFileInfoItemIOError|WriteError|f
        Move-Item d D                         ! MoveItemArgumentError|InvalidArgument|D
        Move-Item d d/sub                     ! MoveItemArgumentError|InvalidArgument|d/sub/d
        Move-Item d e                         ! MoveFileInfoItemIOError|WriteError|d/x
        Rename-Item f d                       ! RenameItemIOError|WriteError|f
        Rename-Item d d                       ! RenameItemIOError|WriteError|d
        Rename-Item f d/z                     ! Argument|InvalidArgument|d/z
        Remove-Item d/.hidden                 ! RemoveFileSystemItemUnAuthorizedAccess|PermissionDenied|d/.hidden
        chmod 444 f; Remove-Item f            ! RemoveFileSystemItemUnAuthorizedAccess|PermissionDenied|f
        New-Item f -ItemType Directory        ! DirectoryExist|ResourceExists|f
        New-Item f/z -ItemType Directory      ! CreateDirectoryIOError|WriteError|f/z
        New-Item l -ItemType SymbolicLink     ! ArgumentNull|InvalidArgument|
        New-Item link -ItemType SymbolicLink -Value x ! SymLinkExists|ResourceExists|link
        New-Item l -ItemType HardLink -Value none     ! ItemNotFound|ObjectNotFound|none
        New-Item l -ItemType HardLink -Value d        ! ItemNotFile|InvalidOperation|d
        New-Item f -ItemType HardLink -Value f -Force ! TargetIsSameAsLink|InvalidOperation|f
        New-Item l -ItemType nonsense         ! Argument|InvalidArgument|nonsense
        """)
    void whatCannotBeDoneHasPowerShellsIdCategoryAndTarget(String command, String expected) {
        assertEquals(List.of(expected), errors(command));
    }

    @Test
    void whatIsHiddenStaysWithoutForceAndTheFoldersThatItIsIn() {
        assertEquals(List.of("DirectoryNotEmpty|WriteError|d", "RemoveFileSystemItemUnAuthorizedAccess|PermissionDenied|d/.hidden"),
            errors("Remove-Item d -Recurse"));
        assertEquals(List.of(".hidden", "False"), session.run("Get-ChildItem d -Force -Name; Remove-Item d -Recurse -Force; Test-Path d"));
    }

    @Test
    void aFolderIsMovedIntoOneOfItsName() throws IOException {
        session.run("Remove-Item e/d/x; Move-Item d e");

        assertFalse(Files.exists(folder.resolve("d")));
        assertEquals("d/sub/y", Files.readString(folder.resolve("e/d/sub/y")));
    }

    @Test
    void linksToFoldersAreRemovedAndNotWhatTheyLeadTo() {
        assertEquals(List.of("False", "True", "False", "True"), session.run("""
            Remove-Item folderlink; Test-Path folderlink; Test-Path d/sub/y
            $null = New-Item e/l -ItemType SymbolicLink -Value ../d/sub; Remove-Item e -Recurse; Test-Path e; Test-Path d/sub/y
            """));
    }

    @Test
    void aCopyWritesTheFileThatIsThereAndKeepsItsLinks() throws IOException {
        Files.writeString(folder.resolve("new"), "new");
        session.run("Copy-Item new link");

        assertTrue(Files.isSymbolicLink(folder.resolve("link")));
        assertEquals("new", Files.readString(folder.resolve("hard")));
    }

    @Test
    void aFolderThatIsCopiedIntoItselfIsNotCopiedWithoutEnd() {
        assertEquals(List.of("d/copy,d/copy/sub,d/copy/sub/y,d/copy/x"),
            session.run("Copy-Item d d/copy -Recurse; (find d/copy -not -name '.*' | Sort-Object) -join ','"));
    }

    @Test
    void aCircleOfLinksEndsACopy() {
        assertEquals(List.of("CopyDirectoryInfoItemIOError|WriteError|d/sub/round"),
            errors("ln -s .. d/sub/round; Copy-Item d g -Recurse"));
        assertTrue(Files.exists(folder.resolve("g/sub/y")));
    }

    @Test
    void filesOfTheSystemAreCopiedWhole() {
        assertEquals(List.of("True"), session.run("Copy-Item /proc/version v; (Get-Content v) -eq (Get-Content /proc/version)"));
    }

    @Test
    void aDeviceWithoutRoomSaysSo() {
        assertEquals(List.of("True", "ProviderContentCloseError,Microsoft.PowerShell.Commands.SetContentCommand"), session.run(
            "Set-Content /dev/full x 2> $null; $Error[0].Exception.Message.EndsWith(\"No space left on device : '/dev/full'\"); $Error[0].FullyQualifiedErrorId"));
    }

    @Test
    void aContentFilterChoosesOfWhatAPatternNames() {
        assertEquals(List.of("d/x", "new"), session.run("Set-Content d/* new -Filter *none; Get-Content d/x; Set-Content d/* new -Filter x; Get-Content d/x"));
    }

    @Test
    void clearedAttributesLetAFileBeWritten() {
        assertEquals(List.of("True", "False"), session.run("""
            Set-ItemProperty f IsReadOnly $true; (Get-Item f).IsReadOnly; Clear-ItemProperty f Attributes; (Get-Item f).IsReadOnly"""));
    }
}
