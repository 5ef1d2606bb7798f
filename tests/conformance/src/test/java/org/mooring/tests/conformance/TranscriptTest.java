package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptTest {

    @TempDir
    Path folder;

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name)).replaceAll("time: \\d{14}", "time: TIME");
    }

    @Test
    void aTranscriptHasCommandsOutputAndMessages() throws IOException {
        try (ScriptSession session = new ScriptSession()) {
            session.run("Start-Transcript -LiteralPath '" + file("a.txt") + "' -UseMinimalHeader");
            session.run("'one'; $null = 'unseen'");
            session.run("2 | ForEach-Object { $_ + 1 }");
            session.run("Stop-Transcript");
        }
        assertEquals("""
            **********************
            PowerShell transcript start
            Start time: TIME
            **********************
            Transcript started, output file is FILE
            PS>'one'; $null = 'unseen'
            one
            PS>2 | ForEach-Object { $_ + 1 }
            3
            PS>Stop-Transcript
            **********************
            PowerShell transcript end
            End time: TIME
            **********************
            """.replace("FILE", file("a.txt")), text("a.txt"));
    }

    @Test
    void errorsThatEndAPipelineAreTranscribedAndStylesAreNot() throws IOException {
        try (ScriptSession session = new ScriptSession()) {
            session.run("Start-Transcript -LiteralPath '" + file("a.txt") + "' -UseMinimalHeader");
            session.run("\"$([char]27)[31mred$([char]27)[0m\"; throw 'broken'");
        }
        assertTrue(text("a.txt").contains("\nred\n"), text("a.txt"));
        assertTrue(text("a.txt").contains("broken\n"), text("a.txt"));
    }

    @Test
    void theInnerOfTwoTranscriptsIsStoppedFirst() throws IOException {
        try (ScriptSession session = new ScriptSession()) {
            session.run("Start-Transcript -LiteralPath '" + file("outer.txt") + "' -UseMinimalHeader; $null = Start-Transcript '"
                + file("inner.txt") + "' -UseMinimalHeader; 'both'");
            assertEquals(List.of("Transcript stopped, output file is " + file("inner.txt")), session.run("Stop-Transcript"));
            session.run("'outer'");
        }
        assertTrue(text("inner.txt").contains("\nboth\n"));
        assertFalse(text("inner.txt").contains("\nouter\n"));
        assertTrue(text("outer.txt").contains("\nboth\n") && text("outer.txt").contains("\nouter\n"));
        assertTrue(text("outer.txt").endsWith("PowerShell transcript end\nEnd time: TIME\n**********************\n"), "a session's end stops it");
    }

    @Test
    void appendKeepsWhatIsThereAndNoClobberRefusesIt() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "before\n");
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of("NoClobber,Microsoft.PowerShell.Commands.StartTranscriptCommand",
                    "File " + file("a.txt") + " already exists and NoClobber was specified."),
                session.run("try { Start-Transcript '" + file("a.txt") + "' -NoClobber } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }"));
            session.run("$Transcript = '" + file("a.txt") + "'; Start-Transcript -Append -NoClobber -IncludeInvocationHeader");
            session.run("1");
        }
        assertTrue(text("a.txt").startsWith("before\n**********************\nPowerShell transcript start\n"), text("a.txt"));
        assertTrue(text("a.txt").contains("\nPSVersion: 7.6.5\n"));
        assertTrue(text("a.txt").contains("**********************\nCommand start time: TIME\n**********************\nPS>1\n1\n"), text("a.txt"));
    }

    @Test
    void whatIsNotStartedIsNotStopped() {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of("InvalidOperation,Microsoft.PowerShell.Commands.StopTranscriptCommand",
                    "An error occurred stopping transcription: The host is not currently transcribing."),
                session.run("try { Stop-Transcript } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }"));
        }
    }

    @Test
    void aFolderIsNoTranscript() {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of("CannotStartTranscription,Microsoft.PowerShell.Commands.StartTranscriptCommand",
                    "Transcription cannot be started due to the error: File path " + folder + " resolves to a directory."),
                session.run("try { Start-Transcript '" + folder + "' } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }"));
        }
    }
}
