package org.mooring.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.launcher.ProjectNames.Kind;

class ProjectNamesTest {

    private static final List<String> VERBS = List.of("Get", "ConvertTo", "New");

    @ParameterizedTest
    @CsvSource({"CMDLET,Get-Tide,Get,Tide,org.example.tide", "CMDLET,convertto-tide,ConvertTo,Tide,org.example.tide",
        "CMDLET,Tide,Get,Tide,org.example.tide", "PROVIDER,tide2,Get,Tide2,org.example.tide2", "CREDENTIAL,TideTable,Get,TideTable,org.example.tidetable"})
    void aNameIsANounAndForACmdletAVerbBeforeIt(Kind kind, String typed, String verb, String noun, String javaPackage) {
        assertEquals(new ProjectNames(kind, verb, noun, javaPackage), ProjectNames.of(kind, typed, VERBS, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "CMDLET|Frob-Tide|'Frob' is none of PowerShell's verbs.",
        "CMDLET|Get-|'Get-' is no name for a cmdlet: it is a verb and a noun",
        "CMDLET|Get-Ti de|'Get-Ti de' is no name",
        "CMDLET|../Tide|'../Tide' is no name",
        "CMDLET|Get-7|'Get-7' is no name",
        "PROVIDER|Get-Tide|'Get-Tide' is no name for a provider: only cmdlets have verbs. Did you mean 'Tide'?",
        "TRANSPORT|Tide-|'Tide-' is no name for a transport: it is letters and digits",
        "CMDLET|Get-Class|'org.example.class' is no name for a Java package"})
    void aNameThatIsNoneIsRefusedWithTheReason(Kind kind, String typed, String message) {
        String said = assertThrows(UsageException.class, () -> ProjectNames.of(kind, typed, VERBS, Optional.empty())).getMessage();

        assertTrue(said.startsWith(message), said);
    }

    @ParameterizedTest
    @CsvSource({"tide", "org.Example", "org..tide", "org.tide-table", "org.mooring.tide", "java.tide", "org.new.tide"})
    void aPackageThatIsNoneOrIsTakenIsRefused(String name) {
        assertThrows(UsageException.class, () -> ProjectNames.of(Kind.CMDLET, "Get-Tide", VERBS, Optional.of(name)));
    }

    @Test
    void thereIsATemplateForEachKindAndForNothingElse() {
        assertEquals(Kind.CREDENTIAL, Kind.of("credential"));
        assertEquals("There is no template 'shell'. There are: cmdlet, provider, credential, transport; and 'contract', which installs what the "
            + "projects are built with.", assertThrows(UsageException.class, () -> Kind.of("shell")).getMessage());
    }

    @Test
    void theFolderIsTheNounInSmallLetters() {
        assertEquals(Path.of("tidetable"), ProjectNames.of(Kind.CMDLET, "Get-TideTable", VERBS, Optional.empty()).folder());
    }
}
