package org.mooring.shell.powershell.hosting;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;
import org.mooring.shell.powershell.runtime.Engine;

/** {@code [runspace]}. */
@ClrClass(value = "System.Management.Automation.Runspaces.Runspace", type = ClrClass.None.class, isAbstract = true)
public final class RunspaceType {

    private RunspaceType() {}

    @Get
    @Type("System.Management.Automation.Runspaces.Runspace")
    public static Object defaultRunspace() {
        Engine engine = Engine.current();
        return engine == null ? null : RunspaceObject.of(engine);
    }

    /** The thread's runspace is the one that runs on it: another cannot be put in its place. */
    @Set
    public static void defaultRunspace(@Type("System.Management.Automation.Runspaces.Runspace") Object runspace) {
        if (runspace != defaultRunspace()) {
            throw HostingErrors.invalidOperation("The default runspace of a thread that runs a pipeline cannot be changed.");
        }
    }

    @Get
    public static boolean canUseDefaultRunspace() {
        return Engine.current() != null;
    }
}
