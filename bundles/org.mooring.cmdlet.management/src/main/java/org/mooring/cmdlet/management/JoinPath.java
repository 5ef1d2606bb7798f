package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.AllowEmptyCollection;
import org.mooring.api.cmdlet.AllowEmptyString;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.object.PSCredential;

/** Join-Path: puts paths together. */
@Cmdlet(verb = "Join", noun = "Path", outputTypes = "System.String", className = "Microsoft.PowerShell.Commands.JoinPathCommand")
public final class JoinPath extends ItemCommand {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @Alias("PSPath")
    String[] path;

    @Parameter(mandatory = true, position = 1, valueFromPipelineByPropertyName = true)
    @AllowNull
    @AllowEmptyString
    @AllowEmptyCollection
    String[] childPath;

    @Parameter(position = 2, valueFromPipelineByPropertyName = true, valueFromRemainingArguments = true)
    @AllowNull
    @AllowEmptyString
    @AllowEmptyCollection
    String[] additionalChildPath;

    @Parameter
    boolean resolve;

    @Parameter(valueFromPipelineByPropertyName = true)
    PSCredential credential;

    @Override
    protected void processRecord() {
        String below = join(join("", childPath), additionalChildPath);
        for (String each : path) {
            guarded(each, () -> {
                int colon = each.indexOf(':');
                if (colon > 0 && !each.contains("::")) {
                    drives().drive(each.substring(0, colon));
                } else {
                    drives().qualify(each);
                }
                String joined = join(each, new String[] {below});
                if (resolve) {
                    drives().resolve(joined, items(false)).forEach(place -> writeObject(place.path()));
                } else {
                    writeObject(joined);
                }
            });
        }
    }

    private static String join(String parent, String[] children) {
        String joined = parent.replace('\\', '/');
        for (String child : children == null ? new String[0] : children) {
            String next = child.replace('\\', '/');
            if (next.isEmpty()) {
                joined = joined.endsWith("/") || joined.isEmpty() ? joined : joined + "/";
                continue;
            }
            boolean ends = joined.endsWith("/");
            boolean starts = next.startsWith("/");
            joined = joined.isEmpty() ? next : ends && starts ? joined + next.substring(1) : ends || starts ? joined + next : joined + "/" + next;
        }
        return joined;
    }
}
