package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs are given to read, and what becomes of the bytes that they write. */
class ProgramBytesTest {

    private static ScriptSession session;

    @BeforeAll
    static void open() {
        session = new ScriptSession();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', ignoreLeadingAndTrailingWhitespace = true, value = {
        "^[byte[]](255, 0, 13, 10) | od -An -tx1^ | ff 00 0d 0a",
        "^[byte]255, [byte]1 | od -An -tx1^ | ff 01",
        "^'a', 'b' | od -An -tx1^ | 61 0a 62 0a",
        "^1, $null, 2 | od -An -c^ | 1  \\n   2  \\n",
        "^printf '\\377\\000\\r\\nx' | od -An -tx1^ | ff 00 0d 0a 78",
        "^printf '\\377\\000' | cat | od -An -tx1^ | ff 00",
        "^function f { printf '\\377' }; f | od -An -tx1^ | ff",
        "^& { $OutputEncoding = [Text.Encoding]::Unicode; 'a' | od -An -tx1 }^ | ff fe 61 00 0a 00",
        "^& { $OutputEncoding = [Text.Encoding]::ASCII; [string][char]228 | od -An -tx1 }^ | 3f 0a"})
    void aProgramReadsBytesAsTheyAreAndTextInTheOutputEncoding(String script, String bytes) {
        assertEquals(List.of(bytes), session.run(script).stream().map(String::strip).toList());
    }

    @Test
    void aProgramReadsObjectsAsTheyWouldBeShown() {
        assertEquals(session.run("[pscustomobject]@{ Name = 'x'; Value = 1 } | Out-String -Stream"),
            session.run("[pscustomobject]@{ Name = 'x'; Value = 1 } | cat"));
        assertEquals(List.of("text", "", "A B", "- -", "1 2", ""), session.run("'text', [pscustomobject]@{ A = 1; B = 2 } | cat"));
    }

    @Test
    void aRedirectionToAFileKeepsTheBytes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bytes");
        session.run("$file = '" + file + "'; printf '\\377\\000\\r\\n' > $file; printf 'x' >> $file");
        assertArrayEquals(new byte[] {-1, 0, 13, 10, 'x'}, Files.readAllBytes(file));

        session.run("sh -c 'printf a; printf b >&2' *> $file");
        assertEquals(List.of("a", "b"), Files.readAllLines(file).stream().sorted().toList());
    }

    @Test
    void errorsAmongTheOutputMakeItLines() {
        assertEquals(List.of("a", "b"), session.run("sh -c 'printf a; printf b >&2' 2>&1 | cat").stream().sorted().toList());
    }
}
