package org.mooring.shell.powershell.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {

    @Test
    void aTextIsReadAsItsBlocks() {
        assertEquals(List.of(new MarkdownText.Heading(1, "Get-Tide"), new MarkdownText.Paragraph("One two."), new MarkdownText.Item("-", "a b"),
            new MarkdownText.Item("2.", "c"), new MarkdownText.Code("powershell not-run: no sea", "# no heading\n\n  1"),
            new MarkdownText.Table(List.of(List.of("a", "b|c"), List.of("1", "2")))), MarkdownText.read("""
                # `Get-Tide`

                One
                two.

                - a
                  b
                2. c

                ```powershell not-run: no sea
                # no heading

                  1
                ```

                | a | b\\|c |
                |---|---|
                | 1 | 2 |
                """));
    }

    @Test
    void aFenceThatIsNotClosedReachesToTheEnd() {
        assertEquals(List.of(new MarkdownText.Code("", "a\nb")), MarkdownText.read("```\na\nb"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"a `b` c; a b c", "**a** and *b*; a and *b*", "[a](http://b); a (http://b)", "`[a](b)` `**c**`; [a](b) **c**",
        "`` a`n ``; a`n", "[int] and 2*3*4; [int] and 2*3*4"})
    void marksAreLeftOutButNotInCode(String written, String plain) {
        assertEquals(plain, MarkdownText.plain(written));
    }
}
