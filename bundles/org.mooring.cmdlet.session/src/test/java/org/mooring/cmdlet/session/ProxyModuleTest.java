package org.mooring.cmdlet.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.object.PSObject;

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

    /** What a server calls its commands, parameters and aliases is text, and nothing that runs here. */
    @ParameterizedTest
    @ValueSource(strings = {"a {}; evil; function b", "a'; evil; '", "%1$s", "a`${evil}", "a\nevil"})
    void whatAServerTellsStaysText(String told) {
        PSObject parameter = new PSObject().set("Name", told).set("Aliases", List.of(told)).set("SwitchParameter", false);
        ProxyModule made = new ProxyModule("s", "c", UUID.randomUUID(), SessionRecipe.NONE, null, true);

        made.add(new PSObject().set("Name", told).set("CommandType", 2).set("Parameters", Map.of(told, parameter)));

        assertTrue(made.script().contains("Set-Item -LiteralPath " + ProxyModule.quoted("function:script:" + told) + " -Value {"));
        assertTrue(made.script().contains("[Alias(" + ProxyModule.quoted(told) + ")] ${" + told.replaceAll("[`{}]", "`$0") + "}"));
    }
}
