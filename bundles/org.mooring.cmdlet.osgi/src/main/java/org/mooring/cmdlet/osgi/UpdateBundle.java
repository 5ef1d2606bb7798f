package org.mooring.cmdlet.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.provider.Drives;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

/** Updates bundles from where they were installed, or one from a file. */
@Cmdlet(verb = "Update", noun = "Bundle", defaultParameterSet = "Name", supportsShouldProcess = true, outputTypes = Bundles.TYPE)
public final class UpdateBundle extends BundleChange {

    @Parameter
    String path;

    UpdateBundle(BundleContext framework) {
        super(framework);
    }

    @Override
    String action() {
        return "Update Bundle";
    }

    @Override
    void change(Bundle bundle) throws BundleException, IOException {
        if (path == null) {
            bundle.update();
        } else {
            try (InputStream in = Files.newInputStream(Path.of(session().service(Drives.class).qualify(path).providerPath()))) {
                bundle.update(in);
            }
        }
        framework.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class).refreshBundles(List.of(bundle));
    }
}
