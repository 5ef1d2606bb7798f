package org.mooring.cmdlet.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyModuleTest {

    @ParameterizedTest
    @CsvSource({"Get-Thing, Far, Get-FarThing", "thing, Far, Farthing", "Get-Thing, , Get-Thing"})
    void thePrefixStandsBeforeTheNoun(String name, String prefix, String expected) {
        assertEquals(expected, ProxyCommandBase.withPrefix(name, prefix));
    }

    @Test
    void textsAreQuotedWhateverQuotesTheyHave() {
        assertEquals("'it''s \u2019\u2019typed\u2019\u2019'", ProxyModule.quoted("it's \u2019typed\u2019"));
    }
}
