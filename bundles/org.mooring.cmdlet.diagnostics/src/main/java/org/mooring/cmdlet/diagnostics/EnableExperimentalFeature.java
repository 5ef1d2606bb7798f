package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.Cmdlet;

/** Enable-ExperimentalFeature: there are none here, so that none of a name is found. */
@Cmdlet(verb = "Enable", noun = "ExperimentalFeature", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.EnableExperimentalFeatureCommand")
public final class EnableExperimentalFeature extends ExperimentalFeatureCommand {}
