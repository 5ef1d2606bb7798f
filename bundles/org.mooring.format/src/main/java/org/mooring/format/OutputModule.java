package org.mooring.format;

import java.util.List;
import java.util.Map;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.osgi.service.component.annotations.Component;

/** The commands that show objects at the host; PowerShell counts them among its core. */
@Component
public final class OutputModule implements CmdletModule {

    @Override
    public String name() {
        return "Mooring.Format";
    }

    @Override
    public String version() {
        return "0.1.0";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return FormatCommands.core();
    }

    @Override
    public Map<String, String> aliases() {
        return Map.of("oh", "Out-Host");
    }
}
