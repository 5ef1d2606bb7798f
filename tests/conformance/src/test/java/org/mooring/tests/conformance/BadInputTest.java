package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands on files with odd names, without permission, of a size or encoding that they may not expect, or that are not there. */
class BadInputTest {

    @TempDir
    Path folder;

    private final ScriptSession session = new ScriptSession();

    @BeforeEach
    void goThere() throws IOException {
        Files.createDirectories(folder.resolve("d/sub"));
        Files.writeString(folder.resolve("d/x"), "x");
        session.run("Set-Location -LiteralPath '" + folder + "'");
    }

    @AfterEach
    void close() throws IOException {
        session.close();
        if (Files.exists(folder.resolve("locked"))) {
            Files.setPosixFilePermissions(folder.resolve("locked"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    private List<String> errors(String command) {
        return session.run("$Error.Clear(); & { " + command + " } 2> $null > $null; $Error | ForEach-Object { \"$($_.FullyQualifiedErrorId)|$($_.CategoryInfo.Category)\" }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a[1].txt", "new\nline", "-dash", "trail ", " lead", "q''uote", "do\"uble", "star*", "que?", "ba`ck", "semi;colon", "dollar$x",
        "ünïcode", "tab\tx", "..hidden", "Ⅻ𝄞", "%TEMP%", "~", "con:x"})
    void everyCommandTakesEveryName(String name) {
        assertEquals(List.of("made", "1,2", "moved", "1", "found", "gone"), session.run("""
            $name = '%s'; New-Item -ItemType File -Path . -Name $name -Value made | Get-Content
            Set-Content -LiteralPath ./$name 1; Add-Content -LiteralPath ./$name 2; (Get-Content -LiteralPath ./$name) -join ','
            Copy-Item -LiteralPath ./$name -Destination ./d/$name; Rename-Item -LiteralPath ./$name -NewName 'other'
            Move-Item -LiteralPath other -Destination ./$name; if (Test-Path -LiteralPath ./$name) { 'moved' }
            (Get-ChildItem -Force -File | Select-String 2).Count
            if ((Get-ChildItem d -Force -File).Name -ccontains $name -and (Get-FileHash -LiteralPath ./$name)) { 'found' }
            Remove-Item -LiteralPath ./$name -Force; if (-not (Test-Path -LiteralPath ./$name)) { 'gone' }
            """.formatted(name)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
        Get-Content none                           ! PathNotFound,Microsoft.PowerShell.Commands.GetContentCommand|ObjectNotFound
        Get-Content d                              ! GetContainerContentException,Microsoft.PowerShell.Commands.GetContentCommand|InvalidOperation
        Set-Content d 1                            ! System.NotSupportedException,Microsoft.PowerShell.Commands.SetContentCommand|NotSpecified
        Add-Content d 1                            ! WriteContainerContentException,Microsoft.PowerShell.Commands.AddContentCommand|InvalidOperation
        Set-Content no/such 1                      ! GetContentWriterDirectoryNotFoundError,Microsoft.PowerShell.Commands.SetContentCommand|ObjectNotFound
        1..3 | Set-Content ('y' * 300)             ! GetContentWriterPathTooLongError,Microsoft.PowerShell.Commands.SetContentCommand|InvalidArgument
        Remove-Item none                           ! PathNotFound,Microsoft.PowerShell.Commands.RemoveItemCommand|ObjectNotFound
        Copy-Item d/x no/such/y                    ! CopyFileInfoItemIOError,Microsoft.PowerShell.Commands.CopyItemCommand|WriteError
        $null = mkdir -p e/x; Copy-Item d/x e         ! CopyFileInfoItemIOError,Microsoft.PowerShell.Commands.CopyItemCommand|WriteError
        Move-Item d d/sub/d                        ! MoveItemArgumentError,Microsoft.PowerShell.Commands.MoveItemCommand|InvalidArgument
        New-Item d -ItemType Directory             ! DirectoryExist,Microsoft.PowerShell.Commands.NewItemCommand|ResourceExists
        New-Item d/x                               ! NewItemIOError,Microsoft.PowerShell.Commands.NewItemCommand|WriteError
        Import-Csv none                            ! FileOpenFailure,Microsoft.PowerShell.Commands.ImportCsvCommand|OpenError
        Import-Csv d                               ! FileOpenFailure,Microsoft.PowerShell.Commands.ImportCsvCommand|OpenError
        Out-File d -InputObject 1                  ! FileOpenFailure,Microsoft.PowerShell.Commands.OutFileCommand|OpenError
        1 | Export-Csv no/such/f                   ! FileOpenFailure,Microsoft.PowerShell.Commands.ExportCsvCommand|OpenError
        Import-Clixml none                         ! FileOpenFailure,Microsoft.PowerShell.Commands.ImportClixmlCommand|OpenError
        Get-FileHash none                          ! FileNotFound,Microsoft.PowerShell.Commands.GetFileHashCommand|ObjectNotFound
        Wait-Process -Id $PID                      ! WaitOnItself,Microsoft.PowerShell.Commands.WaitProcessCommand|ObjectNotFound
        Start-Sleep -0.5                           ! ParameterArgumentValidationError,Microsoft.PowerShell.Commands.StartSleepCommand|InvalidData
        Start-Sleep 1e30                           ! ParameterArgumentValidationError,Microsoft.PowerShell.Commands.StartSleepCommand|InvalidData
        Get-Content d/x -Encoding bogus            ! ParameterArgumentTransformationError,Microsoft.PowerShell.Commands.GetContentCommand|InvalidData
        """)
    void whatCannotBeDoneHasPowerShellsIdAndCategory(String command, String expected) {
        assertEquals(List.of(expected), errors(command));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Get-Content none, d/x", "Get-Item none, d/x | Get-Content", "Get-ChildItem none, d/x | Get-Content", "Copy-Item none, d/x .; Get-Content x"})
    void whatFailsForOnePathGoesOnWithTheNext(String command) {
        assertEquals(List.of("x"), session.run("& { " + command + " } 2> $null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'y' * 200000 | Out-File /dev/full", "1..20000 | Export-Csv /dev/full", "1..20000 | Export-Clixml /dev/full"})
    @DisabledOnOs(value = {OS.WINDOWS, OS.MAC}, disabledReason = "a device of Linux")
    void aFullDiskIsToldInTheSystemsWords(String command) {
        assertEquals(List.of("No space left on device : '/dev/full'"), session.run("try { " + command + " } catch { \"$_\" }"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no rights of groups and others")
    void whatIsMadeReadOnlyNobodyMayWrite() throws IOException {
        Files.setPosixFilePermissions(folder.resolve("d/x"), PosixFilePermissions.fromString("rw-rw-rw-"));
        assertEquals(List.of("-r--r--r--", "-rw-r--r--"), session.run("$f = Get-Item d/x; $f.IsReadOnly = $true; (Get-Item d/x).UnixMode; $f.IsReadOnly = $false;"
            + " (Get-Item d/x).UnixMode"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "what runs is told by a file's extension there")
    void aProgramThatMayNotRunIsToldInTheSystemsWords() throws IOException {
        Files.setPosixFilePermissions(Files.writeString(folder.resolve("tool"), "#!/bin/sh"), PosixFilePermissions.fromString("rw-------"));
        assertEquals(List.of("True", "True"), session.run("try { ./tool } catch { \"$_\" -like \"Program 'tool' failed to run: *Permission denied*\" };"
            + " try { Start-Process ./tool } catch { \"$_\" -like '*Permission denied' }"));
    }

    @Test
    void withoutPermissionEachSaysSo() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may do everything");
        Files.createDirectories(folder.resolve("locked"));
        Files.writeString(folder.resolve("secret"), "s");
        Files.setPosixFilePermissions(folder.resolve("secret"), PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(folder.resolve("locked"), PosixFilePermissions.fromString("---------"));

        assertEquals(List.of("GetContentReaderUnauthorizedAccessError,Microsoft.PowerShell.Commands.GetContentCommand|PermissionDenied"), errors("Get-Content secret"));
        assertEquals(List.of("GetContentWriterUnauthorizedAccessError,Microsoft.PowerShell.Commands.AddContentCommand|PermissionDenied"), errors("Add-Content secret 1"));
        assertEquals(List.of("DirUnauthorizedAccessError,Microsoft.PowerShell.Commands.GetChildItemCommand|PermissionDenied"), errors("Get-ChildItem locked"));
    }

    @Test
    void aHugeFileIsReadFromItsEndsWithoutTheRest() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve("huge").toFile(), "rw")) {
            file.writeBytes("first\n");
            file.seek(5L << 30);
            file.writeBytes("\nlast");
        }

        assertEquals(List.of("5368709125", "first", "last", "102"),
            session.run("(Get-Item huge).Length; Get-Content huge -TotalCount 1; Get-Content huge -Tail 1; Get-Content huge -AsByteStream -TotalCount 1"));
    }

    @Test
    void linesEndAsTheyDoInPowerShell() {
        assertEquals(List.of("a,b,c,,d", ",,,x"), session.run("""
            Set-Content f "a`r`nb`rc`n`nd" -NoNewline; (Get-Content f) -join ','
            Set-Content f "`r`r`n`nx" -NoNewline; (Get-Content f) -join ','
            """));
    }

    @Test
    void lineEndsAreFoundWhereverPartsOfAFileEnd() throws IOException {
        Files.writeString(folder.resolve("long"), ("x".repeat(16383) + "\r\n").repeat(3) + "y");

        assertEquals(List.of("4", "16383 16383 16383 1"), session.run("(Get-Content long).Count; (Get-Content long | ForEach-Object Length) -join ' '"));
    }

    @Test
    void aLineWithoutEndIsRefusedAndTakesNoMemory() {
        assertEquals(List.of("GetContentReaderIOError,Microsoft.PowerShell.Commands.GetContentCommand|ReadError"), errors("Get-Content /dev/zero"));
    }

    @Test
    void whatCannotBeClearedSaysWhy() {
        assertEquals(List.of("ClearContentIOError,Microsoft.PowerShell.Commands.ClearContentCommand|WriteError"),
            errors("ln -s a b; ln -s b a; Clear-Content a"));
    }

    @Test
    void theFunctionForTheRootIsFound() {
        assertEquals(List.of("/"), session.run("cd\\; (Get-Location).Path"));
    }

    @Test
    void scriptsTellTheirText() {
        assertEquals(List.of("'text'", "utf-8"), session.run("Set-Content s.ps1 \"'text'\" -NoNewline; $s = Get-Command ./s.ps1; $s.ScriptContents; $s.OriginalEncoding.WebName"));
    }

    @Test
    void bytesThatAreNoTextBecomeReplacementCharacters() throws IOException {
        Files.write(folder.resolve("bad"), new byte[] {0x61, (byte) 0xff, (byte) 0xc3, 0x28, 0x0a, 0x62});
        Files.write(folder.resolve("utf16"), new byte[] {(byte) 0xff, (byte) 0xfe, 0x61, 0, 0x62});

        assertEquals(List.of("a\ufffd\ufffd(", "b", "6", "a\ufffd"),
            session.run("Get-Content bad; (Get-Content bad -AsByteStream).Count; Get-Content utf16"));
    }
}
