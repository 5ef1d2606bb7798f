package org.mooring.repository;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.utils.resource.RequirementImpl;
import org.apache.felix.utils.resource.ResourceImpl;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ProvidesModule;
import org.mooring.api.configuration.ModuleProvisioner;
import org.mooring.api.provider.ProvidesProvider;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Capability;
import org.osgi.resource.Resource;
import org.osgi.resource.Wire;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.resolver.ResolutionException;
import org.osgi.service.resolver.Resolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs from {@code repository/} of the installation and of the state directory; what it installs goes when nobody needs it, and with it. */
@Component
public final class Provisioner implements ModuleProvisioner {

    private static final Logger LOG = LoggerFactory.getLogger(Provisioner.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final BundleContext context;
    private final Resolver resolver;
    private final BundleFolder folder;
    private final Map<String, Bundle> installed = new LinkedHashMap<>();
    private final Map<Need, Outcome> outcomes = new LinkedHashMap<>();
    /** Those that did not start: they are not tried again before a file of the repository has changed. */
    private final Set<String> broken = new HashSet<>();
    private volatile boolean othersChanged;

    /**
     * What came of a need.
     *
     * @param location of the bundle from the repository that gives it, or null
     * @param problem why there is none, or null
     */
    private record Outcome(String location, String problem) {

        static final Outcome NOT_OURS = new Outcome(null, null);
    }

    @Activate
    public Provisioner(BundleContext context, @Reference Resolver resolver) {
        this.context = context;
        this.resolver = resolver;
        this.folder = new BundleFolder(Stream.of("mooring.home", "mooring.state").map(context::getProperty).filter(Objects::nonNull)
            .map(place -> Path.of(place).resolve("repository")).toList());
        context.addBundleListener(listener);
    }

    /** What is installed by others may give what is needed, or take it away. */
    private final BundleListener listener = event -> othersChanged = true;

    /** When the server ends all goes anyway. */
    @Deactivate
    void withdrawAll() {
        context.removeBundleListener(listener);
        if (context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getState() == Bundle.ACTIVE) {
            withdraw(Set.of(), List.of());
        }
    }

    @Override
    public Map<Need, String> provide(Set<Need> needs) {
        lock.lock();
        try {
            boolean changed = othersChanged;
            othersChanged = false;
            if (folder.refresh()) {
                broken.clear();
                changed = true;
            }
            if (changed) {
                outcomes.replaceAll((need, before) -> bring(need));
            }
            Map<Need, String> problems = new LinkedHashMap<>();
            for (Need need : needs) {
                Outcome outcome = outcomes.computeIfAbsent(need, this::bring);
                if (outcome.problem() != null) {
                    problems.put(need, outcome.problem());
                }
            }
            return problems;
        } finally {
            lock.unlock();
        }
    }

    private Outcome bring(Need need) {
        ResourceImpl wanted = new ResourceImpl("configurations", "mooring.need", org.osgi.framework.Version.emptyVersion);
        String namespace = need.kind() == Need.Kind.MODULE ? ProvidesModule.NAMESPACE : ProvidesProvider.NAMESPACE;
        RequirementImpl wish = new RequirementImpl(wanted, namespace, "(" + namespace + "=" + escaped(need.name()) + ")");
        wanted.addRequirement(wish);
        List<BundleFolder.Found> all = folder.bundles();
        List<BundleFolder.Found> atHand = all.stream().filter(found -> !installed.containsKey(found.location()) && !broken.contains(found.location())).toList();
        Set<String> locations = all.stream().map(BundleFolder.Found::location).collect(Collectors.toSet());
        // A bundle whose file is gone is for the sessions alone that have it, unless what took its place does not start.
        List<Bundle> there = Stream.of(context.getBundles()).filter(bundle -> !installed.containsValue(bundle) || !broken.isEmpty() || locations.contains(bundle.getLocation())).toList();
        Context choice = new Context(wanted, need.versions(), there, atHand.stream().map(BundleFolder.Found::resource).toList());
        List<Capability> candidates = choice.findProviders(wish);
        if (candidates.isEmpty()) {
            return Outcome.NOT_OURS;
        }
        try {
            Map<Resource, List<Wire>> resolved = resolver.resolve(choice);
            install(atHand.stream().filter(found -> resolved.containsKey(found.resource())).toList());
            Resource chosen = resolved.get(wanted).getFirst().getProvider();
            String location = atHand.stream().filter(found -> found.resource() == chosen).map(BundleFolder.Found::location).findFirst()
                .orElseGet(() -> locationOf(chosen));
            return new Outcome(location, null);
        } catch (ResolutionException | BundleException | IOException e) {
            String problem = "The bundle for " + need.kind().name().toLowerCase(java.util.Locale.ROOT) + " '" + need.name() + "' cannot be installed: " + e.getMessage();
            LOG.error("{}", problem);
            return e instanceof ResolutionException ? new Outcome(null, problem) : instead(need, problem);
        }
    }

    /** What gives it without the bundles that have just failed: the version that ran goes on. Each call leaves one more bundle out, so that they end. */
    private Outcome instead(Need need, String problem) {
        Outcome other = bring(need);
        if (other.location() == null) {
            return new Outcome(null, problem);
        }
        LOG.warn("New sessions go on with {} for '{}'.", installed.get(other.location()), need.name());
        return other;
    }

    /** What stands for a text in a filter, where {@code *}, {@code (}, {@code )} and {@code \} mean something. */
    private static String escaped(String text) {
        return text.replaceAll("[\\\\*()]", "\\\\$0");
    }

    private String locationOf(Resource installedRevision) {
        return installed.entrySet().stream().filter(entry -> entry.getValue().adapt(org.osgi.framework.wiring.BundleRevision.class) == installedRevision)
            .map(Map.Entry::getKey).findFirst().orElse(null);
    }

    /** All of them, or none. */
    private void install(List<BundleFolder.Found> bundles) throws BundleException, IOException {
        List<Bundle> fresh = new ArrayList<>();
        String trying = null;
        try {
            for (BundleFolder.Found found : bundles) {
                trying = found.location();
                try (InputStream in = Files.newInputStream(found.file())) {
                    Bundle bundle = context.installBundle(found.location(), in);
                    installed.put(found.location(), bundle);
                    fresh.add(bundle);
                }
            }
            context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class).resolveBundles(fresh);
            for (Bundle bundle : fresh) {
                trying = bundle.getLocation();
                start(bundle);
                LOG.info("Installed {} {}, as a session configuration asks for it.", bundle.getSymbolicName(), bundle.getVersion());
            }
        } catch (BundleException | IOException e) {
            broken.add(trying);
            uninstall(fresh);
            throw e;
        }
    }

    /** A module that its component does not make counts as a bundle that does not start. */
    private void start(Bundle bundle) throws BundleException {
        if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null) {
            return;
        }
        bundle.start(Bundle.START_ACTIVATION_POLICY);
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        for (ServiceReference<?> service : services == null ? new ServiceReference<?>[0] : services) {
            boolean isModule = List.of((String[]) service.getProperty(Constants.OBJECTCLASS)).contains(CmdletModule.class.getName());
            if (isModule && context.getService(service) == null) {
                throw new BundleException("the module of " + bundle + " cannot be made; the log says why.");
            }
            context.ungetService(service);
        }
    }

    @Override
    public boolean isSuperseded(CmdletModule module) {
        Bundle bundle = FrameworkUtil.getBundle(module.getClass());
        lock.lock();
        try {
            return installed.containsValue(bundle) && outcomes.values().stream().noneMatch(outcome -> bundle.getLocation().equals(outcome.location()));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void withdraw(Set<Need> needs, Collection<CmdletModule> inUse) {
        lock.lock();
        try {
            outcomes.keySet().retainAll(needs);
            Set<Bundle> kept = new LinkedHashSet<>();
            for (Outcome outcome : outcomes.values()) {
                if (outcome.location() != null) {
                    keep(kept, installed.get(outcome.location()));
                }
            }
            inUse.forEach(module -> keep(kept, FrameworkUtil.getBundle(module.getClass())));
            uninstall(installed.values().stream().filter(bundle -> !kept.contains(bundle)).toList());
        } finally {
            lock.unlock();
        }
    }

    /** With all that it is wired to. */
    private void keep(Set<Bundle> kept, Bundle bundle) {
        if (bundle != null && installed.containsValue(bundle) && kept.add(bundle)) {
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            for (BundleWire wire : wiring == null ? List.<BundleWire>of() : wiring.getRequiredWires(null)) {
                keep(kept, wire.getProvider().getBundle());
            }
        }
    }

    private void uninstall(List<Bundle> bundles) {
        for (Bundle bundle : bundles) {
            try {
                bundle.uninstall();
                LOG.info("Withdrew {} {}, which no session configuration asks for.", bundle.getSymbolicName(), bundle.getVersion());
            } catch (BundleException e) {
                LOG.error("{} cannot be uninstalled.", bundle, e);
            }
        }
        Set<Bundle> gone = new HashSet<>(bundles);
        installed.values().removeAll(gone);
        if (!gone.isEmpty()) {
            context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class).refreshBundles(gone);
        }
    }
}
