package org.mooring.object.automation;

import java.util.Locale;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;

/** System.Management.Automation.Platform: on what PowerShell runs. */
@ClrClass(value = "System.Management.Automation.Platform", type = ClrClass.None.class)
public final class PlatformType {

    private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    private PlatformType() {}

    @Get
    public static boolean isLinux() {
        return SYSTEM.startsWith("linux");
    }

    @Get
    public static boolean isMacOS() {
        return SYSTEM.startsWith("mac");
    }

    @Get
    public static boolean isWindows() {
        return SYSTEM.startsWith("windows");
    }

    @Get
    public static boolean isCoreCLR() {
        return true;
    }

    @Get
    public static boolean isNanoServer() {
        return false;
    }

    @Get
    public static boolean isIoT() {
        return false;
    }

    @Get
    public static boolean isWindowsDesktop() {
        return false;
    }

    @Get
    public static boolean isStaSupported() {
        return isWindows();
    }
}
