package org.mooring.shell.powershell.runtime;

import java.util.List;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Type;

/**
 * {@code $ExecutionContext.SessionState.Path} (System.Management.Automation.PathIntrinsics). The types of paths, drives and providers come with
 * the commands for them, so that nothing here names those types before it is used.
 */
@ClrClass("System.Management.Automation.PathIntrinsics")
public final class PathIntrinsics {

    private static final String STRINGS = "System.Collections.ObjectModel.Collection`1[System.String]";
    private static final String PATHS = "System.Collections.ObjectModel.Collection`1[System.Management.Automation.PathInfo]";

    private final Engine engine;

    PathIntrinsics(Engine engine) {
        this.engine = engine;
    }

    private Drives drives() {
        return engine.drives();
    }

    @Get
    public Object currentLocation() {
        return drives().location();
    }

    @Get
    public Object currentFileSystemLocation() {
        return drives().location();
    }

    @Member
    @Name("SetLocation")
    public Object setLocation(String path) {
        drives().setLocation(drives().qualify(path));
        return drives().location();
    }

    @Member
    public void pushCurrentLocation(String stackName) {
        drives().push(drives().location(), stackName);
    }

    @Member
    public Object popLocation(String stackName) {
        return drives().pop(stackName);
    }

    @Member
    @Name("GetResolvedPSPathFromPSPath")
    public Object resolved(String path) {
        return list(PATHS, existing(path));
    }

    @Member
    @Name("GetResolvedProviderPathFromPSPath")
    @Type(STRINGS)
    public Object resolvedProviderPaths(String path, ByRef provider) {
        List<PathInfo> found = existing(path);
        provider.set(found.isEmpty() ? drives().qualify(path).provider() : found.get(0).provider());
        return list(STRINGS, found.stream().map(PathInfo::providerPath).toList());
    }

    private List<PathInfo> existing(String path) {
        return drives().resolve(path, null);
    }

    private static Object list(String type, List<?> elements) {
        ClrList list = new ClrList(ClrTypes.find(type));
        list.addAll(elements);
        return list;
    }

    @Member
    @Name("GetUnresolvedProviderPathFromPSPath")
    public String unresolved(String path) {
        return drives().qualify(path).providerPath();
    }

    @Member
    @Name("GetUnresolvedProviderPathFromPSPath")
    public String unresolved(String path, ByRef provider,
            ByRef drive) {
        PathInfo place = drives().qualify(path);
        provider.set(place.provider());
        drive.set(place.drive());
        return place.providerPath();
    }

    @Member
    public boolean isValid(String path) {
        PathInfo place = drives().qualify(path);
        return place.itemProvider().isValidPath(place.providerPath());
    }

    @Member
    public boolean isProviderQualified(String path) {
        return path.contains("::");
    }

    @Member
    @Name("IsPSAbsolute")
    public boolean isAbsolute(String path, @Type("System.String") ByRef driveName) {
        int colon = path.indexOf(':');
        boolean drive = colon > 0 && !path.startsWith("::", colon);
        driveName.set(drive ? path.substring(0, colon) : null);
        return drive || path.startsWith("/");
    }

    @Member
    public String combine(String parent, String child) {
        return parent.isEmpty() ? child : parent.endsWith("/") ? parent + child : parent + "/" + child;
    }

    @Member
    public String parseParent(String path, String root) {
        PathInfo place = drives().qualify(path);
        return place.itemProvider().parentPath(path, root == null ? "" : root);
    }

    @Member
    public String parseChildName(String path) {
        return drives().qualify(path).itemProvider().childName(path);
    }

    /** The path from a base on, of an item that is there. */
    @Member
    public String normalizeRelativePath(String path, String basePath) {
        PathInfo place = drives().qualify(path);
        if (!place.itemProvider().itemExists(place.providerPath(), null)) {
            throw new DotNetException("System.Management.Automation.ProviderInvocationException",
                "An object at the specified path " + place.providerPath() + " does not exist.");
        }
        String base = drives().qualify(basePath).providerPath();
        String whole = place.providerPath();
        if (whole.equals(base)) {
            return "";
        }
        return whole.startsWith(base.endsWith("/") ? base : base + "/") ? whole.substring(base.endsWith("/") ? base.length() : base.length() + 1) : whole;
    }
}
