package org.mooring.shell.powershell.runtime;

import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.JavaType;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/** The public Java classes that scripts may name: those of the platform, and those of packages that bundles export. */
public final class JavaClasses {

    private static final Pattern NAME = Pattern.compile("\\w+(\\.\\w+)+(\\+\\w+)*");

    private final FrameworkWiring wiring;

    /** @param context null where there is no framework: then the platform's alone */
    public JavaClasses(BundleContext context) {
        this.wiring = context == null ? null : context.getBundle(0).adapt(FrameworkWiring.class);
    }

    /** By the full name, with case; of a nested class after a plus sign, as .NET writes it. Null when there is none. */
    ClrType find(String name) {
        Class<?> found = NAME.matcher(name).matches() ? load(name.replace('+', '$')) : null;
        return found == null || !Modifier.isPublic(found.getModifiers()) ? null : JavaType.of(found);
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, ClassLoader.getPlatformClassLoader());
        } catch (ClassNotFoundException notOfThePlatform) {
            return wiring == null ? null : exported(name);
        }
    }

    /** As a bundle that exports the package has it: of several that with the highest version. */
    private Class<?> exported(String name) {
        Collection<BundleCapability> exporting = wiring.findProviders(new OfPackage(name.substring(0, name.lastIndexOf('.'))));
        return exporting.stream().filter(each -> each.getRevision().getWiring() != null).sorted(Comparator.comparing(JavaClasses::version).reversed())
            .map(each -> load(each.getRevision().getBundle(), name)).filter(Objects::nonNull).findFirst().orElse(null);
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
