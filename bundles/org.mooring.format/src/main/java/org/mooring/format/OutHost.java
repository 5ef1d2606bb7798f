package org.mooring.format;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;

/** Out-Host: shows objects at the host. */
@Cmdlet(verb = "Out", noun = "Host", className = "Microsoft.PowerShell.Commands.OutHostCommand")
public final class OutHost extends HostOutputCommand {

    @Parameter
    boolean paging;

    @Override
    Pages pages() {
        return paging ? new Pages(host().ui(), this::quit) : null;
    }
}
