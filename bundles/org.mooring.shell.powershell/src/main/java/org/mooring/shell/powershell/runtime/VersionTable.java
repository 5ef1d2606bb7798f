package org.mooring.shell.powershell.runtime;

import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Version;
import org.mooring.object.Conversion;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSVersionHashTable;

/** {@code $PSVersionTable}: the language that is spoken here is PowerShell 7.6. */
public final class VersionTable {

    private VersionTable() {}

    /** PowerShell's version that we are. */
    public static final Version VERSION = new Version(7, 6, 5);

    static PSHashtable make() {
        PSVersionHashTable table = new PSVersionHashTable();
        table.put("PSVersion", convert("7.6.5", "System.Management.Automation.SemanticVersion"));
        table.put("PSEdition", "Core");
        table.put("GitCommitId", "7.6.5");
        table.put("OS", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        table.put("Platform", "Unix");
        table.put("PSCompatibleVersions", java.util.stream.Stream.of("1.0", "2.0", "3.0", "4.0", "5.0", "5.1", "6.0", "7.0")
            .map(v -> (Version) convert(v, "System.Version")).toArray(Version[]::new));
        table.put("PSRemotingProtocolVersion", convert("2.4", "System.Version"));
        table.put("SerializationVersion", convert("1.1.0.1", "System.Version"));
        table.put("WSManStackVersion", convert("3.0", "System.Version"));
        return table;
    }

    private static Object convert(String value, String type) {
        var found = ClrTypes.find(type);
        return found == null ? value : Conversion.convert(value, found);
    }
}
