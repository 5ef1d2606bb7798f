package org.mooring.clixml;

import java.util.List;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.InformationalRecord;
import org.mooring.api.stream.InvocationInfo;
import org.mooring.api.stream.ScriptPosition;
import org.mooring.api.stream.WarningRecord;
import org.mooring.api.stream.DebugRecord;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSObject;

/** Errors and messages as the property bags that they are serialised as ([MS-PSRP] 2.2.3.15, 2.2.3.16). */
final class Records {

    private static final List<String> ERROR = List.of("System.Management.Automation.ErrorRecord", "System.Object");
    private static final List<String> INVOCATION = List.of("System.Management.Automation.InvocationInfo", "System.Object");
    private static final String OF_CORE = ", System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e]";
    private static final List<String> DICTIONARY = List.of("System.Collections.Generic.Dictionary`2[[System.String" + OF_CORE
        + ",[System.Object" + OF_CORE + "]", "System.Object");
    private static final List<String> LIST = List.of("System.Collections.Generic.List`1[[System.Object" + OF_CORE + "]", "System.Object");

    private Records() {}

    static PSObject bag(ErrorRecord error) {
        PSObject bag = bag(ERROR, error.message());
        bag.set("Exception", error.exception());
        bag.set("TargetObject", error.target());
        bag.set("FullyQualifiedErrorId", error.fullyQualifiedErrorId());
        bag.set("InvocationInfo", error.invocation() == null ? null : bag(error.invocation()));
        bag.set("ErrorCategory_Category", error.category().category().ordinal());
        bag.set("ErrorCategory_Activity", orEmpty(error.category().activity()));
        bag.set("ErrorCategory_Reason", orEmpty(error.category().reason()));
        bag.set("ErrorCategory_TargetName", orEmpty(error.category().targetName()));
        bag.set("ErrorCategory_TargetType", orEmpty(error.category().targetType()));
        bag.set("ErrorCategory_Message", error.category().toString());
        if (error.details() != null) {
            bag.set("ErrorDetails_Message", error.details().message());
            bag.set("ErrorDetails_RecommendedAction", error.details().recommendedAction());
        }
        boolean extended = error.preserveInvocationInfo() && error.invocation() != null;
        bag.set("SerializeExtendedInfo", extended);
        if (error.scriptStackTrace() != null) {
            bag.set("ErrorDetails_ScriptStackTrace", error.scriptStackTrace());
        }
        return bag;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static PSObject bag(InvocationInfo invocation) {
        PSObject bag = bag(INVOCATION, INVOCATION.get(0));
        ScriptPosition at = invocation.displayPosition() != null ? invocation.displayPosition() : invocation.position();
        bag.setProperty("MyCommand", invocation.command() == null ? invocation.commandType() == null ? null : invocation.commandName()
            : invocation.command().toString());
        bag.setProperty("BoundParameters", named(new PSHashtable(invocation.boundParameters()), DICTIONARY));
        bag.setProperty("UnboundArguments", named(invocation.unboundArguments().toArray(), LIST));
        bag.setProperty("ScriptLineNumber", at == null ? 0 : at.startLine());
        bag.setProperty("OffsetInLine", at == null ? 0 : at.startColumn());
        bag.setProperty("HistoryId", invocation.historyId());
        bag.setProperty("ScriptName", at == null ? "" : orEmpty(at.file()));
        bag.setProperty("Line", at == null ? "" : orEmpty(at.line()));
        bag.setProperty("Statement", at == null ? "" : orEmpty(at.text()));
        bag.setProperty("PositionMessage", invocation.positionMessage());
        bag.setProperty("PSScriptRoot", at == null || at.file() == null ? "" : parent(at.file()));
        bag.setProperty("PSCommandPath", at == null ? null : at.file());
        bag.setProperty("InvocationName", orEmpty(invocation.invocationName()));
        bag.setProperty("PipelineLength", invocation.pipelineLength());
        bag.setProperty("PipelinePosition", invocation.pipelinePosition());
        bag.setProperty("ExpectingInput", invocation.expectingInput());
        bag.setProperty("CommandOrigin", invocation.internalOrigin() ? "Internal" : "Runspace");
        bag.setProperty("DisplayScriptPosition", null);
        return bag;
    }

    private static String parent(String file) {
        int slash = file.lastIndexOf('/');
        return slash <= 0 ? "" : file.substring(0, slash);
    }

    private static PSObject named(Object value, List<String> typeNames) {
        PSObject object = new PSObject(value);
        object.typeNames(typeNames);
        return object;
    }

    static PSObject bag(InformationalRecord record) {
        String type = switch (record) {
            case WarningRecord warning -> "Warning";
            case DebugRecord debug -> "Debug";
            default -> "Verbose";
        };
        PSObject bag = bag(List.of("System.Management.Automation." + type + "Record", "System.Management.Automation.InformationalRecord",
            "System.Object"), record.message());
        bag.set("InformationalRecord_Message", record.message());
        bag.set("InformationalRecord_SerializeInvocationInfo", false);
        return bag;
    }

    private static PSObject bag(List<String> typeNames, String text) {
        PSObject bag = new PSObject();
        bag.typeNames(typeNames);
        bag.text(text);
        return bag;
    }
}
