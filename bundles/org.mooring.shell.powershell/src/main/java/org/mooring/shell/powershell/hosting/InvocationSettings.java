package org.mooring.shell.powershell.hosting;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;
import org.mooring.shell.powershell.state.Names;

/**
 * How a {@code [powershell]} is invoked (System.Management.Automation.PSInvocationSettings). Kept as it was set: of a script's own
 * invocations PowerShell honours none of it either.
 */
@ClrClass("System.Management.Automation.PSInvocationSettings")
public final class InvocationSettings {

    private static final String PREFERENCE = "System.Management.Automation.ActionPreference";
    private static final String OPTIONS = "System.Management.Automation.RemoteStreamOptions";

    private Object errorActionPreference;
    private Object remoteStreamOptions;
    private Object host;
    private boolean addToHistory;
    private boolean flowControl;
    private boolean flowImpersonation;

    @New
    public static InvocationSettings make() {
        return new InvocationSettings();
    }

    @Get
    @Type("System.Nullable`1[" + PREFERENCE + "]")
    public Object errorActionPreference() {
        return errorActionPreference;
    }

    @Set
    public void errorActionPreference(@Type("System.Nullable`1[" + PREFERENCE + "]") Object preference) {
        errorActionPreference = preference;
    }

    @Get
    @Type(OPTIONS)
    public Object remoteStreamOptions() {
        return remoteStreamOptions == null ? Names.zero(OPTIONS) : remoteStreamOptions;
    }

    @Set
    public void remoteStreamOptions(@Type(OPTIONS) Object options) {
        remoteStreamOptions = options;
    }

    @Get
    public Object host() {
        return host;
    }

    @Set
    public void host(Object value) {
        host = value;
    }

    @Get
    public boolean addToHistory() {
        return addToHistory;
    }

    @Set
    public void addToHistory(boolean add) {
        addToHistory = add;
    }

    @Get
    public boolean exposeFlowControlExceptions() {
        return flowControl;
    }

    @Set
    public void exposeFlowControlExceptions(boolean expose) {
        flowControl = expose;
    }

    @Get
    public boolean flowImpersonationPolicy() {
        return flowImpersonation;
    }

    @Set
    public void flowImpersonationPolicy(boolean flow) {
        flowImpersonation = flow;
    }
}
