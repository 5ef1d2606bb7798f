package org.mooring.cmdlet.security;

import java.util.List;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ProvidesModule;
import org.osgi.service.component.annotations.Component;

/** The module Microsoft.PowerShell.Security. */
@Component
@ProvidesModule("Microsoft.PowerShell.Security")
public final class SecurityModule implements CmdletModule {

    @Override
    public String name() {
        return "Microsoft.PowerShell.Security";
    }

    @Override
    public String version() {
        return "7.0.0.0";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return List.of(CmdletDefinition.of(ConvertToSecureString.class, ConvertToSecureString::new),
            CmdletDefinition.of(ConvertFromSecureString.class, ConvertFromSecureString::new),
            CmdletDefinition.of(GetCredential.class, GetCredential::new), CmdletDefinition.of(GetExecutionPolicy.class, GetExecutionPolicy::new),
            CmdletDefinition.of(SetExecutionPolicy.class, SetExecutionPolicy::new));
    }
}
