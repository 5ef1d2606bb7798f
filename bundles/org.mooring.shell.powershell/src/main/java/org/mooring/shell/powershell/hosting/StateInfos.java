package org.mooring.shell.powershell.hosting;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Type;
import org.mooring.shell.powershell.state.Names;

/** Where something that runs stands, and what brought it there. */
public final class StateInfos {

    private StateInfos() {}

    /** PSInvocationStateInfo. */
    @ClrClass("System.Management.Automation.PSInvocationStateInfo")
    public record Invocation(String name, Throwable cause) {

        static final String STATE = "System.Management.Automation.PSInvocationState";

        @Get
        @Type(STATE)
        public Object state() {
            return Names.value(STATE, name);
        }

        @Get
        @Name("Reason")
        public Throwable reason() {
            return cause;
        }
    }

    /** RunspacePoolStateInfo. */
    @ClrClass("System.Management.Automation.RunspacePoolStateInfo")
    public record OfPool(String name) {

        @Get
        @Type(Names.RUNSPACES + "RunspacePoolState")
        public Object state() {
            return Names.value(Names.RUNSPACES + "RunspacePoolState", name);
        }

        @Get
        public Throwable reason() {
            return null;
        }
    }

    /** PipelineStateInfo. */
    @ClrClass("System.Management.Automation.Runspaces.PipelineStateInfo")
    public record OfPipeline(String name, Throwable cause) {

        @Get
        @Type(Names.RUNSPACES + "PipelineState")
        public Object state() {
            return Names.value(Names.RUNSPACES + "PipelineState", name);
        }

        @Get
        @Name("Reason")
        public Throwable reason() {
            return cause;
        }
    }
}
