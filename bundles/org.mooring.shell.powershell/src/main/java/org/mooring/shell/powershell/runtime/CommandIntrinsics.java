package org.mooring.shell.powershell.runtime;

import java.util.List;
import java.util.function.Predicate;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;
import org.mooring.object.Conversion;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.compile.StringExpansion;
import org.mooring.shell.powershell.state.Names;

/** {@code $ExecutionContext.InvokeCommand} (System.Management.Automation.CommandInvocationIntrinsics). */
@ClrClass("System.Management.Automation.CommandInvocationIntrinsics")
public final class CommandIntrinsics {

    private static final String HOOK = "System.EventHandler`1[System.Management.Automation.CommandLookupEventArgs]";

    private final Engine engine;

    CommandIntrinsics(Engine engine) {
        this.engine = engine;
    }

    @Get
    public boolean hasErrors() {
        return false;
    }

    @Member
    public String expandString(String source) {
        return StringExpansion.expand(engine, source);
    }

    @Member
    public PSScriptBlock newScriptBlock(String scriptText) {
        return new PSScriptBlock(Scripts.code(scriptText), engine.state);
    }

    /** In a runspace where nothing runs, whoever holds it finds hidden commands too. */
    @Member
    public CommandInfo getCommand(String commandName, @Type(Names.COMMAND_TYPES) Object type) {
        return engine.commands().lookup(commandName, kinds(type), isFromOutside());
    }

    @Member
    public CommandInfo getCommand(String commandName, @Type(Names.COMMAND_TYPES) Object type, Object[] arguments) {
        return getCommand(commandName, type);
    }

    @Member
    public CommandInfo getCmdlet(String commandName) {
        return engine.commands().lookup(commandName, "Cmdlet"::equals, isFromOutside());
    }

    @Member
    @Type("System.Collections.Generic.List`1[System.Management.Automation.CmdletInfo]")
    public Object getCmdlets() {
        return getCmdlets("*");
    }

    @Member
    @Type("System.Collections.Generic.List`1[System.Management.Automation.CmdletInfo]")
    public Object getCmdlets(String pattern) {
        Wildcard wanted = Wildcard.of(pattern, true);
        List<CommandInfo> cmdlets = engine.commands().all().stream().filter(c -> c.commandType().equals("Cmdlet") && wanted.matches(c.name()))
            .filter(c -> c.isVisible() || !isFromOutside()).toList();
        return ClrList.of(ClrTypes.find("System.Management.Automation.CmdletInfo"), cmdlets);
    }

    /** The names of commands; those of scripts with their folders, where they are wanted. Programs have no names here: none has an extension that counts. */
    @Member
    @Type("System.Collections.Generic.List`1[System.String]")
    public Object getCommandName(String name, boolean nameIsPattern, boolean returnFullName) {
        return ClrList.of(ClrTypes.STRING, getCommands(name, Names.value(Names.COMMAND_TYPES, "All"), nameIsPattern).stream().filter(c -> !c.commandType().equals("Application"))
            .map(c -> c.commandType().equals("ExternalScript") && returnFullName ? c.definition() : c.name()).toList());
    }

    @Get
    @Type(HOOK)
    public Object preCommandLookupAction() {
        return engine.commands().hooks().before();
    }

    @Set
    public void preCommandLookupAction(@Type(HOOK) Delegate action) {
        engine.commands().hooks().before(action);
    }

    @Get
    @Type(HOOK)
    public Object postCommandLookupAction() {
        return engine.commands().hooks().after();
    }

    @Set
    public void postCommandLookupAction(@Type(HOOK) Delegate action) {
        engine.commands().hooks().after(action);
    }

    @Get
    @Type(HOOK)
    public Object commandNotFoundAction() {
        return engine.commands().hooks().notFound();
    }

    @Set
    public void commandNotFoundAction(@Type(HOOK) Delegate action) {
        engine.commands().hooks().notFound(action);
    }

    private boolean isFromOutside() {
        return engine.frame != null && engine.isFromOutside();
    }

    private static Predicate<String> kinds(Object type) {
        java.util.Set<String> names = java.util.Set.of(Conversion.toText(type).split(", "));
        return names.contains("All") ? kind -> true : names::contains;
    }

    @Member
    public Object invokeScript(String script) {
        return invokeScript(script, new Object[0]);
    }

    @Member
    public Object invokeScript(String script, @Params Object[] args) {
        Collector out = new Collector();
        PSScriptBlock block = newScriptBlock(script);
        Calls.call(engine, block, block.info(), "", engine.position(), Argument.positional(args), out, engine.streams());
        return out.array();
    }

    /** Runs a block in the scope that is current in a state, unless it is bound to another. */
    @Member
    public Object invokeScript(SessionStateObject sessionState, PSScriptBlock scriptBlock, @Params Object[] args) {
        SessionState before = engine.state;
        engine.state = sessionState.state();
        try {
            return dotted(scriptBlock, args);
        } finally {
            engine.state = before;
        }
    }

    @Member
    public Object invokeScript(boolean useLocalScope, PSScriptBlock scriptBlock, java.util.List<?> input, @Params Object[] args) {
        if (!useLocalScope) {
            return dotted(scriptBlock, args);
        }
        Collector out = new Collector();
        Calls.call(engine, scriptBlock, scriptBlock.info(), "", engine.position(), Argument.positional(args), out, engine.streams());
        return out.array();
    }

    private Object dotted(PSScriptBlock block, Object[] args) {
        Collector out = new Collector();
        Calls.dot(engine, block, block.info(), "", engine.position(), Argument.positional(args), out, engine.streams());
        return out.array();
    }

    @Member
    public List<CommandInfo> getCommands(String name, @Type(Names.COMMAND_TYPES) Object commandTypes, boolean nameIsPattern) {
        Predicate<String> kinds = kinds(commandTypes);
        Predicate<String> fits = nameIsPattern ? Wildcard.of(name, true)::matches : name::equalsIgnoreCase;
        return engine.commands().all().stream().filter(c -> kinds.test(c.commandType()) && fits.test(c.name()))
            .filter(c -> c.isVisible() || !isFromOutside()).toList();
    }
}
