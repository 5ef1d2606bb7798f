package org.mooring.api.provider;

import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The providers, drives, paths and locations of one session (System.Management.Automation: PathIntrinsics, DriveManagementIntrinsics and
 * CmdletProviderManagementIntrinsics). A command gets it from {@code SessionState.service(Drives.class)}.
 *
 * <p>Names that are not there are thrown as {@link ProviderErrors} says.
 */
@ProviderType
public interface Drives {

    // Providers and drives

    List<ProviderInfo> providers();

    /** @param name without case; may have the module's before it */
    ProviderInfo provider(String name);

    /** The drives that are visible in the current scope, the provider's order. */
    Collection<Drive> drives();

    /** @param scope whose own drives are wanted, as in {@link #newDrive}; null for all that are visible */
    Collection<Drive> drives(String scope);

    Drive drive(String name);

    /** @param scope {@code local}, {@code script}, {@code global}, a number, or null for local */
    Drive newDrive(Drive.Definition definition, ProviderInfo provider, String scope, ProviderContext context);

    void removeDrive(Drive drive, ProviderContext context);

    // Paths

    /** The place that a path without wildcards names, existing or not. */
    PathInfo qualify(String path);

    /** As {@link #qualify(String)}, from another place than the current one. */
    PathInfo qualify(String path, PathInfo base);

    /**
     * The existing items that a path with wildcards names. None is no error; but a path without wildcards must exist.
     *
     * @param context the command that asks, or null where it has no parameters that a provider should know
     */
    List<PathInfo> resolve(String path, ProviderContext context);

    /** The one existing item that a path without regard for wildcards names. */
    PathInfo resolveLiteral(String path, ProviderContext context);

    boolean hasWildcards(String path);

    // Locations

    /** Where the session is: {@code $PWD}. */
    PathInfo location();

    /** Where the session is in a drive. */
    PathInfo location(Drive drive);

    /** Goes to a container, and remembers where it was. */
    PathInfo setLocation(PathInfo container);

    /**
     * Goes back to where the session was before the last {@link #setLocation}, as {@code Set-Location -} does.
     *
     * @throws org.mooring.api.stream.DotNetException System.InvalidOperationException when there is nothing to go back to
     */
    PathInfo goBack();

    /** Takes the last {@link #goBack()} back, as {@code Set-Location +} does. */
    PathInfo goForward();

    /** The places that a location stack holds, the newest first; null names the default stack. Null when there is none. */
    List<PathInfo> stack(String name);

    void push(PathInfo location, String stack);

    /** Goes to the newest place of a stack, which is taken from it; null when it is empty. */
    PathInfo pop(String stack);

    /** Makes a stack the default one. */
    void defaultStack(String name);
}
