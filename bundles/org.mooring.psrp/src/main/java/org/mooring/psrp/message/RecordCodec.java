package org.mooring.psrp.message;

import java.util.ArrayList;
import java.util.List;
import org.mooring.api.stream.DebugRecord;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorDetails;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.InformationRecord;
import org.mooring.api.stream.InformationalRecord;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.api.stream.VerboseRecord;
import org.mooring.api.stream.WarningRecord;
import org.mooring.clixml.RecordBags;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.UInt32;
import org.mooring.object.PSObject;
import org.mooring.psrp.PsrpException;

/** The records of the streams ([MS-PSRP] 2.2.3.15, 2.2.3.16, 2.2.2.22 and on). */
final class RecordCodec {

    /** RuntimeException's HResult, which RemoteException inherits. */
    private static final int REMOTE_EXCEPTION = 0x80131501;

    /** RemoteStreamOptions: the records that go with their invocations. */
    private static final int ERRORS = 1;
    private static final int WARNINGS = 2;
    private static final int DEBUG = 4;
    private static final int VERBOSE = 8;

    private RecordCodec() {}

    /**
     * What is serialised for a record: errors and messages are objects that CLIXML knows, the others bags.
     *
     * @param options RemoteStreamOptions
     */
    static Object write(StreamRecord record, int options) {
        return switch (record) {
            case ErrorRecord error -> (options & ERRORS) == 0 ? error : RecordBags.withInvocation(error);
            case InformationalRecord message -> (options & option(message)) == 0 ? message : RecordBags.withInvocation(message);
            case ProgressRecord progress -> progress(progress);
            case InformationRecord information -> information(information);
        };
    }

    private static int option(InformationalRecord record) {
        return switch (record) {
            case WarningRecord warning -> WARNINGS;
            case DebugRecord debug -> DEBUG;
            case VerboseRecord verbose -> VERBOSE;
        };
    }

    static PSObject progress(ProgressRecord record) {
        ClrEnum type = ProtocolTypes.PROGRESS_RECORD_TYPE;
        return Bag.empty().set("Activity", record.activity()).set("ActivityId", record.activityId())
            .set("StatusDescription", record.statusDescription()).set("CurrentOperation", record.currentOperation())
            .set("ParentActivityId", record.parentId()).set("PercentComplete", record.percentComplete())
            .set("Type", type.value(record.completed() ? 1 : 0)).set("SecondsRemaining", record.secondsRemaining());
    }

    private static PSObject information(InformationRecord record) {
        return Bag.empty().set("MessageData", record.data()).set("Source", record.source())
            .set("TimeGenerated", DateTime.of(record.timeGenerated(), DateTimeKind.Local))
            .set("Tags", ProtocolTypes.list(ProtocolTypes.LIST_OF_STRINGS, record.tags())).set("User", record.user())
            .set("Computer", record.computer()).set("ProcessId", new UInt32(record.processId()))
            .set("NativeThreadId", new UInt32(record.nativeThreadId())).set("ManagedThreadId", new UInt32(record.managedThreadId()));
    }

    static ProgressRecord readProgress(Bag bag) throws PsrpException {
        return new ProgressRecord(bag.int32("ActivityId"), bag.int32("ParentActivityId", -1), bag.text("Activity"),
            bag.text("StatusDescription"), bag.text("CurrentOperation"), bag.int32("PercentComplete", -1),
            bag.int32("SecondsRemaining", -1), bag.int32("Type", 0) == 1);
    }

    static InformationRecord readInformation(Bag bag) throws PsrpException {
        List<String> tags = new ArrayList<>();
        List<Object> sent = bag.list("Tags");
        if (sent != null) {
            sent.forEach(tag -> tags.add(String.valueOf(tag)));
        }
        if (!(PSObject.base(bag.required("TimeGenerated")) instanceof DateTime time)) {
            throw Bag.unexpected("TimeGenerated", "System.DateTime", bag.value("TimeGenerated"));
        }
        return new InformationRecord(bag.value("MessageData"), bag.text("Source"), time.toInstant(), tags, bag.text("User"),
            bag.text("Computer"), bag.uint32("ProcessId"), bag.uint32("NativeThreadId"), bag.uint32("ManagedThreadId"));
    }

    static InformationalRecord readMessage(MessageType type, Object data) throws PsrpException {
        if (data instanceof InformationalRecord record) {
            return record;
        }
        String text = Bag.of(data).text("InformationalRecord_Message");
        return switch (type) {
            case WARNING_RECORD -> new WarningRecord(text);
            case VERBOSE_RECORD -> new VerboseRecord(text);
            default -> new DebugRecord(text);
        };
    }

    static ErrorRecord readError(Object data) throws PsrpException {
        if (PSObject.base(data) instanceof ErrorRecord error) {
            return error;
        }
        Bag bag = Bag.of(data);
        String id = bag.text("FullyQualifiedErrorId");
        ErrorCategory[] categories = ErrorCategory.values();
        int category = bag.int32("ErrorCategory_Category", 0);
        if (id == null || category < 0 || category >= categories.length) {
            throw new PsrpException("DecodingErrorForErrorRecord", "Error in decoding ErrorRecord.");
        }
        Object sentException = bag.value("Exception");
        String message = sentException instanceof PSObject exception && PSObject.base(exception.note("Message")) instanceof String text
            ? text : bag.text("ErrorCategory_Message");
        DotNetException exception = new DotNetException("System.Management.Automation.RemoteException", message);
        exception.properties().put("WasThrownFromThrowStatement", false);
        exception.properties().put("HResult", REMOTE_EXCEPTION);
        exception.properties().put("SerializedRemoteException", sentException);
        exception.properties().put("SerializedRemoteInvocationInfo", bag.value("InvocationInfo"));
        exception.withRecord(record(exception, id, categories[category], bag));
        ErrorRecord error = record(exception, id, categories[category], bag);
        if (bag.value("ErrorDetails_Message") != null || bag.value("ErrorDetails_RecommendedAction") != null) {
            error.withDetails(new ErrorDetails(bag.text("ErrorDetails_Message"), bag.text("ErrorDetails_RecommendedAction")));
        }
        error.withScriptStackTrace(bag.text("ErrorDetails_ScriptStackTrace"));
        error.original(bag.object());
        return error;
    }

    private static ErrorRecord record(DotNetException exception, String id, ErrorCategory category, Bag bag) throws PsrpException {
        ErrorRecord error = new ErrorRecord(exception, id, category, bag.value("TargetObject"));
        error.category().activity(bag.text("ErrorCategory_Activity"));
        error.category().reason(bag.text("ErrorCategory_Reason"));
        error.category().targetName(bag.text("ErrorCategory_TargetName"));
        error.category().targetType(bag.text("ErrorCategory_TargetType"));
        return error;
    }

    /** An error as the reason of a state, or among objects that a client pipes in. */
    static Object reason(ErrorRecord error) {
        return RecordBags.of(error);
    }

    /** An error that a host met, whose type the protocol does not name. */
    static Object hostFailure(ErrorRecord error) {
        PSObject bag = RecordBags.of(error);
        bag.typeNames(List.of());
        bag.text(null);
        return bag;
    }
}
