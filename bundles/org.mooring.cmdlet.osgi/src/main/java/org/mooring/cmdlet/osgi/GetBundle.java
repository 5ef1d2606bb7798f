package org.mooring.cmdlet.osgi;

import java.util.Arrays;
import java.util.List;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.Wildcard;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Gets the server's bundles. */
@Cmdlet(verb = "Get", noun = "Bundle", defaultParameterSet = "Name", outputTypes = Bundles.TYPE)
public final class GetBundle extends OsgiCmdlet {

    @Parameter(parameterSet = "Name", position = 0, valueFromPipeline = true)
    @ValidateNotNullOrEmpty
    String[] name = {"*"};

    @Parameter(parameterSet = "Id", mandatory = true, valueFromPipelineByPropertyName = true)
    long[] id;

    GetBundle(BundleContext framework) {
        super(framework);
    }

    @Override
    protected void processRecord() {
        if (id != null) {
            for (long each : id) {
                Bundle bundle = framework.getBundle(each);
                if (bundle == null) {
                    writeError(error("BundleNotFound", ErrorCategory.ObjectNotFound, each, "There is no bundle with the id " + each + "."));
                } else {
                    writeObject(Bundles.shown(bundle));
                }
            }
            return;
        }
        for (String pattern : name) {
            List<Bundle> found = Arrays.stream(framework.getBundles()).filter(bundle -> matches(new String[] {pattern}, Bundles.name(bundle))).toList();
            if (found.isEmpty() && !Wildcard.isPattern(pattern)) {
                writeError(error("BundleNotFound", ErrorCategory.ObjectNotFound, pattern, "There is no bundle '" + pattern + "'."));
            }
            found.forEach(bundle -> writeObject(Bundles.shown(bundle)));
        }
    }
}
