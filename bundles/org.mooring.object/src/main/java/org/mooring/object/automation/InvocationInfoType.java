package org.mooring.object.automation;

import java.util.List;
import java.util.Map;
import org.mooring.api.stream.InvocationInfo;
import org.mooring.api.stream.ScriptPosition;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;

/** System.Management.Automation.InvocationInfo. */
@ClrClass(value = "System.Management.Automation.InvocationInfo", type = InvocationInfo.class)
public final class InvocationInfoType {

    private InvocationInfoType() {}

    private static ScriptPosition at(InvocationInfo self) {
        return self.displayPosition() != null ? self.displayPosition() : self.position();
    }

    @Get
    public static Object myCommand(InvocationInfo self) {
        return self.command();
    }

    @Get
    @Type("System.Object")
    public static Map<String, Object> boundParameters(InvocationInfo self) {
        return self.boundParameters();
    }

    @Get
    @Type("System.Object")
    public static List<Object> unboundArguments(InvocationInfo self) {
        return self.unboundArguments();
    }

    @Get
    public static int scriptLineNumber(InvocationInfo self) {
        return at(self) == null ? 0 : at(self).startLine();
    }

    @Get
    public static int offsetInLine(InvocationInfo self) {
        return at(self) == null ? 0 : at(self).startColumn();
    }

    @Get
    public static long historyId(InvocationInfo self) {
        return self.historyId();
    }

    @Get
    public static String scriptName(InvocationInfo self) {
        return at(self) == null || at(self).file() == null ? "" : at(self).file();
    }

    @Get
    public static String line(InvocationInfo self) {
        return at(self) == null || at(self).line() == null ? "" : at(self).wholeLine();
    }

    @Get
    public static String statement(InvocationInfo self) {
        return at(self) == null || at(self).text() == null ? "" : at(self).text();
    }

    @Get
    public static String positionMessage(InvocationInfo self) {
        return self.positionMessage();
    }

    @Get
    @org.mooring.dotnet.Name("PSScriptRoot")
    public static String scriptRoot(InvocationInfo self) {
        String file = scriptName(self);
        int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
        return slash < 0 ? "" : slash == 0 ? file.substring(0, 1) : file.substring(0, slash);
    }

    @Get
    @org.mooring.dotnet.Name("PSCommandPath")
    public static String commandPath(InvocationInfo self) {
        String file = scriptName(self);
        return file.isEmpty() ? null : file;
    }

    @Get
    public static String invocationName(InvocationInfo self) {
        return self.invocationName() == null ? "" : self.invocationName();
    }

    @Get
    public static int pipelineLength(InvocationInfo self) {
        return self.pipelineLength();
    }

    @Get
    public static int pipelinePosition(InvocationInfo self) {
        return self.pipelinePosition();
    }

    @Get
    public static boolean expectingInput(InvocationInfo self) {
        return self.expectingInput();
    }

    @Get
    public static CommandOrigin commandOrigin(InvocationInfo self) {
        return self.internalOrigin() ? CommandOrigin.Internal : CommandOrigin.Runspace;
    }

    @Get
    public static ScriptPosition displayScriptPosition(InvocationInfo self) {
        return self.displayPosition();
    }

    public static String toString(InvocationInfo self) {
        return "System.Management.Automation.InvocationInfo";
    }
}
