package org.mooring.repository;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.utils.resource.RequirementImpl;
import org.mooring.api.configuration.ModuleVersions;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.IdentityNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wiring;
import org.osgi.service.resolver.HostedCapability;
import org.osgi.service.resolver.ResolveContext;

/** What the resolver may choose from: what is installed, and what is at hand. */
final class Context extends ResolveContext {

    private final Resource wanted;
    private final List<Resource> installed = new ArrayList<>();
    private final List<Resource> atHand;
    private final ModuleVersions versions;
    private final Map<Resource, Wiring> wirings = new LinkedHashMap<>();

    /**
     * @param wanted a resource that requires what is needed
     * @param versions of what gives that which will do
     */
    Context(Resource wanted, ModuleVersions versions, List<Bundle> bundles, List<Resource> atHand) {
        this.wanted = wanted;
        this.versions = versions;
        this.atHand = atHand;
        for (Bundle bundle : bundles) {
            BundleRevision revision = bundle.adapt(BundleRevision.class);
            if (revision != null) {
                installed.add(revision);
                BundleWiring wiring = revision.getWiring();
                if (wiring != null) {
                    wirings.put(revision, wiring);
                }
            }
        }
    }

    @Override
    public Collection<Resource> getMandatoryResources() {
        return List.of(wanted);
    }

    /** Of what is wanted the newest, wherever it is; for the rest first what is installed. */
    @Override
    public List<Capability> findProviders(Requirement requirement) {
        RequirementImpl wish = requirement instanceof RequirementImpl known ? known : new RequirementImpl(requirement.getResource(), requirement);
        List<Capability> found = new ArrayList<>();
        for (Resource resource : installed) {
            add(found, resource, wish);
        }
        int ofInstalled = found.size();
        for (Resource resource : atHand) {
            add(found, resource, wish);
        }
        Comparator<Capability> newest = Comparator.comparing((Capability one) -> version(one.getResource())).reversed();
        if (requirement.getResource() == wanted) {
            found.removeIf(one -> !versions.allows(version(one.getResource()).toString()));
            found.sort(newest);
        } else {
            found.subList(0, ofInstalled).sort(newest);
            found.subList(ofInstalled, found.size()).sort(newest);
        }
        return found;
    }

    private void add(List<Capability> found, Resource resource, RequirementImpl wish) {
        Wiring wiring = wirings.get(resource);
        for (Capability capability : wiring != null ? wiring.getResourceCapabilities(wish.getNamespace()) : resource.getCapabilities(wish.getNamespace())) {
            if (wish.matches(capability)) {
                found.add(capability);
            }
        }
    }

    /** A bundle's version. */
    static Version version(Resource resource) {
        List<Capability> identity = resource.getCapabilities(IdentityNamespace.IDENTITY_NAMESPACE);
        Object version = identity.isEmpty() ? null : identity.getFirst().getAttributes().get(IdentityNamespace.CAPABILITY_VERSION_ATTRIBUTE);
        return version instanceof Version known ? known : Version.emptyVersion;
    }

    @Override
    public int insertHostedCapability(List<Capability> capabilities, HostedCapability hosted) {
        capabilities.add(hosted);
        return capabilities.size() - 1;
    }

    @Override
    public boolean isEffective(Requirement requirement) {
        String effective = requirement.getDirectives().get(Constants.EFFECTIVE_DIRECTIVE);
        return effective == null || effective.equals(Namespace.EFFECTIVE_RESOLVE);
    }

    @Override
    public Map<Resource, Wiring> getWirings() {
        return wirings;
    }
}
