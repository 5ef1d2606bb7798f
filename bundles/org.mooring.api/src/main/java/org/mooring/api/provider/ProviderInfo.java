package org.mooring.api.provider;

/**
 * A provider as a session knows it (System.Management.Automation.ProviderInfo).
 *
 * @param module the name of the module that it came with
 */
public record ProviderInfo(String module, ItemProvider provider) {

    public ProviderInfo {
        module = provider.module() == null ? module : provider.module();
    }

    public String name() {
        return provider.name();
    }

    /** Whether {@code name}, which may have the module's before it, names this one. */
    public boolean isNamed(String name) {
        return name.equalsIgnoreCase(name()) || name.equalsIgnoreCase(toString());
    }

    /** {@code Module\Name}. */
    @Override
    public String toString() {
        return module == null || module.isEmpty() ? name() : module + "\\" + name();
    }
}
