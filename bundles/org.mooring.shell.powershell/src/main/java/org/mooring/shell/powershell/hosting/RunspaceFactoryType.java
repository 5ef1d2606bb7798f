package org.mooring.shell.powershell.hosting;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Type;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.state.InitialState;
import org.mooring.shell.powershell.state.Names;

/** {@code [runspacefactory]} (System.Management.Automation.Runspaces.RunspaceFactory). */
@ClrClass(value = "System.Management.Automation.Runspaces.RunspaceFactory", type = ClrClass.None.class)
public final class RunspaceFactoryType {

    private RunspaceFactoryType() {}

    @Type(Names.RUNSPACES + "Runspace")
    public static Object createRunspace() {
        return RunspaceObject.make(Engine.current(), InitialState.createDefault());
    }

    @Type(Names.RUNSPACES + "Runspace")
    public static Object createRunspace(InitialState initialSessionState) {
        return RunspaceObject.make(Engine.current(), required(initialSessionState));
    }

    @Type(Names.RUNSPACES + "Runspace")
    public static Object createRunspace(@Type("System.Management.Automation.Host.PSHost") Object host) {
        return createRunspace();
    }

    @Type(Names.RUNSPACES + "Runspace")
    public static Object createRunspace(@Type("System.Management.Automation.Host.PSHost") Object host, InitialState initialSessionState) {
        return createRunspace(initialSessionState);
    }

    public static RunspacePoolObject createRunspacePool() {
        return createRunspacePool(1, 1);
    }

    public static RunspacePoolObject createRunspacePool(int minRunspaces, int maxRunspaces) {
        return RunspacePoolObject.make(Engine.current(), InitialState.createDefault(), minRunspaces, maxRunspaces);
    }

    public static RunspacePoolObject createRunspacePool(InitialState initialSessionState) {
        return RunspacePoolObject.make(Engine.current(), required(initialSessionState), 1, 1);
    }

    public static RunspacePoolObject createRunspacePool(int minRunspaces, int maxRunspaces,
            @Type("System.Management.Automation.Host.PSHost") Object host) {
        return createRunspacePool(minRunspaces, maxRunspaces);
    }

    public static RunspacePoolObject createRunspacePool(int minRunspaces, int maxRunspaces, InitialState initialSessionState,
            @Type("System.Management.Automation.Host.PSHost") Object host) {
        return RunspacePoolObject.make(Engine.current(), required(initialSessionState), minRunspaces, maxRunspaces);
    }

    private static InitialState required(InitialState state) {
        if (state == null) {
            throw HostingErrors.argumentNull("initialSessionState");
        }
        return state;
    }
}
