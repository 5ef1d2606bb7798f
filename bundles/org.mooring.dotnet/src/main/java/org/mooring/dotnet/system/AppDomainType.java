package org.mooring.dotnet.system;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Type;

/** System.AppDomain: there is one, and it has the libraries that types would be of. */
@ClrClass(value = "System.AppDomain", base = "System.MarshalByRefObject")
public final class AppDomainType {

    private static final AppDomainType CURRENT = new AppDomainType();

    private AppDomainType() {}

    @Get
    public static AppDomainType currentDomain() {
        return CURRENT;
    }

    @Get
    public int id() {
        return 1;
    }

    @Get
    public String friendlyName() {
        return "pwsh";
    }

    @Get
    public String baseDirectory() {
        return SmallTypes.AppContext.baseDirectory();
    }

    @Get
    public boolean isFullyTrusted() {
        return true;
    }

    @Member
    public boolean isDefaultAppDomain() {
        return true;
    }

    @Member
    @Type("System.Reflection.Assembly[]")
    public Object getAssemblies() {
        return AssemblyInfo.Finding.all().toArray(AssemblyInfo[]::new);
    }

    @Override
    @Member
    public String toString() {
        return "Name:pwsh\nThere are no context policies.\n";
    }

    private final java.util.Map<String, Object> data = new java.util.concurrent.ConcurrentHashMap<>();

    @Member
    public Object getData(String name) {
        return data.get(name);
    }

    @Member
    public void setData(String name, Object value) {
        data.put(name, value);
    }
}
