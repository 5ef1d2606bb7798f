package org.mooring.tests.escapes;

import java.util.List;
import java.util.Map;

import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.dotnet.ClrTypes;

/** What is installed, is in the sessions' configurations, and is hidden in each: a cmdlet, a function, an alias. */
final class CanaryModule implements CmdletModule {

    static {
        ClrTypes.register(Canary.class);
    }

    @Override
    public String name() {
        return "Mooring.Canary";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return List.of(CmdletDefinition.of(GetCanary.class, GetCanary::new));
    }

    @Override
    public Map<String, String> functions() {
        return Map.of("Open-Cage", "param([int] $Id) Mooring.Canary\\Get-Canary -Id $Id");
    }

    @Override
    public Map<String, String> aliases() {
        return Map.of("tweet", "Get-Canary");
    }
}
