package org.mooring.shell.powershell.runtime;

import java.util.Collection;

import org.mooring.api.provider.Drive;
import org.mooring.api.provider.ProviderInfo;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Type;

/** {@code $ExecutionContext.SessionState.Drive} (System.Management.Automation.DriveManagementIntrinsics). */
@ClrClass("System.Management.Automation.DriveManagementIntrinsics")
public final class DriveIntrinsics {

    private final Engine engine;

    DriveIntrinsics(Engine engine) {
        this.engine = engine;
    }

    @Get
    public Drive current() {
        return engine.drives().location() == null ? null : engine.drives().location().drive();
    }

    @Member
    public Drive get(String driveName) {
        return engine.drives().drive(driveName);
    }

    @Member
    @Type("System.Collections.ObjectModel.Collection`1[System.Object]")
    public Object getAll() {
        return collection(engine.drives().drives());
    }

    /** The drive of that name in a scope, by its name or number; null for none. */
    @Member
    public Drive getAtScope(String driveName, String scope) {
        return engine.drives().drives(scope).stream().filter(drive -> drive.name().equalsIgnoreCase(driveName)).findFirst().orElse(null);
    }

    @Member
    @Type("System.Collections.ObjectModel.Collection`1[System.Object]")
    public Object getAllAtScope(String scope) {
        return collection(engine.drives().drives(scope));
    }

    @Member
    public Object getAllForProvider(String providerName) {
        return engine.drives().drives().stream().filter(drive -> drive.provider().isNamed(providerName)).toArray();
    }

    private static Object collection(Collection<?> items) {
        return new ClrList(ClrTypes.find("System.Collections.ObjectModel.Collection[System.Object]"), items);
    }

    /** {@code $ExecutionContext.SessionState.Provider} (System.Management.Automation.CmdletProviderManagementIntrinsics). */
    @ClrClass("System.Management.Automation.CmdletProviderManagementIntrinsics")
    public static final class Providers {

        private final Engine engine;

        Providers(Engine engine) {
            this.engine = engine;
        }

        @Member
        public Object get(String name) {
            return new Object[] {engine.drives().provider(name)};
        }

        @Member
        public ProviderInfo getOne(String name) {
            return engine.drives().provider(name);
        }

        @Member
        @Type("System.Collections.ObjectModel.Collection`1[System.Object]")
        public Object getAll() {
            return collection(engine.drives().providers());
        }
    }
}
