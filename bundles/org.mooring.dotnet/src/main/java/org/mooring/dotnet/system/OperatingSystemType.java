package org.mooring.dotnet.system;

import java.util.Locale;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.Version;

/** System.OperatingSystem. */
@ClrClass(value = "System.OperatingSystem",
    order = {"Platform", "ServicePack", "Version", "VersionString"})
public final class OperatingSystemType {

    static final OperatingSystemType CURRENT = new OperatingSystemType();
    private static final String NAME = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    private OperatingSystemType() {}

    @Get
    public Version version() {
        String[] parts = System.getProperty("os.version").split("[^0-9]+");
        int[] numbers = new int[4];
        for (int i = 0; i < Math.min(4, parts.length); i++) {
            numbers[i] = parts[i].isEmpty() ? 0 : Integer.parseInt(parts[i]);
        }
        return new Version(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    @Get
    @Type("System.PlatformID")
    public Object platform() {
        return ((ClrEnum) ClrTypes.find("System.PlatformID")).parse(isWindows() ? "Win32NT" : "Unix", false);
    }

    @Get
    public String versionString() {
        return toString();
    }

    @Get
    public String servicePack() {
        return "";
    }

    @Member
    public static boolean isWindows() {
        return NAME.startsWith("windows");
    }

    @Member
    public static boolean isLinux() {
        return NAME.startsWith("linux");
    }

    @Member
    @Name("IsMacOS")
    public static boolean isMacOS() {
        return NAME.startsWith("mac");
    }

    @Override
    public String toString() {
        return (isWindows() ? "Microsoft Windows NT " : "Unix ") + version();
    }
}
