package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.Cmdlet;

/** Disable-ExperimentalFeature: there are none here, so that none of a name is found. */
@Cmdlet(verb = "Disable", noun = "ExperimentalFeature", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.DisableExperimentalFeatureCommand")
public final class DisableExperimentalFeature extends ExperimentalFeatureCommand {}
