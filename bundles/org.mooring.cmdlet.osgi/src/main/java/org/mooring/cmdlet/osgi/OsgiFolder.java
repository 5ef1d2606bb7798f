package org.mooring.cmdlet.osgi;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.mooring.object.PSObject;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.cm.Configuration;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** The folders of the drive {@code OSGi:}. Each reads what is there when it is asked. */
enum OsgiFolder {

    Bundles {
        @Override
        void fill(BundleContext framework, Items items) {
            for (Bundle bundle : framework.getBundles()) {
                items.add(() -> org.mooring.cmdlet.osgi.Bundles.shown(bundle), org.mooring.cmdlet.osgi.Bundles.name(bundle), bundle.getVersion(), bundle.getBundleId());
            }
        }
    },

    Services {
        @Override
        void fill(BundleContext framework, Items items) {
            for (ServiceReference<?> reference : GetBundleService.all(framework, null)) {
                items.add(() -> GetBundleService.shown(reference), GetBundleService.id(reference));
            }
        }
    },

    Components {
        @Override
        void fill(BundleContext framework, Items items) {
            ServiceComponentRuntime runtime = Administration.service(framework, ServiceComponentRuntime.class);
            for (ComponentDescriptionDTO description : runtime.getComponentDescriptionDTOs()) {
                GetComponent.each(runtime, description, (configuration, state) -> items.add(() -> GetComponent.shown(description, configuration, state),
                    description.name, configuration == null ? description.bundle.id : configuration.id, description.bundle.id));
            }
        }
    },

    Packages {
        @Override
        void fill(BundleContext framework, Items items) {
            for (Bundle bundle : framework.getBundles()) {
                BundleWiring wiring = bundle.adapt(BundleWiring.class);
                if (wiring != null) {
                    for (BundleCapability exported : wiring.getCapabilities(PackageNamespace.PACKAGE_NAMESPACE)) {
                        items.add(() -> ExportedPackages.shown(exported, wiring), ExportedPackages.name(exported), ExportedPackages.version(exported),
                            bundle.getBundleId());
                    }
                }
            }
        }
    },

    Configurations {
        @Override
        void fill(BundleContext framework, Items items) {
            for (Configuration configuration : GetBundleConfiguration.all(framework)) {
                items.add(() -> GetBundleConfiguration.shown(configuration), configuration.getPid());
            }
        }
    };

    /** Adds all that the folder has. */
    abstract void fill(BundleContext framework, Items items);

    /** The objects by their names, which are compared without case; numbers come in their order. */
    final SortedMap<String, Supplier<PSObject>> items(BundleContext framework) {
        Items items = new Items(this == Services ? Comparator.comparingInt(String::length).thenComparing(String.CASE_INSENSITIVE_ORDER)
            : String.CASE_INSENSITIVE_ORDER);
        fill(framework, items);
        return items.named;
    }

    /** The folder of a name, or null. */
    static OsgiFolder named(String name) {
        return Arrays.stream(values()).filter(folder -> folder.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))).findFirst().orElse(null);
    }

    /** Things that get a name each, which can stand in a path. */
    static final class Items {

        private final SortedMap<String, Supplier<PSObject>> named;

        private Items(Comparator<String> order) {
            named = new TreeMap<>(order);
        }

        /** @param further what a name goes on with, behind {@code _}, where another thing has it: the version of a bundle, its number */
        private void add(Supplier<PSObject> shown, Object name, Object... further) {
            String path = name.toString().replace('/', '%').replace('\\', '%');
            for (int i = 0; i < further.length && named.containsKey(path); i++) {
                path += "_" + further[i];
            }
            named.put(path, shown);
        }
    }
}
