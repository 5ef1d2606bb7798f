package org.mooring.shell.powershell.runtime;

import java.util.List;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.Set;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.compile.StringExpansion;

/** {@code $ExecutionContext} (System.Management.Automation.EngineIntrinsics). */
@ClrClass("System.Management.Automation.EngineIntrinsics")
public final class EngineIntrinsics {

    static {
        ClrTypes.register(EngineIntrinsics.class, State.class, Variables.class, InvokeCommand.class, Paths.class);
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
    public State sessionState() {
        return new State(engine);
    }

    @Get
    public InvokeCommand invokeCommand() {
        return new InvokeCommand(engine);
    }

    /** {@code $ExecutionContext.SessionState}. */
    @ClrClass("System.Management.Automation.SessionState")
    public static final class State {

        private final Engine engine;

        public State(Engine engine) {
            this.engine = engine;
        }

        @Get
        public Object languageMode() {
            return Conversion.convert(engine.languageMode().name(), ClrTypes.find("System.Management.Automation.PSLanguageMode"));
        }

        @Set
        public void languageMode(Object mode) {
            engine.languageMode(org.mooring.api.configuration.LanguageMode.valueOf(Conversion.toText(mode)));
        }

        @Get
        @Name("PSVariable")
        public Variables variables() {
            return new Variables(engine);
        }

        @Get
        public Paths path() {
            return new Paths(engine);
        }

        @Get
        public Object module() {
            return engine.state.module();
        }

        @Get
        public InvokeCommand invokeCommand() {
            return new InvokeCommand(engine);
        }
    }

    /** {@code $ExecutionContext.SessionState.PSVariable}. */
    @ClrClass("System.Management.Automation.PSVariableIntrinsics")
    public static final class Variables {

        private final Engine engine;

        Variables(Engine engine) {
            this.engine = engine;
        }

        @Member
        @Name("Get")
        public Object get(String name) {
            return VariableAccess.find(engine, name);
        }

        @Member
        public Object getValue(String name) {
            return VariableAccess.value(engine, name);
        }

        @Member
        public Object getValue(String name, Object otherwise) {
            return VariableAccess.find(engine, name) == null ? otherwise : VariableAccess.value(engine, name);
        }

        @Member
        @Name("Set")
        public void set(String name, Object value) {
            VariableAccess.set(engine, name, value);
        }

        @Member
        @Name("Remove")
        public void remove(String name) {
            VariableAccess.remove(engine, name);
        }
    }

    /** {@code $ExecutionContext.InvokeCommand}. */
    @ClrClass("System.Management.Automation.CommandInvocationIntrinsics")
    public static final class InvokeCommand {

        private final Engine engine;

        InvokeCommand(Engine engine) {
            this.engine = engine;
        }

        @Member
        public String expandString(String source) {
            return StringExpansion.expand(engine, source);
        }

        @Member
        public PSScriptBlock newScriptBlock(String text) {
            return new PSScriptBlock(Scripts.code(text), engine.state);
        }

        @Member
        public Object getCommand(String name, Object types) {
            return engine.commands().lookup(name, engine.frame);
        }

        @Member
        public Object invokeScript(String text, @Params Object[] arguments) {
            Collector out = new Collector();
            PSScriptBlock block = newScriptBlock(text);
            Calls.call(engine, block, block.info(), "", engine.position(), org.mooring.shell.powershell.binder.Argument.positional(arguments), out,
                engine.streams());
            return out.array();
        }

        @Member
        public List<CommandInfo> getCommands(String pattern, Object types, boolean nameIsPattern) {
            return engine.commands().all().stream()
                .filter(c -> org.mooring.object.Wildcard.of(pattern, true).matches(c.name())).toList();
        }
    }

    /** {@code $ExecutionContext.SessionState.Path}. */
    @ClrClass("System.Management.Automation.PathIntrinsics")
    public static final class Paths {

        private final Engine engine;

        Paths(Engine engine) {
            this.engine = engine;
        }

        @Get
        public Object currentLocation() {
            return engine.drives().location();
        }

        @Get
        public Object currentFileSystemLocation() {
            return engine.drives().location();
        }

        @Member
        @Name("GetUnresolvedProviderPathFromPSPath")
        public String unresolved(String path) {
            return engine.drives().qualify(path).providerPath();
        }

        @Member
        public String combine(String parent, String child) {
            return parent.isEmpty() ? child : parent.endsWith("/") ? parent + child : parent + "/" + child;
        }
    }
}
