package org.mooring.shell.powershell.modules;

import java.util.UUID;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.Version;

/**
 * Which versions of a module will do.
 *
 * @param minimum null for any; so are the others
 */
public record VersionRange(Version minimum, Version maximum, Version required, UUID guid) {

    public static final VersionRange ANY = new VersionRange(null, null, null, null);

    private static final String HIGHEST = "999999999";

    boolean isAny() {
        return minimum == null && maximum == null && required == null && guid == null;
    }

    /** Whether a module has a version and guid that will do. */
    public boolean allows(ModuleInfo module) {
        return (guid == null || guid.equals(module.guid())) && allows(module.version());
    }

    boolean allows(Version version) {
        return (required == null || required.equals(version)) && (minimum == null || minimum.compareTo(version) <= 0)
            && (maximum == null || maximum.compareTo(version) >= 0);
    }

    /** A highest version as it is written: {@code 1.2.*} is any that begins with 1.2. */
    public static Version maximum(String text) {
        String full = text;
        if (text.endsWith("*")) {
            StringBuilder numbers = new StringBuilder(text.substring(0, text.length() - 1)).append(HIGHEST);
            for (long dots = text.chars().filter(c -> c == '.').count(); dots < 3; dots++) {
                numbers.append('.').append(HIGHEST);
            }
            full = numbers.toString();
        }
        try {
            return Version.parse(full);
        } catch (DotNetException e) {
            throw new DotNetException("System.Management.Automation.PSArgumentException", "The specified MaximumVersion '" + full
                + "' was incorrect. If you are using '*', MaximumVersion only supports one '*' and should always be placed at the end of"
                + " MaximumVersion.", e);
        }
    }
}
