package org.mooring.shell.powershell;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;

import org.mooring.shell.powershell.runtime.JavaClasses;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/** With those of packages that bundles export, as they are at the time: nothing is wired, so that a bundle can go. */
final class BundleClasses extends JavaClasses {

    private final FrameworkWiring wiring;

    BundleClasses(BundleContext context) {
        this.wiring = context.getBundle(0).adapt(FrameworkWiring.class);
    }

    /** As a bundle that exports the package has it: of several that with the highest version. */
    @Override
    protected Class<?> load(String name) {
        Class<?> ofPlatform = super.load(name);
        if (ofPlatform != null) {
            return ofPlatform;
        }
        return wiring.findProviders(new OfPackage(name.substring(0, name.lastIndexOf('.')))).stream().filter(each -> each.getRevision().getWiring() != null)
            .sorted(Comparator.comparing(BundleClasses::version).reversed()).map(each -> load(each.getRevision().getBundle(), name)).filter(Objects::nonNull)
            .findFirst().orElse(null);
    }

    private static Version version(BundleCapability exported) {
        return (Version) exported.getAttributes().get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE);
    }

    private static Class<?> load(Bundle bundle, String name) {
        try {
            return bundle.loadClass(name);
        } catch (ClassNotFoundException notThere) {
            return null;
        }
    }

    private record OfPackage(String name) implements Requirement {

        @Override
        public String getNamespace() {
            return PackageNamespace.PACKAGE_NAMESPACE;
        }

        @Override
        public Map<String, String> getDirectives() {
            return Map.of(PackageNamespace.REQUIREMENT_FILTER_DIRECTIVE, "(" + PackageNamespace.PACKAGE_NAMESPACE + "=" + name + ")");
        }

        @Override
        public Map<String, Object> getAttributes() {
            return Map.of();
        }

        @Override
        public Resource getResource() {
            return null;
        }
    }
}
