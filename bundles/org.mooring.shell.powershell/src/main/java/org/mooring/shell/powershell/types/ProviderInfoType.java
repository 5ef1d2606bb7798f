package org.mooring.shell.powershell.types;

import java.util.StringJoiner;
import org.mooring.api.provider.ProviderInfo;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;

/** System.Management.Automation.ProviderInfo. */
@ClrClass(value = "System.Management.Automation.ProviderInfo", type = ProviderInfo.class)
public final class ProviderInfoType {

    private ProviderInfoType() {}

    @Get
    public static String name(ProviderInfo self) {
        return self.name();
    }

    @Get
    public static String implementingType(ProviderInfo self) {
        return self.provider().implementingType();
    }

    @Get
    public static String home(ProviderInfo self) {
        return self.provider().home();
    }

    @Get
    public static String moduleName(ProviderInfo self) {
        return self.module();
    }

    /** Their names, as the enumeration writes them. */
    @Get
    public static String capabilities(ProviderInfo self) {
        StringJoiner names = new StringJoiner(", ");
        self.provider().capabilities().stream().sorted().forEach(each -> names.add(each.name()));
        return names.toString();
    }

    @Get
    public static Object[] drives(ProviderInfo self) {
        return self.drives().toArray();
    }
}
