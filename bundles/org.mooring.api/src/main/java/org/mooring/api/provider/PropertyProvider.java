package org.mooring.api.provider;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** A provider whose items have properties (IPropertyCmdletProvider): makes Get-, Set- and Clear-ItemProperty work. */
@ConsumerType
public interface PropertyProvider extends ItemProvider {

    /**
     * Get-ItemProperty.
     *
     * @param names what is wanted, wildcards allowed; empty for all
     * @return an object with these properties; null when the item has none of them, which is reported
     */
    Object getProperty(String path, List<String> names, ProviderContext context);

    /** Set-ItemProperty; answers an object with the properties that were set. */
    Object setProperty(String path, Map<String, Object> values, ProviderContext context);

    default void clearProperty(String path, List<String> names, ProviderContext context) {
        throw ProviderErrors.notSupported();
    }
}
