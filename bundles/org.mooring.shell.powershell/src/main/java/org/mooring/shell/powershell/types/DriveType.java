package org.mooring.shell.powershell.types;

import org.mooring.api.provider.Drive;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;

/** System.Management.Automation.PSDriveInfo. */
@ClrClass(value = "System.Management.Automation.PSDriveInfo", type = Drive.class)
public final class DriveType {

    private DriveType() {}

    @Get
    public static String name(Drive self) {
        return self.name();
    }

    @Get
    @Type("System.Management.Automation.ProviderInfo")
    public static Object provider(Drive self) {
        return self.provider();
    }

    @Get
    public static String root(Drive self) {
        return self.root();
    }

    @Get
    public static String description(Drive self) {
        return self.description();
    }

    @Get
    public static String currentLocation(Drive self) {
        return self.currentLocation();
    }

    @Get
    public static String displayRoot(Drive self) {
        return null;
    }

    @Get
    public static Object credential(Drive self) {
        return self.credential();
    }
}
