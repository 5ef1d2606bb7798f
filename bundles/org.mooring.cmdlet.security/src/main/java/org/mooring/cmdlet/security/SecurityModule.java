package org.mooring.cmdlet.security;

import java.util.List;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ProvidesModule;
import org.mooring.cmdlet.security.cms.EnvelopedCms;
import org.mooring.cmdlet.security.cms.GetCmsMessage;
import org.mooring.cmdlet.security.cms.ProtectCmsMessage;
import org.mooring.cmdlet.security.cms.UnprotectCmsMessage;
import org.mooring.dotnet.ClrTypes;
import org.osgi.service.component.annotations.Component;

/** The module Microsoft.PowerShell.Security. */
@Component
@ProvidesModule("Microsoft.PowerShell.Security")
public final class SecurityModule implements CmdletModule {

    static {
        ClrTypes.register(EnvelopedCms.class, EnvelopedCms.IssuerSerial.class, EnvelopedCms.Content.class, EnvelopedCms.AlgorithmIdentifier.class);
    }

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
            CmdletDefinition.of(SetExecutionPolicy.class, SetExecutionPolicy::new),
            CmdletDefinition.of(GetPfxCertificate.class, GetPfxCertificate::new), CmdletDefinition.of(GetCmsMessage.class, GetCmsMessage::new),
            CmdletDefinition.of(ProtectCmsMessage.class, ProtectCmsMessage::new), CmdletDefinition.of(UnprotectCmsMessage.class, UnprotectCmsMessage::new));
    }
}
