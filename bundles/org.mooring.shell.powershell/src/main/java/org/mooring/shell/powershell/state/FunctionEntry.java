package org.mooring.shell.powershell.state;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.ScriptCode;
import org.mooring.shell.powershell.runtime.Scripts;

/** A function (SessionStateFunctionEntry). It is the administrator's: whatever the session's language mode, its own is FullLanguage. */
@ClrClass(value = "System.Management.Automation.Runspaces.SessionStateFunctionEntry",
    base = "System.Management.Automation.Runspaces.SessionStateCommandEntry")
public final class FunctionEntry extends Entry.OfCommand {

    private final String text;
    private final ScriptCode code;
    private final String options;
    private final String moduleName;
    private boolean vetted;

    private FunctionEntry(String name, String text, ScriptCode code, String options, String moduleName, boolean isPublic) {
        super(name, isPublic);
        this.text = text;
        this.code = code;
        this.options = options;
        this.moduleName = moduleName;
    }

    @New
    public static FunctionEntry make(String name, String definition) {
        return of(name, definition, "None", null, true);
    }

    @New
    public static FunctionEntry make(String name, String definition, String helpFile) {
        return of(name, definition, "None", null, true);
    }

    @New
    public static FunctionEntry make(String name, String definition, @Type(Names.OPTIONS) Object options, String helpFile) {
        return of(name, definition, Conversion.toText(options), null, true);
    }

    /** Throws PowerShell's ParseException where the text is wrong. */
    public static FunctionEntry of(String name, String text, String options, String moduleName, boolean isPublic) {
        return new FunctionEntry(name, text, Scripts.code(text), options, moduleName, isPublic);
    }

    @Get
    public String definition() {
        return text;
    }

    @Get
    @Type(Names.OPTIONS)
    public Object options() {
        return Names.value(Names.OPTIONS, options);
    }

    @Get
    public String helpFile() {
        return "";
    }

    FunctionInfo command() {
        PSScriptBlock block = PSScriptBlock.ofConfiguration(code);
        FunctionInfo command = FunctionInfo.of(name(), block, false, moduleName);
        command.options(options);
        if (vetted) {
            command.vetted();
        }
        command.visible(isPublic());
        return command;
    }

    /** What it takes is known to be harmless. */
    FunctionEntry vetted() {
        vetted = true;
        return this;
    }

    String moduleName() {
        return moduleName;
    }

    @Override
    String kind() {
        return "Function";
    }

    @Override
    public FunctionEntry copy() {
        FunctionEntry copy = new FunctionEntry(name(), text, code, options, moduleName, isPublic());
        copy.vetted = vetted;
        return copy;
    }
}
