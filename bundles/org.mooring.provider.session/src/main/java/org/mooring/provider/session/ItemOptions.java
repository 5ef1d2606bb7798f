package org.mooring.provider.session;

import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;

/** What New-Item and Set-Item take beside their own parameters for functions and aliases. */
public final class ItemOptions {

    @Parameter
    @DotNetType("System.Management.Automation.ScopedItemOptions")
    Object options;
}
