package org.mooring.cmdlet.archive;

import java.util.List;

import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.osgi.service.component.annotations.Component;

/** The module Microsoft.PowerShell.Archive. */
@Component
public final class ArchiveModule implements CmdletModule {

    @Override
    public String name() {
        return "Microsoft.PowerShell.Archive";
    }

    @Override
    public String version() {
        return "1.2.5";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return List.of(CmdletDefinition.of(CompressArchive.class, CompressArchive::new), CmdletDefinition.of(ExpandArchive.class, ExpandArchive::new));
    }
}
