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

    @Get
    public static String helpFile(ProviderInfo self) {
        return self.module() != null && self.module().startsWith("Microsoft.PowerShell.") ? "System.Management.Automation.dll-Help.xml" : "";
    }

    @Get
    public static Object psSnapIn(ProviderInfo self) {
        return null;
    }

    @Get
    public static Object module(ProviderInfo self) {
        return null;
    }

    @Get
    public static String description(ProviderInfo self) {
        return "";
    }

    @Get
    public static boolean volumeSeparatedByColon(ProviderInfo self) {
        return true;
    }

    @Get
    public static char itemSeparator(ProviderInfo self) {
        return '/';
    }

    @Get
    public static char altItemSeparator(ProviderInfo self) {
        return '\\';
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
