package org.mooring.shell.powershell.hosting;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;
import org.mooring.shell.powershell.runtime.SessionStateObject;
import org.mooring.shell.powershell.runtime.VariableAccess;
import org.mooring.shell.powershell.state.Names;

/** The state of an open runspace, from outside of it (System.Management.Automation.Runspaces.SessionStateProxy). */
@ClrClass("System.Management.Automation.Runspaces.SessionStateProxy")
public final class SessionStateProxy {

    private final RunspaceObject runspace;

    SessionStateProxy(RunspaceObject runspace) {
        this.runspace = runspace;
    }

    private SessionStateObject state() {
        return new SessionStateObject(runspace.engine());
    }

    @Member
    public Object getVariable(String name) {
        return VariableAccess.value(runspace.engine(), name);
    }

    @Member
    public void setVariable(String name, Object value) {
        VariableAccess.set(runspace.engine(), name, value);
    }

    @Get
    @Type(Names.LANGUAGE_MODE)
    public Object languageMode() {
        return state().languageMode();
    }

    @Set
    public void languageMode(@Type(Names.LANGUAGE_MODE) Object mode) {
        state().languageMode(mode);
    }

    @Get
    public Object applications() {
        return state().applications();
    }

    @Get
    public Object scripts() {
        return state().scripts();
    }

    @Get
    @Name("PSVariable")
    public Object variables() {
        return state().variables();
    }

    @Get
    public Object drive() {
        return state().drive();
    }

    @Get
    public Object provider() {
        return state().provider();
    }

    @Get
    public Object path() {
        return state().path();
    }

    @Get
    public Object invokeCommand() {
        return state().invokeCommand();
    }

    @Get
    public Object module() {
        return state().module();
    }
}
