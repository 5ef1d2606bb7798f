package org.mooring.shell.powershell.types;

import org.mooring.api.provider.Drive;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;
import org.mooring.object.PSCredential;

/** System.Management.Automation.PSDriveInfo. */
@ClrClass(value = "System.Management.Automation.PSDriveInfo", type = Drive.class)
public final class DriveType {

    private DriveType() {}

    @Get
    public static String currentLocation(Drive self) {
        return self.currentLocation();
    }

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
    @Type("System.Nullable[System.Int64]")
    public static Object maximumSize(Drive self) {
        return self.maximumSize() == 0 ? null : (Object) self.maximumSize();
    }

    @Get
    @Type("System.Management.Automation.PSCredential")
    public static Object credential(Drive self) {
        return self.credential() == null ? PSCredential.empty() : self.credential();
    }

    @Get
    public static String displayRoot(Drive self) {
        return null;
    }

    /** Paths of the drive / have no colon in them. */
    @Get
    public static boolean volumeSeparatedByColon(Drive self) {
        return !self.name().equals("/");
    }
}
