package org.mooring.api.provider;

/**
 * A path that is known down to its provider (System.Management.Automation.PathInfo). It may name an item that does not exist.
 *
 * @param drive the drive it was named by, or null where it named the provider ({@code FileSystem::/tmp})
 * @param providerPath the provider's own path
 */
public record PathInfo(ProviderInfo provider, Drive drive, String providerPath) {

    /** The path as the session shows it, with its drive or provider. */
    public String path() {
        if (drive == null) {
            return provider + "::" + providerPath;
        }
        return drive.isUnqualified() ? providerPath : drive.name() + ":/" + drive.relative(providerPath);
    }

    /** The path with its provider, as PSPath has it. */
    public String providerQualified() {
        return provider + "::" + providerPath;
    }

    public ItemProvider itemProvider() {
        return provider.provider();
    }

    /** The same place by another path of the provider. */
    public PathInfo with(String otherProviderPath) {
        return new PathInfo(provider, drive, otherProviderPath);
    }

    public PathInfo child(String name) {
        return with(itemProvider().joinPath(providerPath, name));
    }

    /** The container it is in; its path is empty above the top. */
    public PathInfo parent() {
        return with(itemProvider().parentPath(providerPath, drive == null ? "" : drive.root()));
    }

    public String childName() {
        return itemProvider().childName(providerPath);
    }

    @Override
    public String toString() {
        return path();
    }
}
