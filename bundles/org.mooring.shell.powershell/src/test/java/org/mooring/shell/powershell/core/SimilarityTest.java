package org.mooring.shell.powershell.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {

    @ParameterizedTest
    @CsvSource({"get, GET, 0", "get, gte, 1", "get, gets, 1", "get, ge, 1", "get, got, 1", "Get-Help, Get-Hlep, 1", "'', abc, 3", "kitten, sitting, 3"})
    void lettersThatArePutInLeftOutChangedOrSwappedCount(String one, String other, int distance) {
        assertEquals(distance, Similarity.distance(one, other));
        assertEquals(distance, Similarity.distance(other, one));
    }

    @ParameterizedTest
    @CsvSource({"i-psdf, Import-PowerShellDataFile, true", "g-c, Get-Content, true", "g-c, Get-ChildItem, false", "gc, Get-Content, false"})
    void capitalsAndDashesAbbreviateAName(String text, String name, boolean abbreviates) {
        assertEquals(abbreviates, Similarity.abbreviates(text, name));
    }
}
