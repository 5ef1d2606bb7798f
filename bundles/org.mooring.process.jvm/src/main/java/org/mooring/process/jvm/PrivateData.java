package org.mooring.process.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mooring.dotnet.Version;
import org.mooring.object.PSPrimitiveDictionary;
import org.mooring.psrp.Negotiation;

/**
 * What a session tells its client of itself ([MS-PSRP] 2.2.2.13): the version table, which clients look at before they use what is not
 * everywhere, and how the debugger is set.
 */
final class PrivateData {

    private static final Version[] COMPATIBLE = {new Version(1, 0), new Version(2, 0), new Version(3, 0), new Version(4, 0),
        new Version(5, 0), new Version(5, 1), new Version(6, 0), new Version(7, 0)};

    private static final String SYSTEM = system();

    private PrivateData() {}

    /**
     * @param protocol the version that was negotiated
     * @param debugging how the debugger is set; null where the session has none
     */
    static Map<String, Object> of(Version protocol, String mooringVersion, Debugging debugging) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (debugging != null) {
            data.put("DebugMode", debugging.mode());
            data.put("DebugStop", false);
            data.put("DebugBreakpointCount", 0);
            data.put("BreakAll", debugging.stepping());
            data.put("UnhandledBreakpointMode", debugging.unhandledBreakpointMode());
        }
        data.put("PSVersionTable", versions(protocol, mooringVersion));
        return data;
    }

    private static PSPrimitiveDictionary versions(Version protocol, String mooringVersion) {
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("PSVersion", Version.parse(Negotiation.BUILD));
        table.put("PSSemanticVersion", Negotiation.BUILD);
        table.put("PSEdition", "Core");
        table.put("GitCommitId", Negotiation.BUILD);
        table.put("OS", SYSTEM);
        table.put("Platform", System.getProperty("os.name").startsWith("Windows") ? "Win32NT" : "Unix");
        table.put("PSCompatibleVersions", COMPATIBLE);
        table.put("PSRemotingProtocolVersion", protocol);
        table.put("SerializationVersion", Negotiation.SERIALIZATION);
        table.put("WSManStackVersion", new Version(3, 0));
        table.put("MooringVersion", mooringVersion);
        return new PSPrimitiveDictionary(table);
    }

    /** As distributions call themselves; elsewhere as the JVM says it. */
    private static String system() {
        Path release = Path.of("/etc/os-release");
        if (Files.isReadable(release)) {
            try {
                for (String line : Files.readAllLines(release)) {
                    if (line.startsWith("PRETTY_NAME=")) {
                        return line.substring("PRETTY_NAME=".length()).replace("\"", "");
                    }
                }
            } catch (IOException e) {
                return System.getProperty("os.name") + " " + System.getProperty("os.version");
            }
        }
        return System.getProperty("os.name") + " " + System.getProperty("os.version");
    }
}
