package org.mooring.shell.powershell.runtime;

import java.util.List;

import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Wildcard;

/**
 * The programs and scripts that a session's commands from outside may run ({@code SessionState.Applications}, {@code .Scripts}): paths,
 * patterns, or {@code *} for all. Functions of the session may run any.
 */
public final class OutsideFiles {

    private final ClrList applications;
    private final ClrList scripts;

    OutsideFiles(Configuration.Files files) {
        applications = ClrList.of(ClrTypes.STRING, files.applications());
        scripts = ClrList.of(ClrTypes.STRING, files.scripts());
    }

    /** Their paths and patterns; may be changed. */
    public ClrList applications() {
        return applications;
    }

    public ClrList scripts() {
        return scripts;
    }

    public boolean showsApplication(String path) {
        return shows(applications, path);
    }

    public boolean showsScript(String path) {
        return shows(scripts, path);
    }

    /** A file's name counts as it is written: where the file system knows capitals, another spelling is another file. */
    private static boolean shows(List<Object> patterns, String path) {
        for (Object each : patterns) {
            String pattern = String.valueOf(each);
            if (pattern.equals("*") || pattern.equals(path) || Wildcard.isPattern(pattern) && Wildcard.of(pattern, false).matches(path)) {
                return true;
            }
        }
        return false;
    }
}
