package org.mooring.cmdlet.pester;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ModuleScript;
import org.osgi.service.component.annotations.Component;

/** The module Pester: tests of scripts as Pester 4 and 5 write them, run in the session that asks for them. */
@Component
public final class PesterModule implements CmdletModule {

    private static final List<String> FILES = List.of("State", "Format", "Filter", "Blocks", "Tests", "Should", "Operators", "MoreOperators", "Mock",
        "MockAsserts", "TestDrive", "Fixture", "BuildServer", "Screen", "Configuration", "Containers", "Results", "NUnit3", "CoverageReports", "Coverage", "Invoke");

    private static final List<String> FUNCTIONS = List.of("Describe", "Context", "It", "BeforeAll", "AfterAll", "BeforeEach", "AfterEach",
        "BeforeDiscovery", "Should", "Add-ShouldOperator", "Get-ShouldOperator", "Set-ItResult", "Mock", "Assert-MockCalled", "Assert-VerifiableMock",
        "InModuleScope", "New-MockObject", "Invoke-Pester", "New-PesterConfiguration", "New-PesterContainer", "ConvertTo-NUnitReport",
        "ConvertTo-JUnitReport", "Export-NUnitReport", "Export-JUnitReport", "Setup", "In", "New-Fixture");

    private static final Map<String, String> ALIASES = Map.of("Add-AssertionOperator", "Add-ShouldOperator", "Get-AssertionOperator",
        "Get-ShouldOperator", "Assert-VerifiableMocks", "Assert-VerifiableMock");

    public PesterModule() {
        ConfigurationTypes.register();
    }

    /** The version whose behaviour it has: what tests ask for by {@code #Requires} and {@code Import-Module -MinimumVersion}. */
    @Override
    public String version() {
        return "5.7.1";
    }

    @Override
    public String name() {
        return "Pester";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return List.of();
    }

    @Override
    public Optional<ModuleScript> script() {
        return Optional.of(ModuleScript.of(PesterModule.class, FILES, FUNCTIONS, ALIASES));
    }
}
