package org.mooring.shell.powershell.types;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Encoding;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.Version;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.ApplicationInfo;
import org.mooring.shell.powershell.commands.CmdletInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.FilterInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.commands.ScriptFileInfo;
import org.mooring.shell.powershell.metadata.CmdletMembers;
import org.mooring.shell.powershell.metadata.CommandMembers;
import org.mooring.shell.powershell.metadata.FunctionMembers;
import org.mooring.shell.powershell.metadata.Syntax;
import org.mooring.shell.powershell.modules.ModuleInfo;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.state.Names;

/** System.Management.Automation.CommandInfo and its kinds. */
@ClrClass(value = "System.Management.Automation.CommandInfo", type = CommandInfo.class, isAbstract = true,
    shared = CommandMembers.class)
public final class CommandInfoType {

    private CommandInfoType() {}

    @Get
    public static String name(CommandInfo self) {
        return self.name();
    }

    @Get
    @Type("System.Management.Automation.CommandTypes")
    public static Object commandType(CommandInfo self) {
        return Conversion.convert(self.commandType(), ClrTypes.find("System.Management.Automation.CommandTypes"));
    }

    @Get
    public static String definition(CommandInfo self) {
        return self instanceof CmdletInfo ? Syntax.of(self) : self.definition();
    }

    @Get
    public static String moduleName(CommandInfo self) {
        return self.moduleName();
    }

    @Get
    public static String source(CommandInfo self) {
        return switch (self) {
            case ApplicationInfo application -> application.path();
            case ScriptFileInfo script -> script.path();
            default -> self.moduleName();
        };
    }

    @Get
    public static ModuleInfo module(CommandInfo self) {
        return self.module();
    }

    @Get
    @Type(Names.VISIBILITY)
    public static Object visibility(CommandInfo self) {
        return Names.visibility(self.isVisible());
    }

    /** A command that sessions have in common is shown or hidden in the running one alone. */
    @Set
    public static void visibility(CommandInfo self, @Type(Names.VISIBILITY) Object visibility) {
        Engine engine = Engine.current();
        if (engine == null) {
            self.visible(Names.isPublic(visibility));
        } else {
            engine.commands().visible(self, Names.isPublic(visibility));
        }
    }

    public static String toString(CommandInfo self) {
        return self.toString();
    }

    @ClrClass(value = "System.Management.Automation.AliasInfo", type = AliasInfo.class, base = "System.Management.Automation.CommandInfo",
        order = {"ReferencedCommand", "ResolvedCommand", "Definition", "Options", "Description", "OutputType", "Name", "CommandType", "Source",
            "Version", "Visibility", "ModuleName", "Module", "RemotingCapability", "Parameters", "ParameterSets"})
    public static final class Alias {

        private Alias() {}

        @Get
        public static CommandInfo resolvedCommand(AliasInfo self) {
            Engine engine = Engine.current();
            return engine == null ? null : engine.commands().find(self.definition(), engine.frame);
        }

        @Get
        public static CommandInfo referencedCommand(AliasInfo self) {
            Engine engine = Engine.current();
            return engine == null ? null : engine.commands().lookup(self.definition(), engine.frame);
        }

        @Get
        public static String description(AliasInfo self) {
            return self.description();
        }

        @Set
        public static void description(AliasInfo self, String value) {
            self.withDescription(value);
        }

        @Get
        @Type(Names.OPTIONS)
        public static Object options(AliasInfo self) {
            return Names.value(Names.OPTIONS, self.options());
        }

        /** Constants stay what they are. */
        @Set
        public static void options(AliasInfo self, @Type(Names.OPTIONS) Object value) {
            if (self.options().contains("Constant")) {
                throw new DotNetException("System.Management.Automation.SessionStateUnauthorizedAccessException",
                    "Alias is not writeable because alias " + self.name() + " is read-only or constant and cannot be written to.")
                    .withRecord("AliasIsConstant", ErrorCategory.WriteError, self.name());
            }
            self.withOptions(Conversion.toText(value));
        }
    }

    @ClrClass(value = "System.Management.Automation.FunctionInfo", type = FunctionInfo.class,
        base = "System.Management.Automation.CommandInfo", shared = FunctionMembers.class,
        order = {"ScriptBlock", "CmdletBinding", "DefaultParameterSet", "Definition", "Options", "Description", "Verb", "Noun", "HelpFile",
            "OutputType", "Name", "CommandType", "Source", "Version", "Visibility", "ModuleName", "Module", "RemotingCapability",
            "Parameters", "ParameterSets"})
    public static final class Function {

        private Function() {}

        @Get
        public static PSScriptBlock scriptBlock(FunctionInfo self) {
            return self.block();
        }

        @Get
        @Type(Names.OPTIONS)
        public static Object options(FunctionInfo self) {
            return Names.value(Names.OPTIONS, self.options());
        }

        @Get
        public static boolean cmdletBinding(FunctionInfo self) {
            return self.block().code().body().parameters().isAdvanced();
        }
    }

    @ClrClass(value = "System.Management.Automation.FilterInfo", type = FilterInfo.class,
        base = "System.Management.Automation.FunctionInfo")
    public static final class Filter {

        private Filter() {}
    }

    @ClrClass(value = "System.Management.Automation.CmdletInfo", type = CmdletInfo.class,
        base = "System.Management.Automation.CommandInfo", shared = CmdletMembers.class,
        order = {"Verb", "Noun", "HelpFile", "PSSnapIn", "Version", "ImplementingType", "Definition", "DefaultParameterSet", "OutputType",
            "Options", "Name", "CommandType", "Source", "Visibility", "ModuleName", "Module", "RemotingCapability", "Parameters",
            "ParameterSets"})
    public static final class CmdletType {

        private CmdletType() {}

        @Get
        public static String verb(CmdletInfo self) {
            return self.metadata().annotation().verb();
        }

        @Get
        public static String noun(CmdletInfo self) {
            return self.metadata().annotation().noun();
        }
    }

    @ClrClass(value = "System.Management.Automation.ExternalScriptInfo", type = ScriptFileInfo.class,
        base = "System.Management.Automation.CommandInfo",
        order = {"Path", "Definition", "Source", "Visibility", "ScriptBlock", "OutputType", "ScriptContents", "OriginalEncoding", "Name",
            "CommandType", "Version", "ModuleName", "Module", "RemotingCapability", "Parameters", "ParameterSets"})
    public static final class Script {

        private Script() {}

        @Get
        public static String path(ScriptFileInfo self) {
            return self.path();
        }

        @Get
        public static String scriptContents(ScriptFileInfo self) {
            return self.block().text();
        }

        @Get
        public static Encoding originalEncoding(ScriptFileInfo self) {
            return Encoding.UTF8;
        }

        @Get
        public static PSScriptBlock scriptBlock(ScriptFileInfo self) {
            return self.block();
        }
    }

    @ClrClass(value = "System.Management.Automation.ApplicationInfo", type = ApplicationInfo.class,
        base = "System.Management.Automation.CommandInfo",
        order = {"Path", "Extension", "Definition", "Source", "Version", "Visibility", "OutputType", "Name", "CommandType", "ModuleName",
            "Module", "RemotingCapability", "Parameters", "ParameterSets"})
    public static final class Application {

        private static final Version NO_VERSION = new Version(0, 0, 0, 0);

        private Application() {}

        @Get
        public static String path(ApplicationInfo self) {
            return self.path();
        }

        @Get
        public static String extension(ApplicationInfo self) {
            int dot = self.name().lastIndexOf('.');
            return dot < 0 ? "" : self.name().substring(dot);
        }

        /** Programs of UNIX tell none. */
        @Get
        public static Version version(ApplicationInfo self) {
            return NO_VERSION;
        }
    }
}
