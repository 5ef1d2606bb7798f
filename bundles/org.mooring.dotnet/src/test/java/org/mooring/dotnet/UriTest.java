package org.mooring.dotnet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UriTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        10.0.0.1:80/x,     false
        http://10.0.0.1/x, true
        a/b,               false
        x:y,               true
        """)
    void aColonMakesAnAddressAbsoluteOnlyBehindAScheme(String text, boolean absolute) {
        assertEquals(absolute, Uri.parse(text).isAbsolute());
        assertEquals(text, Uri.parse(text).original());
    }

    @ParameterizedTest
    @CsvSource({"936, gb2312", "932, shift_jis", "1251, windows-1251", "28605, iso-8859-15"})
    void codePagesHaveTheirNames(int page, String name) {
        assertEquals(name, Encoding.of(page).webName());
        assertEquals(page, Encoding.of(name).codePage());
    }
}
