package org.mooring.cmdlet.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.mooring.api.audit.Changes;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.provider.Drives;
import org.mooring.api.stream.ErrorCategory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Installs bundles from files, until the server ends: what is to be there at its next start belongs into the folder bundles. */
@Cmdlet(verb = "Install", noun = "Bundle", supportsShouldProcess = true, outputTypes = Bundles.TYPE)
public final class InstallBundle extends OsgiCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @Alias("PSPath")
    @ValidateNotNullOrEmpty
    String[] path;

    @Parameter
    boolean start;

    InstallBundle(BundleContext framework) {
        super(framework);
    }

    @Override
    protected void processRecord() {
        for (String each : path) {
            Path file = Path.of(session().service(Drives.class).qualify(each).providerPath());
            if (shouldProcess(file.toString(), "Install Bundle")) {
                install(each, file);
            }
        }
    }

    private void install(String asked, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            announce(Changes.ofBundle(file.toUri().toString()));
            Bundle bundle = framework.installBundle(file.toUri().toString(), in);
            if (start) {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
            writeObject(Bundles.shown(bundle));
        } catch (NoSuchFileException e) {
            writeError(error("PathNotFound", ErrorCategory.ObjectNotFound, asked, "Cannot find path '" + asked + "' because it does not exist."));
        } catch (BundleException | IOException e) {
            writeError(error("BundleOperationFailed", ErrorCategory.InvalidOperation, asked, "Install Bundle of '" + asked + "' failed: " + e.getMessage()));
        }
    }
}
