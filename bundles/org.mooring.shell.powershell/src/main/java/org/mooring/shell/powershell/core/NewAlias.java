package org.mooring.shell.powershell.core;

import org.mooring.api.cmdlet.Cmdlet;

/** Makes an alias. */
@Cmdlet(verb = "New", noun = "Alias", outputTypes = "System.Management.Automation.AliasInfo", supportsShouldProcess = true, confirmImpact = "Low",
    className = "Microsoft.PowerShell.Commands.NewAliasCommand")
public final class NewAlias extends AliasWriting {

    @Override
    String action() {
        return "New Alias";
    }

    @Override
    boolean mustBeNew() {
        return true;
    }
}
