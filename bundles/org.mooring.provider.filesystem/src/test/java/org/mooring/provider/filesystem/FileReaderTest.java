package org.mooring.provider.filesystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.stream.DotNetException;

class FileReaderTest {

    @TempDir
    Path folder;

    private final ContentParameters.Reading parameters = new ContentParameters.Reading();

    private FileReader of(byte[] content) throws IOException {
        return new FileReader(Files.write(folder.resolve("a.txt"), content), parameters);
    }

    private FileReader of(String content) throws IOException {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\ntwo\nthree", "one\ntwo\nthree\n", "one\r\ntwo\r\nthree\r\n", "one\rtwo\rthree", "one\r\ntwo\nthree\r"})
    void linesEndInAnyWay(String content) throws IOException {
        try (FileReader reader = of(content)) {
            assertEquals(List.of("one", "two"), reader.read(2));
            assertEquals(List.of("three"), reader.read(2));
            assertEquals(List.of(), reader.read(2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb\n\nc", "a\r\nb\r\n\r\nc\r\n", "a\rb\r\rc\r", "\n\n", "", "one line", "\uFEFFmark\nb\n"})
    void theLastLinesAreThoseThatReadingFromTheBeginningGives(String content) throws IOException {
        List<Object> all;
        try (FileReader reader = of(content)) {
            all = reader.read(0);
        }
        for (int count = 0; count <= all.size() + 1; count++) {
            try (FileReader reader = of(content)) {
                assertEquals(all.subList(Math.max(0, all.size() - count), all.size()), reader.tail(count), "the last " + count);
            }
        }
    }

    @Test
    void theLastLinesOfALongFileBeginInOtherBlocks() throws IOException {
        String line = "x".repeat(999);
        try (FileReader reader = of((line + "\n").repeat(300))) {
            assertEquals(Collections.nCopies(200, line), reader.tail(200));
        }
    }

    @Test
    void wideCharactersAreNotTakenForLineEnds() throws IOException {
        parameters.encoding = "unicode";
        try (FileReader reader = of("\uFEFFa\u0A0D\nb\n".getBytes(StandardCharsets.UTF_16LE))) {
            assertEquals(List.of("a\u0A0D", "b"), reader.tail(2));
        }
    }

    @Test
    void piecesStandBetweenDelimiters() throws IOException {
        parameters.delimiter = "--";
        try (FileReader reader = of("a--b-c--")) {
            assertEquals(List.of("a", "b-c"), reader.read(0));
        }
    }

    @Test
    void bytesComeOneByOne() throws IOException {
        parameters.asByteStream = true;
        try (FileReader reader = of(new byte[] {1, -1})) {
            assertEquals(List.of((byte) 1, (byte) -1), reader.read(0));
        }
    }

    @Test
    void whatIsAddedWhileItWaitsIsRead() throws Exception {
        parameters.wait = true;
        try (FileReader reader = of("one\n")) {
            assertEquals(List.of("one"), reader.tail(5));
            CompletableFuture<List<Object>> more = CompletableFuture.supplyAsync(() -> reader.read(256));
            Files.writeString(folder.resolve("a.txt"), "two\n", StandardOpenOption.APPEND);
            assertEquals(List.of("two"), more.get(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void anInterruptEndsTheWaiting() throws IOException {
        parameters.wait = true;
        try (FileReader reader = of("")) {
            Thread.currentThread().interrupt();
            assertThrows(DotNetException.class, () -> reader.read(1));
        } finally {
            Thread.interrupted();
        }
    }
}
