package org.mooring.cmdlet.osgi;

import org.mooring.object.PSObject;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWiring;

/** Packages that bundles export, as objects. */
final class ExportedPackages {

    private ExportedPackages() {}

    static PSObject shown(BundleCapability exported, BundleWiring wiring) {
        String[] users = wiring.getProvidedWires(PackageNamespace.PACKAGE_NAMESPACE).stream().filter(wire -> wire.getCapability().equals(exported))
            .map(wire -> Bundles.name(wire.getRequirer().getBundle())).distinct().sorted().toArray(String[]::new);
        return Administration.object("Mooring.Package").set("Name", name(exported)).set("Version", version(exported))
            .set("Bundle", Bundles.name(exported.getRevision().getBundle())).set("UsingBundles", users);
    }

    static String name(BundleCapability exported) {
        return exported.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE).toString();
    }

    static String version(BundleCapability exported) {
        return String.valueOf(exported.getAttributes().get(Constants.VERSION_ATTRIBUTE));
    }
}
