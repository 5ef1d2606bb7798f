package org.mooring.shell.powershell.runtime;


import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;

/** {@code $ExecutionContext} (System.Management.Automation.EngineIntrinsics). */
@ClrClass("System.Management.Automation.EngineIntrinsics")
public final class EngineIntrinsics {

    static {
        ClrTypes.register(EngineIntrinsics.class, SessionStateObject.class, Variables.class, CommandIntrinsics.class, PathIntrinsics.class,
            DriveIntrinsics.class, DriveIntrinsics.Providers.class);
    }

    private final Engine engine;

    EngineIntrinsics(Engine engine) {
        this.engine = engine;
    }

    @Get
    public Object host() {
        return engine.global().top().get("host");
    }

    @Get
    public SessionStateObject sessionState() {
        return new SessionStateObject(engine);
    }

    @Get
    public CommandIntrinsics invokeCommand() {
        return new CommandIntrinsics(engine);
    }

    /** {@code $ExecutionContext.SessionState.PSVariable}. */
    @ClrClass("System.Management.Automation.PSVariableIntrinsics")
    public static final class Variables {

        private final Engine engine;
        private final SessionState state;

        Variables(Engine engine, SessionState state) {
            this.engine = engine;
            this.state = state;
        }

        /** Does something as code of the state would. */
        private <T> T inside(java.util.function.Supplier<T> action) {
            SessionState before = engine.state;
            engine.state = state;
            try {
                return action.get();
            } finally {
                engine.state = before;
            }
        }

        @Member
        @Name("Get")
        public Object get(String name) {
            PSVariable found = inside(() -> VariableAccess.find(engine, name));
            return found == null ? null : found.object();
        }

        @Member
        public Object getValue(String name) {
            return inside(() -> VariableAccess.value(engine, name));
        }

        @Member
        public Object getValue(String name, Object otherwise) {
            return inside(() -> VariableAccess.find(engine, name) == null ? otherwise : VariableAccess.value(engine, name));
        }

        @Member
        @Name("Set")
        public void set(VariableObject variable) {
            engine.scope().content(variable.name(), Layout.key(variable.name()), variable.variable());
        }

        @Member
        @Name("Set")
        public void set(String name, Object value) {
            inside(() -> {
                VariableAccess.set(engine, name, value);
                return null;
            });
        }

        @Member
        @Name("Remove")
        public void remove(VariableObject variable) {
            VariableAccess.remove(engine, variable.name());
        }

        @Member
        @Name("Remove")
        public void remove(String name) {
            inside(() -> {
                VariableAccess.remove(engine, name);
                return null;
            });
        }
    }
}
