package org.mooring.cmdlet.osgi;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.mooring.api.audit.Changes;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.Wildcard;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** What commands that change bundles have in common: which bundles, and that one that fails does not stop the others. */
abstract class BundleChange extends OsgiCmdlet {

    @Parameter(parameterSet = "Name", mandatory = true, position = 0)
    @ValidateNotNullOrEmpty
    String[] name;

    @Parameter(parameterSet = "Id", mandatory = true, valueFromPipelineByPropertyName = true)
    long[] id;

    @Parameter
    boolean passThru;

    BundleChange(BundleContext framework) {
        super(framework);
    }

    /** What the command is called for -WhatIf. */
    abstract String action();

    abstract void change(Bundle bundle) throws BundleException, IOException;

    @Override
    protected void processRecord() {
        if (id != null) {
            for (long each : id) {
                Bundle bundle = framework.getBundle(each);
                if (bundle == null) {
                    writeError(error("BundleNotFound", ErrorCategory.ObjectNotFound, each, "There is no bundle with the id " + each + "."));
                } else {
                    apply(bundle);
                }
            }
            return;
        }
        for (String pattern : name) {
            List<Bundle> found = Arrays.stream(framework.getBundles()).filter(bundle -> matches(new String[] {pattern}, Bundles.name(bundle))).toList();
            if (found.isEmpty() && !Wildcard.isPattern(pattern)) {
                writeError(error("BundleNotFound", ErrorCategory.ObjectNotFound, pattern, "There is no bundle '" + pattern + "'."));
            }
            found.forEach(this::apply);
        }
    }

    private void apply(Bundle bundle) {
        if (bundle.getBundleId() == 0) {
            writeError(error("SystemBundle", ErrorCategory.PermissionDenied, 0L, "The system bundle is the server itself: it ends with the server."));
            return;
        }
        if (!shouldProcess(Bundles.name(bundle) + " " + bundle.getVersion() + " (" + bundle.getBundleId() + ")", action())) {
            return;
        }
        try {
            announce(Changes.ofBundle(bundle.getLocation()));
            change(bundle);
            if (passThru) {
                writeObject(Bundles.shown(bundle));
            }
        } catch (BundleException | IOException | IllegalStateException e) {
            writeError(error("BundleOperationFailed", ErrorCategory.InvalidOperation, bundle.getBundleId(),
                action() + " of '" + Bundles.name(bundle) + "' failed: " + e.getMessage()));
        }
    }
}
