package org.mooring.api.provider;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A provider as a session knows it (System.Management.Automation.ProviderInfo). */
public final class ProviderInfo {

    private final String module;
    private final ItemProvider provider;
    private final List<Drive> drives = new CopyOnWriteArrayList<>();

    /** @param module the name of the module that it came with */
    public ProviderInfo(String module, ItemProvider provider) {
        this.module = provider.module() == null ? module : provider.module();
        this.provider = provider;
    }

    /** The module that its qualified name shows. */
    public String module() {
        return module;
    }

    public ItemProvider provider() {
        return provider;
    }

    public String name() {
        return provider.name();
    }

    /** Its drives in the session. */
    public List<Drive> drives() {
        return List.copyOf(drives);
    }

    void add(Drive drive) {
        drives.add(drive);
    }

    void remove(Drive drive) {
        drives.remove(drive);
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
