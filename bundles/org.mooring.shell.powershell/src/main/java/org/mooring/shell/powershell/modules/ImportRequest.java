package org.mooring.shell.powershell.modules;

import org.mooring.shell.powershell.runtime.SessionState;

/**
 * What Import-Module was told, for one module.
 *
 * @param target the state to import into; null for the one that runs
 * @param prefix null for none
 */
public record ImportRequest(SessionState target, String prefix, ImportOptions options, VersionRange range, boolean force, boolean passThru,
        boolean asCustomObject, Object[] arguments) {

    /** For a module that another one needs: nothing is answered, any version will do. */
    ImportRequest inner(String newPrefix, ImportOptions newOptions) {
        return new ImportRequest(target, newPrefix, newOptions, VersionRange.ANY, force, false, false, arguments);
    }

    /** Into the state that runs. */
    ImportRequest here() {
        return new ImportRequest(null, prefix, options, range, force, passThru, asCustomObject, arguments);
    }
}
