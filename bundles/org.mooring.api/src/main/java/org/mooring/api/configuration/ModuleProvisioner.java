package org.mooring.api.configuration;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.mooring.api.cmdlet.CmdletModule;
import org.osgi.annotation.versioning.ProviderType;

/** Brings modules and providers that configurations name, from bundles that are at hand but not installed, and takes them away again. */
@ProviderType
public interface ModuleProvisioner {

    /**
     * What a configuration names, without wildcards; compared as it is written in the bundle's capability.
     *
     * @param versions of the bundle that will do
     */
    record Need(Kind kind, String name, ModuleVersions versions) {

        public enum Kind { MODULE, PROVIDER }

        /** In whatever version. */
        public Need(Kind kind, String name) {
            this(kind, name, ModuleVersions.ANY);
        }
    }

    /**
     * Installs and starts what gives {@code needs}: of each the newest bundle. An older one that is in use stays beside it. Does nothing when
     * nothing has changed since the last call.
     *
     * @return what cannot be brought though a bundle for it is at hand, with the reason, for people
     */
    Map<Need, String> provide(Set<Need> needs);

    /** Whether this service has installed a module, and would now bring another bundle, or none: new sessions shall not have it. */
    boolean isSuperseded(CmdletModule module);

    /**
     * Uninstalls what this service has installed for others than {@code needs}, or has replaced by a newer version.
     *
     * @param inUse the modules of open sessions: their bundles stay
     */
    void withdraw(Set<Need> needs, Collection<CmdletModule> inUse);
}
