package org.mooring.webconsole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"<script>alert(1)</script>,&lt;script&gt;alert(1)&lt;/script&gt;", "a\"b'c&d,a&quot;b&#39;c&amp;d", "Zoë 🚢,Zoë 🚢"})
    void textIsShownAsItIsAndIsNeverMarkup(String text, String html) {
        assertEquals(html, Html.escape(text));
    }

    @Test
    void whatCannotBeSeenIsShownAsItsNumber() {
        assertEquals("a\\u0000b\\u202Ec\\u001B[31m\\u000A", Html.escape("a\0b\u202ec\u001b[31m\n"));
        assertEquals("\\uD800", Html.escape("\ud800"));
        assertEquals("", Html.escape(null));
    }

    @Test
    void aRowHasACellForEachValue() {
        assertEquals("<tr><td>1</td><td></td><td>&lt;b&gt;</td></tr>\n", Html.row("td", 1, null, "<b>"));
    }
}
