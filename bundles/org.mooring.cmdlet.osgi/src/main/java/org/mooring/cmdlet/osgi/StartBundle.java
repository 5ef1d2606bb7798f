package org.mooring.cmdlet.osgi;

import org.mooring.api.cmdlet.Cmdlet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Starts bundles. */
@Cmdlet(verb = "Start", noun = "Bundle", defaultParameterSet = "Name", supportsShouldProcess = true, outputTypes = Bundles.TYPE)
public final class StartBundle extends BundleChange {

    StartBundle(BundleContext framework) {
        super(framework);
    }

    @Override
    String action() {
        return "Start Bundle";
    }

    @Override
    void change(Bundle bundle) throws BundleException {
        bundle.start(Bundle.START_ACTIVATION_POLICY);
    }
}
