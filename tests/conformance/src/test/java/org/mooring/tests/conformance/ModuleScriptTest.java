package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ModuleScript;
import org.mooring.api.configuration.LanguageMode;

/** Modules of bundles that are scripts. */
class ModuleScriptTest {

    @TempDir
    Path folder;

    private URL counter;
    private URL tide;

    @BeforeEach
    void writeFiles() throws IOException {
        counter = write("Counter.ps1", "$script:loads = [int]$env:TIDE_LOADS + 1; $env:TIDE_LOADS = $loads; $heights = @{ Hull = 7 }");
        tide = write("Tide.ps1", """
            function Get-Tide { param($Port) $heights[$Port] }
            function Set-Tide { param($Port, $Height) $heights[$Port] = $Height }
            function Use-Tide { param([scriptblock]$With) "$($ExecutionContext.SessionState.LanguageMode) $(& $With)" }
            function Get-Hidden { 'hidden' }
            """);
    }

    private URL write(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IOException(e);
        }
    }

    private CmdletModule module(boolean isForAll) {
        return new CmdletModule() {

            @Override
            public String name() {
                return "Acme.Tides";
            }

            @Override
            public String version() {
                return "1.2";
            }

            @Override
            public List<CmdletDefinition> cmdlets() {
                return List.of();
            }

            @Override
            public Optional<ModuleScript> script() {
                return Optional.of(new ModuleScript(isForAll, List.of(counter, tide), List.of("Get-Tide", "Set-Tide", "Use-Tide"), Map.of("tide", "Get-Tide")));
            }
        };
    }

    @Test
    void itRunsWhenOneOfItsFunctionsOrAliasesIsFirstCalled() {
        try (ScriptSession session = new ScriptSession(module(false))) {
            assertEquals(List.of(""), session.run("\"$env:TIDE_LOADS\""));
            assertEquals(List.of("Acme.Tides"), session.run("(Get-Module -ListAvailable Acme.Tides).Name"));
            assertEquals(List.of("7"), session.run("Get-Tide Hull"));
            assertEquals(List.of("7", "1"), session.run("tide Hull; $env:TIDE_LOADS"));
            assertEquals(List.of("7"), session.run("Acme.Tides\\Get-Tide Hull"));
        }
        try (ScriptSession session = new ScriptSession(module(false))) {
            assertEquals(List.of("7"), session.run("tide Hull"));
        }
    }

    @Test
    void itsFunctionsShareTheModulesScopeAndNothingElseOfItIsSeen() {
        try (ScriptSession session = new ScriptSession(module(false))) {
            assertEquals(List.of("9", "True", "True"), session.run(
                "Set-Tide Hull 9; Get-Tide Hull; $null -eq $heights; $null -eq (Get-Command Get-Hidden -ErrorAction Ignore)"));
            assertEquals(List.of("9", "hidden"), session.run("& (Get-Module Acme.Tides) { $heights.Hull; Get-Hidden }"));
        }
    }

    @Test
    void itIsRemovedAndImportedAnew() {
        try (ScriptSession session = new ScriptSession(module(false))) {
            session.run("Import-Module Acme.Tides; Set-Tide Hull 9");

            assertEquals(List.of("9"), session.run("Import-Module Acme.Tides; Get-Tide Hull"));
            assertEquals(List.of("7"), session.run("Import-Module Acme.Tides -Force; Get-Tide Hull"));
            assertEquals(List.of("0", "7", "1"), session.run(
                "Set-Tide Hull 9; Remove-Module Acme.Tides; @(Get-Module Acme.Tides).Count; Get-Tide Hull; @(Get-Module Acme.Tides).Count"));
        }
    }

    @Test
    void anImportTakesAPrefixAndAVersion() {
        try (ScriptSession session = new ScriptSession(module(false))) {
            assertEquals(List.of("7"), session.run("Import-Module Acme.Tides -MinimumVersion 1.0 -Prefix Sea; Get-SeaTide Hull"));
            assertTrue(session.run("Import-Module Acme.Tides -RequiredVersion 3.0").getFirst().contains("version '3.0' was not loaded"));
        }
    }

    @Test
    void aRestrictedSessionHasItOnlyIfItIsForAll() {
        try (ScriptSession session = new ScriptSession(LanguageMode.ConstrainedLanguage, module(false))) {
            assertTrue(session.run("Get-Tide Hull").getFirst().contains("'Get-Tide' is not recognized"));
            assertTrue(session.run("Import-Module Acme.Tides").getFirst().contains("sessions without restrictions only"));
        }
        try (ScriptSession session = new ScriptSession(LanguageMode.ConstrainedLanguage, module(true))) {
            assertEquals(List.of("7"), session.run("Get-Tide Hull"));
        }
    }

    @Test
    void itRunsInFullLanguageAndWhatItIsGivenDoesNot() {
        try (ScriptSession session = new ScriptSession(LanguageMode.ConstrainedLanguage, module(true))) {
            assertEquals(List.of("FullLanguage ConstrainedLanguage"), session.run("Use-Tide { $ExecutionContext.SessionState.LanguageMode }"));
        }
    }
}
