package org.mooring.dotnet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class OpenFileTest {

    @TempDir
    Path folder;

    private Path fifo() throws Exception {
        Path fifo = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor());
        return fifo;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoIsStoppedLeavesAPipeWhoseOtherEndNobodyHas(boolean reading) throws Exception {
        Path fifo = fifo();
        CompletableFuture<Object> outcome = new CompletableFuture<>();
        Thread opening = Thread.ofVirtual().start(() -> {
            try (AutoCloseable end = reading ? OpenFile.input(fifo) : OpenFile.output(fifo)) {
                outcome.complete(end);
            } catch (Exception e) {
                outcome.complete(e);
            }
        });
        opening.interrupt();

        assertInstanceOf(ClosedByInterruptException.class, outcome.get(60, TimeUnit.SECONDS));
        assertTrue(opening.join(Duration.ofSeconds(60)));
    }

    @Test
    void whatIsWrittenAtOneEndIsReadAtTheOther() throws Exception {
        Path fifo = fifo();
        Thread writing = Thread.ofPlatform().start(() -> {
            try (OutputStream out = OpenFile.output(fifo)) {
                out.write(new byte[] {1, 2, 3});
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });

        assertArrayEquals(new byte[] {1, 2, 3}, OpenFile.bytes(fifo));
        assertTrue(writing.join(Duration.ofSeconds(60)));
    }

    @Test
    void filesAreOpenedAsTheyAre() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "text");

        assertFalse(OpenFile.isFifo(file));
        assertFalse(OpenFile.isFifo(folder.resolve("none")));
        assertArrayEquals("text".getBytes(), OpenFile.bytes(file));
    }
}
