package org.mooring.api.provider;

/**
 * A drive of a session (System.Management.Automation.PSDriveInfo). It remembers where in it the session last was.
 */
public final class Drive {

    /**
     * What a drive is made of.
     *
     * @param root the provider's path of its top
     * @param description or null
     * @param credential a System.Management.Automation.PSCredential, or null
     * @param maximumSize how many bytes its items may have together, or 0 for a drive without such a limit
     */
    public record Definition(String name, String root, String description, Object credential, long maximumSize) {

        public Definition(String name, String root, String description) {
            this(name, root, description, null);
        }

        public Definition(String name, String root, String description, Object credential) {
            this(name, root, description, credential, 0);
        }

        public Definition withRoot(String root) {
            return new Definition(name, root, description, credential, maximumSize);
        }
    }

    private final Definition definition;
    private final ProviderInfo provider;
    private volatile String currentLocation = "";

    public Drive(Definition definition, ProviderInfo provider) {
        this.definition = definition;
        this.provider = provider;
    }

    public String name() {
        return definition.name();
    }

    public ProviderInfo provider() {
        return provider;
    }

    public String root() {
        return definition.root();
    }

    public String description() {
        return definition.description() == null ? "" : definition.description();
    }

    public Object credential() {
        return definition.credential();
    }

    /** How many bytes its items may have together, or 0. */
    public long maximumSize() {
        return definition.maximumSize();
    }

    /** Where the session last was, from the root on, without a separator before it. */
    public String currentLocation() {
        return currentLocation;
    }

    public void currentLocation(String location) {
        currentLocation = location;
    }

    /** Whether its paths are shown without {@code Name:} before them, as those of the drive {@code /} are. */
    public boolean isUnqualified() {
        return name().equals("/");
    }

    /** The provider's path of what {@code relative} names below the root. */
    public String pathOf(String relative) {
        return relative.isEmpty() ? root() : provider.provider().joinPath(root(), relative);
    }

    /** What {@code path}, the provider's, is called below the root: without separator before it. */
    public String relative(String path) {
        boolean below = path.startsWith(root()) && (root().isEmpty() || root().endsWith("/") || path.length() == root().length()
            || path.charAt(root().length()) == '/');
        String rest = below ? path.substring(root().length()) : path;
        return rest.startsWith("/") ? rest.substring(1) : rest;
    }

    @Override
    public String toString() {
        return name();
    }
}
