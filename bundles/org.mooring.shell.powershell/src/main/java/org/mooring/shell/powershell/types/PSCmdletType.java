package org.mooring.shell.powershell.types;

import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.InformationRecord;
import org.mooring.api.stream.InvocationInfo;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Type;
import org.mooring.shell.powershell.pipeline.ScriptCmdletContext;
import org.mooring.shell.powershell.runtime.CommandIntrinsics;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.SessionStateObject;

/** {@code $PSCmdlet} (System.Management.Automation.PSScriptCmdlet). */
@ClrClass(value = "System.Management.Automation.PSScriptCmdlet", type = ScriptCmdletContext.class)
public final class PSCmdletType {

    private PSCmdletType() {}

    @Get
    public static String parameterSetName(ScriptCmdletContext self) {
        return self.parameterSetName();
    }

    @Get
    public static InvocationInfo myInvocation(ScriptCmdletContext self) {
        return self.invocation();
    }

    @Get
    public static SessionStateObject sessionState(ScriptCmdletContext self) {
        return new SessionStateObject(Engine.current(), self.callerState());
    }

    @Get
    public static CommandIntrinsics invokeCommand(ScriptCmdletContext self) {
        return sessionState(self).invokeCommand();
    }

    @Get
    public static boolean stopping(ScriptCmdletContext self) {
        return self.stopping();
    }

    @Get
    public static Object host(ScriptCmdletContext self) {
        return Engine.current().global().top().get("host");
    }

    @Get
    public static PagingParameters pagingParameters(ScriptCmdletContext self) {
        return self.hasPaging() ? new PagingParameters(self.bound("First"), self.bound("Skip"), self.bound("IncludeTotalCount")) : null;
    }

    public static void writeObject(ScriptCmdletContext self, Object value) {
        self.writeObject(value, false);
    }

    public static void writeObject(ScriptCmdletContext self, Object value, boolean enumerateCollection) {
        self.writeObject(value, enumerateCollection);
    }

    public static void writeError(ScriptCmdletContext self, ErrorRecord errorRecord) {
        self.writeError(errorRecord);
    }

    public static void writeWarning(ScriptCmdletContext self, String text) {
        self.writeWarning(text);
    }

    public static void writeVerbose(ScriptCmdletContext self, String text) {
        self.writeVerbose(text);
    }

    public static void writeDebug(ScriptCmdletContext self, String text) {
        self.writeDebug(text);
    }

    public static void writeProgress(ScriptCmdletContext self, ProgressRecord record) {
        self.writeProgress(record);
    }

    public static void writeInformation(ScriptCmdletContext self, InformationRecord record) {
        self.writeInformation(record);
    }

    public static void throwTerminatingError(ScriptCmdletContext self, ErrorRecord errorRecord) {
        throw self.terminate(errorRecord);
    }

    public static boolean shouldProcess(ScriptCmdletContext self, String target) {
        return self.shouldProcess(target, null);
    }

    public static boolean shouldProcess(ScriptCmdletContext self, String target, String action) {
        return self.shouldProcess(target, action);
    }

    public static boolean shouldProcess(ScriptCmdletContext self, String description, String warning, String caption) {
        return self.shouldProcess(description, warning, caption);
    }

    public static boolean shouldProcess(ScriptCmdletContext self, String description, String warning, String caption,
            @org.mooring.dotnet.Type("System.Management.Automation.ShouldProcessReason") org.mooring.dotnet.ByRef reason) {
        reason.set(org.mooring.object.Conversion.convert(self.isWhatIf() ? "WhatIf" : "None",
            org.mooring.dotnet.ClrTypes.find("System.Management.Automation.ShouldProcessReason")));
        return self.shouldProcess(description, warning, caption);
    }

    public static boolean shouldContinue(ScriptCmdletContext self, String query, String caption) {
        return self.shouldContinue(query, caption);
    }

    public static Object getVariableValue(ScriptCmdletContext self, String name) {
        return sessionState(self).variables().getValue(name);
    }

    @Name("GetUnresolvedProviderPathFromPSPath")
    public static String unresolvedPath(ScriptCmdletContext self, String path) {
        return Engine.current().drives().qualify(path).providerPath();
    }

    @Name("GetResolvedProviderPathFromPSPath")
    @Type("System.Collections.ObjectModel.Collection`1[System.String]")
    public static Object resolvedPaths(ScriptCmdletContext self, String path, ByRef provider) {
        return sessionState(self).path().resolvedProviderPaths(path, provider);
    }

    @Name("CurrentProviderLocation")
    public static Object providerLocation(ScriptCmdletContext self, String providerId) {
        return Engine.current().drives().location();
    }
}
