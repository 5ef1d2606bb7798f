package org.mooring.process.child;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.SessionConfigurations;
import org.mooring.api.session.SessionProcess;
import org.mooring.api.shell.CommandShell;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Which bundles a session needs in a process of its own: those of its modules and its shell, what they are wired to, and what services they
 * use. A module that the configuration does not name is not there at all.
 */
final class BundleSelection {

    /** What the session's own modules are found by, and what belongs to the server alone. */
    private static final Set<String> NOT_FOLLOWED = Set.of(CmdletModule.class.getName(), SessionProcess.class.getName(),
        "org.mooring.api.configuration.SessionConfigurationSource", "org.mooring.api.state.StateDirectory",
        "org.mooring.api.audit.AuditTrail", "org.mooring.api.audit.AuditLog", "org.mooring.api.session.SessionRegistry", "org.osgi.service.cm.ConfigurationAdmin");

    private static final String PREFIX = "reference:";

    private final BundleContext context;

    BundleSelection(BundleContext context) {
        this.context = context;
    }

    /**
     * Their files, in the order in which they start; this bundle is the last one.
     *
     * @param state of a session of ours, or null for one whose engine is not in the process
     */
    List<Path> bundles(InitialSessionState state) {
        Set<Bundle> all = new LinkedHashSet<>();
        Deque<Bundle> next = new ArrayDeque<>();
        next.add(context.getBundle());
        if (state != null) {
            state.modules().forEach(module -> next.add(FrameworkUtil.getBundle(module.getClass())));
            next.addAll(providers(SessionProcess.class));
            next.addAll(providers(SessionConfigurations.class));
            next.addAll(providers(CommandShell.class));
        }
        while (!next.isEmpty()) {
            Bundle bundle = next.poll();
            if (bundle != null && bundle.getBundleId() != 0 && all.add(bundle)) {
                next.addAll(wiredTo(bundle));
                if (bundle != context.getBundle() && state != null) {
                    next.addAll(servingTo(bundle));
                }
            }
        }
        List<Bundle> ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparing((Bundle bundle) -> bundle == context.getBundle()).thenComparing(Bundle::getBundleId));
        return ordered.stream().map(BundleSelection::file).toList();
    }

    private <T> List<Bundle> providers(Class<T> service) {
        try {
            return context.getServiceReferences(service, null).stream().map(ServiceReference::getBundle).toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Bundle> wiredTo(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring == null ? List.of()
            : wiring.getRequiredWires(null).stream().map(BundleWire::getProvider).map(provider -> provider.getBundle()).toList();
    }

    private static List<Bundle> servingTo(Bundle bundle) {
        ServiceReference<?>[] used = bundle.getServicesInUse();
        List<Bundle> providers = new ArrayList<>();
        for (ServiceReference<?> service : used == null ? new ServiceReference<?>[0] : used) {
            String[] types = (String[]) service.getProperty("objectClass");
            if (types[0].startsWith("org.mooring.") && !NOT_FOLLOWED.contains(types[0])) {
                providers.add(service.getBundle());
            }
        }
        return providers;
    }

    /** The launcher and the file installer name bundles by URLs of files; a repository has a scheme of its own, and a stamp after the path. */
    private static Path file(Bundle bundle) {
        String location = bundle.getLocation().startsWith(PREFIX) ? bundle.getLocation().substring(PREFIX.length()) : bundle.getLocation();
        if (location.startsWith("file:")) {
            return Path.of(URI.create(location));
        }
        int stamp = location.lastIndexOf('?');
        return Path.of(location.substring(location.indexOf(':') + 1, stamp < 0 ? location.length() : stamp));
    }
}
