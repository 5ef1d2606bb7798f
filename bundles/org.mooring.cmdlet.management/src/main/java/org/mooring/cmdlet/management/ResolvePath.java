package org.mooring.cmdlet.management;

import java.util.Arrays;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.provider.PathInfo;
import org.mooring.object.PSCredential;

/** Resolve-Path: the places that patterns name. */
@Cmdlet(verb = "Resolve", noun = "Path", defaultParameterSet = "Path",
    outputTypes = {"System.String", "System.Management.Automation.PathInfo"},
    className = "Microsoft.PowerShell.Commands.ResolvePathCommand")
public final class ResolvePath extends ItemCommand {

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter
    boolean relative;

    @Parameter
    String relativeBasePath;

    @Parameter
    boolean force;

    @Parameter(valueFromPipelineByPropertyName = true)
    PSCredential credential;

    @Parameter(parameterSet = "LiteralPath", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String[] literalPath;

    @Override
    protected void processRecord() {
        PathInfo before = drives().location();
        PathInfo base = relativeBasePath == null ? before : drives().qualify(relativeBasePath);
        each(based(path, base), based(literalPath, base), items(force, null, null, null, credential), place -> writeObject(relative ? relative(place, base) : place));
    }

    /** Paths that are relative to another place than the current one, made absolute. */
    private String[] based(String[] paths, PathInfo base) {
        if (paths == null || relativeBasePath == null) {
            return paths;
        }
        return Arrays.stream(paths).map(each -> drives().qualify(each, base).path()).toArray(String[]::new);
    }

    private static String relative(PathInfo place, PathInfo base) {
        boolean otherDrive = place.drive() != base.drive() && base.drive() != null && !place.providerPath().startsWith(base.drive().root());
        if (place.provider() != base.provider() || otherDrive) {
            return place.path();
        }
        String from = base.providerPath();
        String to = place.providerPath();
        if (to.equals(from)) {
            return "./";
        }
        String prefix = from.endsWith("/") ? from : from + "/";
        if (to.startsWith(prefix)) {
            return "./" + to.substring(prefix.length());
        }
        StringBuilder up = new StringBuilder();
        String common = from;
        while (!common.isEmpty() && !(to + "/").startsWith(common.endsWith("/") ? common : common + "/")) {
            up.append("../");
            int slash = common.lastIndexOf('/');
            common = slash <= 0 ? "/" : common.substring(0, slash);
            if (common.equals("/")) {
                break;
            }
        }
        String rest = to.substring(Math.min(to.length(), common.length()));
        String path = up + (rest.startsWith("/") ? rest.substring(1) : rest);
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
