package org.mooring.shell.powershell.core;

import org.mooring.api.cmdlet.Cmdlet;

/** Makes or changes an alias. */
@Cmdlet(verb = "Set", noun = "Alias", outputTypes = "System.Management.Automation.AliasInfo", supportsShouldProcess = true, confirmImpact = "Low",
    className = "Microsoft.PowerShell.Commands.SetAliasCommand")
public final class SetAlias extends AliasWriting {

    @Override
    String action() {
        return "Set Alias";
    }

    @Override
    boolean mustBeNew() {
        return false;
    }
}
