package org.mooring.api.provider;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A store that scripts reach as a drive (System.Management.Automation.Provider: DriveCmdletProvider, ItemCmdletProvider,
 * ContainerCmdletProvider and NavigationCmdletProvider in one). It comes with a module: {@link org.mooring.api.cmdlet.CmdletModule#providers()}.
 *
 * <p>One instance serves all sessions that see the module, so what belongs to one session is kept in its {@link Drive}s, or is reached through
 * {@link ProviderContext#session()}. Methods are called on the thread of the pipeline that uses them.
 *
 * <p><b>Paths.</b> A provider sees its own paths only: those that start at a drive's {@link Drive#root()}, with {@code /} between their parts.
 * Drive names, wildcards, {@code .}, {@code ..} and {@code ~} are dealt with before. The root itself is the drive's root, often the empty path.
 *
 * <p><b>Errors.</b> Throw a {@link org.mooring.api.stream.DotNetException} that carries an ErrorRecord: the command reports it for that path and goes on
 * with the next. {@link ProviderErrors} has the usual ones. {@link ProviderContext#writeError} reports and lets you go on yourself. An
 * item that does not exist needs no check in most methods: the item commands ask {@link #itemExists} first.
 *
 * <p><b>ShouldProcess.</b> A method that changes something asks {@link ProviderContext#shouldProcess} before, and does nothing when the answer is no.
 */
@ConsumerType
public interface ItemProvider {

    /** What the commands say about a provider (System.Management.Automation.Provider.ProviderCapabilities); numbers are PowerShell's. */
    enum Capability {
        Include(1), Exclude(2), Filter(4), ExpandWildcards(8), ShouldProcess(16), Credentials(32), Transactions(64);

        private final int flag;

        Capability(int flag) {
            this.flag = flag;
        }

        public int flag() {
            return flag;
        }
    }

    /** The provider's name, as {@code Get-PSProvider} shows it; unique in a session, compared without case. */
    String name();

    /** The module that its qualified name shows, as in {@code Microsoft.PowerShell.Core\FileSystem}; null for the one that it comes with. */
    default String module() {
        return null;
    }

    default Set<Capability> capabilities() {
        return Set.of(Capability.ShouldProcess);
    }

    /** The class that scripts see as ImplementingType. */
    default String implementingType() {
        return getClass().getName();
    }

    /** What {@code ~} stands for, or null where it stands for nothing. */
    default String home() {
        return null;
    }

    /** The drives that a new session has without New-PSDrive. */
    default List<Drive.Definition> drives() {
        return List.of();
    }

    /**
     * Checks a drive that is about to be made, and may change its definition, for example make its root absolute.
     *
     * @throws org.mooring.api.stream.DotNetException when there can be no such drive
     */
    default Drive.Definition newDrive(Drive.Definition wanted, ProviderContext context) {
        return wanted;
    }

    /** The drive goes: frees what the provider keeps for it. */
    default void removeDrive(Drive drive, ProviderContext context) {}

    /**
     * Objects with {@link org.mooring.api.cmdlet.Parameter} fields: parameters that {@code command} has for items of this provider. The same objects,
     * filled, are in {@link ProviderContext#dynamicParameters()} then.
     *
     * @param command as {@code Get-ChildItem}
     */
    default List<Object> dynamicParameters(String command, String path, ProviderContext context) {
        return List.of();
    }

    // Items

    /** Whether {@code path} could name an item at all. */
    default boolean isValidPath(String path) {
        return true;
    }

    boolean itemExists(String path, ProviderContext context);

    /** The item, which exists. Any value; the properties PSPath, PSParentPath, PSChildName, PSDrive, PSProvider and PSIsContainer are added to it. */
    Object getItem(String path, ProviderContext context);

    /** Set-Item; answers the item as it is now. */
    default Object setItem(String path, Object value, ProviderContext context) {
        throw ProviderErrors.notSupported();
    }

    default Object clearItem(String path, ProviderContext context) {
        throw ProviderErrors.notSupported();
    }

    /** Invoke-Item: opens or runs the item. */
    default void invokeItem(String path, ProviderContext context) {
        throw ProviderErrors.notSupported();
    }

    // Containers

    /** Whether the item can have items below it. */
    default boolean isContainer(String path, ProviderContext context) {
        return path.isEmpty();
    }

    /** The names of the items just below a container, in the order in which they are shown. */
    default List<String> childNames(String path, ProviderContext context) {
        throw ProviderErrors.notSupported();
    }

    /**
     * Get-ChildItem: hands the items below a container to {@link ProviderContext#writeItem}.
     *
     * @param depth how many levels of containers below {@code path} are entered: 0 for none
     */
    default void getChildItems(String path, int depth, ProviderContext context) {
        for (String name : childNames(path, context)) {
            if (context.stopping()) {
                return;
            }
            String child = joinPath(path, name);
            boolean container = isContainer(child, context);
            if (context.selects(name)) {
                context.writeItem(getItem(child, context), child, container);
            }
            if (container && depth > 0) {
                getChildItems(child, depth - 1, context);
            }
        }
    }

    default boolean hasChildItems(String path, ProviderContext context) {
        return isContainer(path, context) && !childNames(path, context).isEmpty();
    }

    /**
     * New-Item; answers the new item, or null when {@link ProviderContext#shouldProcess} said no.
     *
     * @param type what -ItemType said, or null
     */
    default Object newItem(String path, String type, Object value, ProviderContext context) {
        throw ProviderErrors.notSupported();
    }

    default void removeItem(String path, boolean recurse, ProviderContext context) {
        throw ProviderErrors.notSupported();
    }

    /** @param newName a name, no path */
    default Object renameItem(String path, String newName, ProviderContext context) {
        throw ProviderErrors.notSupported();
    }

    /** Copies within the provider; hands what it made to {@link ProviderContext#writeItem}. */
    default void copyItem(String path, String destination, boolean recurse, ProviderContext context) {
        throw ProviderErrors.notSupported();
    }

    // Navigation

    /**
     * Whether items lie in containers that lie in containers (NavigationCmdletProvider). Items of a store that is flat, whose root alone contains
     * something, say nothing of a parent: they have neither PSParentPath nor PSChildName.
     */
    default boolean isNavigable() {
        return true;
    }

    default Object moveItem(String path, String destination, ProviderContext context) {
        throw ProviderErrors.notSupported();
    }

    /** The path of the container that {@code path} is in; the empty path above the top. */
    default String parentPath(String path, String root) {
        String trimmed = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (trimmed.isEmpty() || trimmed.equals(root)) {
            return "";
        }
        int slash = trimmed.lastIndexOf('/');
        return slash < 0 ? "" : slash == 0 ? "/" : trimmed.substring(0, slash);
    }

    /** The last part of a path. */
    default String childName(String path) {
        String trimmed = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return trimmed.equals("/") ? trimmed : trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    default String joinPath(String parent, String child) {
        if (parent.isEmpty() || child.isEmpty()) {
            return parent + child;
        }
        boolean ends = parent.endsWith("/");
        boolean starts = child.startsWith("/");
        return ends && starts ? parent + child.substring(1) : ends || starts ? parent + child : parent + "/" + child;
    }
}
