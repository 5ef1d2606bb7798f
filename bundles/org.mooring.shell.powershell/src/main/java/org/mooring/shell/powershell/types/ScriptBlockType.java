package org.mooring.shell.powershell.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.Type;
import org.mooring.object.Conversion;
import org.mooring.object.automation.CommandOrigin;
import org.mooring.shell.powershell.compile.Steps;
import org.mooring.shell.powershell.pipeline.SteppablePipeline;
import org.mooring.shell.powershell.ast.Ast;
import org.mooring.shell.powershell.ast.ScriptTrees;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.hosting.BlockConversion;
import org.mooring.shell.powershell.hosting.PowerShellObject;
import org.mooring.shell.powershell.modules.DataFile;
import org.mooring.shell.powershell.modules.ModuleInfo;
import org.mooring.shell.powershell.modules.Usings;
import org.mooring.shell.powershell.runtime.Calls;
import org.mooring.shell.powershell.runtime.Collector;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.ScriptCode;
import org.mooring.shell.powershell.runtime.Scripts;
import org.mooring.shell.powershell.modules.Closures;

/** System.Management.Automation.ScriptBlock. */
@ClrClass(value = "System.Management.Automation.ScriptBlock", type = PSScriptBlock.class)
public final class ScriptBlockType {

    private ScriptBlockType() {}

    public static PSScriptBlock create(String script) {
        ScriptCode code = Scripts.code(script);
        Usings.check(Engine.current(), code);
        return new PSScriptBlock(code, null);
    }

    public static Object invoke(PSScriptBlock self, @Params Object[] arguments) {
        Collector out = new Collector();
        Engine engine = Engine.current();
        Calls.call(engine, self, self.info(), "", engine.position(), Argument.positional(arguments), out, engine.streams());
        return collection(out.list());
    }

    public static Object invokeReturnAsIs(PSScriptBlock self, @Params Object[] arguments) {
        Collector out = new Collector();
        Engine engine = Engine.current();
        Calls.call(engine, self, self.info(), "", engine.position(), Argument.positional(arguments), out, engine.streams());
        return out.count() == 0 ? null : out.value();
    }

    /** Runs it where some functions and variables are defined that nobody else sees. */
    public static Object invokeWithContext(PSScriptBlock self, @Type("System.Object") Object functionsToDefine,
            @Type("System.Object") Object variablesToDefine, @Params Object[] arguments) {
        return collection(ContextCalls.invoke(Engine.current(), self, functionsToDefine, variablesToDefine, arguments));
    }

    private static Object collection(List<Object> values) {
        var type = org.mooring.dotnet.ClrTypes.find("System.Collections.ObjectModel.Collection[psobject]");
        return type == null ? values.toArray() : Conversion.convert(values.toArray(), type);
    }

    public static SteppablePipeline getSteppablePipeline(PSScriptBlock self) {
        return Steps.of(Engine.current(), self, false);
    }

    public static SteppablePipeline getSteppablePipeline(PSScriptBlock self, CommandOrigin commandOrigin) {
        return Steps.of(Engine.current(), self, commandOrigin == CommandOrigin.Runspace);
    }

    public static SteppablePipeline getSteppablePipeline(PSScriptBlock self, CommandOrigin commandOrigin, Object[] args) {
        return Steps.of(Engine.current(), self, commandOrigin == CommandOrigin.Runspace);
    }

    /** Its commands as those of a {@code [powershell]}; arguments are for its parameters. */
    public static PowerShellObject getPowerShell(PSScriptBlock self, @Params Object[] args) {
        return BlockConversion.of(Engine.current(), self, false, null, args);
    }

    public static PowerShellObject getPowerShell(PSScriptBlock self, boolean isTrustedInput, @Params Object[] args) {
        return BlockConversion.of(Engine.current(), self, isTrustedInput, null, args);
    }

    public static PowerShellObject getPowerShell(PSScriptBlock self,
            @Type("System.Collections.Generic.Dictionary`2[System.String,System.Object]") Map<?, ?> variables, @Params Object[] args) {
        return BlockConversion.of(Engine.current(), self, false, variables, args);
    }

    @Get
    public static UUID id(PSScriptBlock self) {
        return self.id();
    }

    public static PSScriptBlock getNewClosure(PSScriptBlock self) {
        return Closures.of(Engine.current(), self);
    }

    @Get
    public static ModuleInfo module(PSScriptBlock self) {
        return self.state() == null ? null : self.state().module();
    }

    @Get
    public static String file(PSScriptBlock self) {
        return self.file();
    }

    @Get
    @Type("System.Management.Automation.Language.Ast")
    public static Ast ast(PSScriptBlock self) {
        return ScriptTrees.of(self.code().tree());
    }

    /** Throws a ParseException for what may not stand in a data section; {@code *} allows all variables. */
    public static void checkRestrictedLanguage(PSScriptBlock self, Iterable<?> allowedCommands, Iterable<?> allowedVariables,
            boolean allowEnvironmentVariables) {
        DataFile.check(self.code(), texts(allowedCommands), texts(allowedVariables), allowEnvironmentVariables);
    }

    private static List<String> texts(Iterable<?> names) {
        List<String> texts = new ArrayList<>();
        if (names != null) {
            names.forEach(name -> texts.add(Conversion.toText(name)));
        }
        return texts;
    }

    @Get
    public static boolean isConfiguration(PSScriptBlock self) {
        return false;
    }

    @Get
    public static boolean isFilter(PSScriptBlock self) {
        return self.isFilter();
    }

    public static String toString(PSScriptBlock self) {
        return self.text();
    }
}
