package org.mooring.clixml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mooring.api.host.ConsoleColor;
import org.mooring.api.stream.CategoryInfo;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.HostInformationMessage;
import org.mooring.api.stream.InformationRecord;
import org.mooring.api.stream.InformationalRecord;
import org.mooring.api.stream.InvocationInfo;
import org.mooring.api.stream.ScriptPosition;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrProperty;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.UInt32;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSObject;
import org.mooring.object.TypeNames;
import org.mooring.object.automation.CommandOrigin;

/**
 * The engine's records as the property bags in which they travel (what PowerShell calls ToPSObjectForRemoting), with the names and the
 * order of their members.
 */
public final class RecordBags {

    private static final String ERROR_RECORD = "System.Management.Automation.ErrorRecord";

    private RecordBags() {}

    /** The bag of a record or exception; null of anything else. */
    static PSObject of(Object value) {
        return switch (value) {
            case ErrorRecord error -> of(error).set("PSMessageDetails", null);
            case InformationalRecord record -> of(record, false);
            case InvocationInfo invocation -> of(invocation);
            case InformationRecord record -> of(record);
            case HostInformationMessage message -> of(message);
            case Throwable exception -> of(exception);
            case null, default -> null;
        };
    }

    /** An error as it stands in a pipeline's state. */
    public static PSObject of(ErrorRecord error) {
        return of(error, false);
    }

    /** A record together with the invocation that wrote it, for clients that ask for it (RemoteStreamOptions). */
    public static PSObject withInvocation(ErrorRecord error) {
        return of(error, true).set("PSMessageDetails", null);
    }

    /** As for an error. */
    public static PSObject withInvocation(InformationalRecord record) {
        return of(record, true);
    }

    private static PSObject of(ErrorRecord error, boolean withInvocation) {
        PSObject bag = new PSObject();
        bag.typeNames(List.of(ERROR_RECORD, "System.Object"));
        bag.text(error.toString());
        bag.set("Exception", error.exception()).set("TargetObject", error.target()).set("FullyQualifiedErrorId", error.fullyQualifiedErrorId())
                .set("InvocationInfo", error.invocation());
        CategoryInfo category = error.category();
        bag.set("ErrorCategory_Category", category.category().ordinal()).set("ErrorCategory_Activity", orEmpty(category.activity()))
                .set("ErrorCategory_Reason", orEmpty(category.reason())).set("ErrorCategory_TargetName", orEmpty(category.targetName()))
                .set("ErrorCategory_TargetType", orEmpty(category.targetType())).set("ErrorCategory_Message", category.toString());
        if (error.details() != null) {
            bag.set("ErrorDetails_Message", error.details().message()).set("ErrorDetails_RecommendedAction", error.details().recommendedAction());
        }
        boolean extended = withInvocation && error.invocation() != null;
        bag.set("SerializeExtendedInfo", extended);
        if (extended) {
            addInvocation(bag, error.invocation());
            bag.set("PipelineIterationInfo", new int[0]);
        }
        if (error.scriptStackTrace() != null && !error.scriptStackTrace().isEmpty()) {
            bag.set("ErrorDetails_ScriptStackTrace", error.scriptStackTrace());
        }
        return bag;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static PSObject of(InformationalRecord record, boolean withInvocation) {
        PSObject bag = new PSObject();
        bag.typeNames(TypeNames.of(record));
        bag.text(record.message());
        boolean extended = withInvocation && record.invocation() != null;
        bag.set("InformationalRecord_Message", record.message()).set("InformationalRecord_SerializeInvocationInfo", extended);
        if (extended) {
            addInvocation(bag, record.invocation());
            bag.set("InformationalRecord_PipelineIterationInfo", new int[0]);
        }
        return bag;
    }

    private static PSObject of(HostInformationMessage message) {
        PSObject bag = new PSObject();
        bag.typeNames(TypeNames.of(message));
        bag.text(message.message());
        return bag.setProperty("Message", message.message()).setProperty("NoNewLine", message.noNewLine())
                .setProperty("ForegroundColor", color(message.foreground())).setProperty("BackgroundColor", color(message.background()));
    }

    private static Object color(Integer number) {
        return number == null ? "-1" : ConsoleColor.values()[number];
    }

    private static PSObject of(InformationRecord record) {
        PSObject bag = new PSObject();
        bag.typeNames(TypeNames.of(record));
        bag.text(Conversion.toText(record.data()));
        return bag.setProperty("MessageData", record.data()).setProperty("Source", record.source())
                .setProperty("TimeGenerated", DateTime.of(record.timeGenerated(), DateTimeKind.Local))
                .setProperty("Tags", ClrList.of(ClrTypes.STRING, record.tags())).setProperty("User", record.user())
                .setProperty("Computer", record.computer()).setProperty("ProcessId", new UInt32(record.processId()))
                .setProperty("NativeThreadId", new UInt32(record.nativeThreadId())).setProperty("ManagedThreadId", new UInt32(record.managedThreadId()));
    }

    private static ClrDictionary dictionary(Map<String, Object> parameters) {
        ClrDictionary dictionary = ClrDictionary.of(ClrTypes.STRING, ClrTypes.OBJECT);
        dictionary.putAll(parameters);
        return dictionary;
    }

    private static PSObject of(InvocationInfo info) {
        ScriptPosition at = info.displayPosition() != null ? info.displayPosition() : info.position();
        String file = at == null || at.file() == null ? "" : at.file();
        PSObject bag = new PSObject();
        bag.typeNames(TypeNames.ofType(ClrTypes.of(InvocationInfo.class)));
        bag.text("System.Management.Automation.InvocationInfo");
        return bag.setProperty("MyCommand", info.command() == null ? null : Conversion.toText(info.command()))
                .setProperty("BoundParameters", dictionary(info.boundParameters()))
                .setProperty("UnboundArguments", ClrList.of(ClrTypes.OBJECT, info.unboundArguments()))
                .setProperty("ScriptLineNumber", at == null ? 0 : at.startLine()).setProperty("OffsetInLine", at == null ? 0 : at.startColumn())
                .setProperty("HistoryId", info.historyId()).setProperty("ScriptName", file).setProperty("Line", at == null ? "" : orEmpty(at.line()))
                .setProperty("Statement", at == null ? "" : orEmpty(at.text())).setProperty("PositionMessage", info.positionMessage())
                .setProperty("PSScriptRoot", folder(file)).setProperty("PSCommandPath", file.isEmpty() ? null : file)
                .setProperty("InvocationName", orEmpty(info.invocationName())).setProperty("PipelineLength", info.pipelineLength())
                .setProperty("PipelinePosition", info.pipelinePosition()).setProperty("ExpectingInput", info.expectingInput())
                .setProperty("CommandOrigin", info.internalOrigin() ? CommandOrigin.Internal : CommandOrigin.Runspace)
                .setProperty("DisplayScriptPosition", info.displayPosition() == null ? null : info.displayPosition().text());
    }

    private static String folder(String file) {
        int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
        return slash < 0 ? "" : file.substring(0, Math.max(1, slash));
    }

    private static void addInvocation(PSObject bag, InvocationInfo info) {
        ScriptPosition at = info.displayPosition() != null ? info.displayPosition() : info.position();
        String file = at == null || at.file() == null ? "" : at.file();
        bag.set("InvocationInfo_BoundParameters", dictionary(info.boundParameters()))
                .set("InvocationInfo_CommandOrigin", info.internalOrigin() ? CommandOrigin.Internal : CommandOrigin.Runspace)
                .set("InvocationInfo_ExpectingInput", info.expectingInput()).set("InvocationInfo_InvocationName", orEmpty(info.invocationName()))
                .set("InvocationInfo_Line", at == null ? "" : orEmpty(at.line())).set("InvocationInfo_OffsetInLine", at == null ? 0 : at.startColumn())
                .set("InvocationInfo_HistoryId", info.historyId()).set("InvocationInfo_PipelineIterationInfo", new int[0])
                .set("InvocationInfo_PipelineLength", info.pipelineLength()).set("InvocationInfo_PipelinePosition", info.pipelinePosition())
                .set("InvocationInfo_PSScriptRoot", folder(file)).set("InvocationInfo_PSCommandPath", file.isEmpty() ? null : file)
                .set("InvocationInfo_PositionMessage", info.positionMessage()).set("InvocationInfo_ScriptLineNumber", at == null ? 0 : at.startLine())
                .set("InvocationInfo_ScriptName", file).set("InvocationInfo_UnboundArguments", ClrList.of(ClrTypes.OBJECT, info.unboundArguments()));
        addExtent(bag, info.displayPosition());
        if (info.command() != null) {
            addCommand(bag, info.command());
        }
    }

    private static void addExtent(PSObject bag, ScriptPosition shown) {
        if (shown != null) {
            bag.set("ScriptExtent_File", shown.file()).set("ScriptExtent_StartLineNumber", shown.startLine())
                    .set("ScriptExtent_StartColumnNumber", shown.startColumn()).set("ScriptExtent_EndLineNumber", shown.endLine())
                    .set("ScriptExtent_EndColumnNumber", shown.endColumn());
        }
        bag.set("SerializeExtent", shown != null);
    }

    private static void addCommand(PSObject bag, Object command) {
        for (String part : List.of("CommandType", "Definition", "Name", "Visibility")) {
            bag.set("CommandInfo_" + part, Members.current().get(command, part));
        }
    }

    /** An exception: the properties of its own type first, then those of all exceptions. */
    private static PSObject of(Throwable exception) {
        PSObject bag = new PSObject();
        ClrType type = ClrTypes.of(exception);
        List<String> names = TypeNames.ofType(type);
        String name = Exceptions.nameOf(exception);
        if (!type.fullName().equals(name)) {
            List<String> own = new ArrayList<>();
            own.add(name);
            own.addAll(names);
            names = own;
        }
        bag.typeNames(names);
        bag.text(text(exception, name));
        for (ClrProperty property : type.properties()) {
            if (!property.isStatic() && property.canRead() && property.declaringType() != ClrTypes.EXCEPTION) {
                bag.setProperty(property.name(), property.get(exception));
            }
        }
        return bag.setProperty("TargetSite", null).setProperty("Message", orEmpty(exception.getMessage())).setProperty("Data", data(exception))
                .setProperty("InnerException", exception.getCause()).setProperty("HelpLink", property(exception, "HelpLink"))
                .setProperty("Source", property(exception, "Source")).setProperty("HResult", hresult(type, exception)).setProperty("StackTrace", null);
    }

    private static Object hresult(ClrType type, Throwable exception) {
        ClrProperty property = type.property("HResult", false);
        return property != null ? property.get(exception) : (Object) 0x80131500;
    }

    private static Object property(Throwable exception, String name) {
        return exception instanceof org.mooring.api.stream.DotNetException e ? e.properties().get(name) : null;
    }

    private static PSObject data(Throwable exception) {
        Map<?, ?> data = property(exception, "Data") instanceof Map<?, ?> map ? map : Map.of();
        PSObject bag = new PSObject(new PSHashtable(data));
        bag.typeNames(List.of("System.Collections.ListDictionaryInternal", "System.Object"));
        return bag;
    }

    /** As System.Exception.ToString has it. A chain of causes may be as long as calls are deep, and each message may quote those below it: they are added up once. */
    private static String text(Throwable exception, String name) {
        StringBuilder text = new StringBuilder();
        append(text, name, exception.getMessage());
        int causes = 0;
        for (Throwable inner = exception.getCause(); inner != null; inner = inner.getCause()) {
            append(text.append("\n ---> "), Exceptions.nameOf(inner), inner.getMessage());
            causes++;
        }
        return text.append("\n   --- End of inner exception stack trace ---".repeat(causes)).toString();
    }

    private static void append(StringBuilder text, String name, String message) {
        text.append(name);
        if (message != null && !message.isEmpty()) {
            text.append(": ").append(message);
        }
    }
}
