package org.mooring.cmdlet.osgi;

import org.mooring.api.cmdlet.Cmdlet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Stops bundles: what they gave is gone from new sessions. */
@Cmdlet(verb = "Stop", noun = "Bundle", defaultParameterSet = "Name", supportsShouldProcess = true, outputTypes = Bundles.TYPE)
public final class StopBundle extends BundleChange {

    StopBundle(BundleContext framework) {
        super(framework);
    }

    @Override
    String action() {
        return "Stop Bundle";
    }

    @Override
    void change(Bundle bundle) throws BundleException {
        bundle.stop();
    }
}
