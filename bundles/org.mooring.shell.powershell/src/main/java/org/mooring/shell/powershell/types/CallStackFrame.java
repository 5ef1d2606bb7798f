package org.mooring.shell.powershell.types;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.language.ast.Extent;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.errors.CallStack;
import org.mooring.shell.powershell.errors.ExtentPosition;
import org.mooring.shell.powershell.runtime.Call;
import org.mooring.shell.powershell.runtime.Frame;

/** A call of the call stack (System.Management.Automation.CallStackFrame), with what its type data adds. */
@ClrClass("System.Management.Automation.CallStackFrame")
public final class CallStackFrame {

    private final String functionName;
    private final Extent at;
    private final Call call;

    public CallStackFrame(Frame f) {
        this.functionName = CallStack.name(f);
        this.at = f.at;
        this.call = f.call;
    }

    @Get
    public String functionName() {
        return functionName;
    }

    @Get
    public String command() {
        String name = call == null ? "" : call.commandName();
        return name.isEmpty() ? functionName : name;
    }

    @Get
    public String scriptName() {
        return at.source().file();
    }

    @Get
    public int scriptLineNumber() {
        return at.startLine();
    }

    @Get
    public Object invocationInfo() {
        return call;
    }

    @Get
    public Object position() {
        return new ExtentPosition(at);
    }

    @Get
    public String location() {
        return getScriptLocation();
    }

    /** The arguments, as {@code {name=value, ...}}. */
    @Get
    public String arguments() {
        StringBuilder text = new StringBuilder("{");
        if (call != null) {
            call.boundParameters().forEach((name, value) -> text.append(text.length() > 1 ? ", " : "").append(name).append('=')
                .append(Conversion.toText(value)));
        }
        return text.append('}').toString();
    }

    @Member
    public String getScriptLocation() {
        String file = scriptName();
        return file == null ? "<No file>" : file.substring(file.lastIndexOf('/') + 1) + ": line " + scriptLineNumber();
    }

    @Override
    @Name("ToString")
    public String toString() {
        return "at " + functionName + ", " + (scriptName() == null ? "<No file>" : scriptName() + ": line " + scriptLineNumber());
    }
}
