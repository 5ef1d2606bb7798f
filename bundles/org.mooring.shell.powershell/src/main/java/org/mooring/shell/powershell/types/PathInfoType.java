package org.mooring.shell.powershell.types;

import org.mooring.api.provider.PathInfo;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;

/** System.Management.Automation.PathInfo. */
@ClrClass(value = "System.Management.Automation.PathInfo", type = PathInfo.class)
public final class PathInfoType {

    private PathInfoType() {}

    @Get
    @Type("System.Management.Automation.PSDriveInfo")
    public static Object drive(PathInfo self) {
        return self.drive();
    }

    @Get
    @Type("System.Management.Automation.ProviderInfo")
    public static Object provider(PathInfo self) {
        return self.provider();
    }

    @Get
    public static String providerPath(PathInfo self) {
        return self.providerPath();
    }

    @Get
    public static String path(PathInfo self) {
        return self.path();
    }
}
