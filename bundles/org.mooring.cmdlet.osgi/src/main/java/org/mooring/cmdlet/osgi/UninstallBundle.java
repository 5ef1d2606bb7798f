package org.mooring.cmdlet.osgi;

import java.util.List;
import org.mooring.api.cmdlet.Cmdlet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

/** Uninstalls bundles, and lets go of their classes. */
@Cmdlet(verb = "Uninstall", noun = "Bundle", defaultParameterSet = "Name", supportsShouldProcess = true, outputTypes = Bundles.TYPE)
public final class UninstallBundle extends BundleChange {

    UninstallBundle(BundleContext framework) {
        super(framework);
    }

    @Override
    String action() {
        return "Uninstall Bundle";
    }

    @Override
    void change(Bundle bundle) throws BundleException {
        bundle.uninstall();
        framework.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class).refreshBundles(List.of(bundle));
    }
}
