package org.mooring.shell.powershell.hosting;

import org.mooring.dotnet.ClrClass;

/** System.Management.Automation.Runspaces.Pipeline. */
@ClrClass(value = "System.Management.Automation.Runspaces.Pipeline", type = ClrClass.None.class, isAbstract = true,
    interfaces = "System.IDisposable")
public final class PipelineType {

    private PipelineType() {}
}
