package org.mooring.clixml;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorDetails;
import org.mooring.api.stream.RemotingErrorRecord;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSObject;

/** Errors that came as property bags, as scripts see them (what PowerShell calls FromPSObjectForRemoting). */
public final class RemoteErrors {

    private static final ErrorCategory[] CATEGORIES = ErrorCategory.values();

    private RemoteErrors() {}

    /** @param bag as {@link RecordBags#of(org.mooring.api.stream.ErrorRecord)} makes it, read again */
    public static RemotingErrorRecord of(PSObject bag, RemotingErrorRecord.Origin origin) {
        Object exception = bag.note("Exception");
        Object message = exception == null ? null : Members.current().get(exception, "Message");
        DotNetException e = new DotNetException("System.Management.Automation.RemoteException",
            message == null ? Conversion.toText(exception) : Conversion.toText(message));
        e.properties().put("SerializedRemoteException", exception);
        e.properties().put("SerializedRemoteInvocationInfo", bag.note("InvocationInfo"));
        RemotingErrorRecord record = new RemotingErrorRecord(e, text(bag, "FullyQualifiedErrorId"),
            category(bag.note("ErrorCategory_Category")), bag.note("TargetObject"), origin);
        record.category().activity(text(bag, "ErrorCategory_Activity"));
        record.category().reason(text(bag, "ErrorCategory_Reason"));
        record.category().targetName(text(bag, "ErrorCategory_TargetName"));
        record.category().targetType(text(bag, "ErrorCategory_TargetType"));
        if (bag.note("ErrorDetails_Message") != null) {
            record.withDetails(new ErrorDetails(text(bag, "ErrorDetails_Message"), text(bag, "ErrorDetails_RecommendedAction")));
        }
        if (bag.note("ErrorDetails_ScriptStackTrace") != null) {
            record.withScriptStackTrace(text(bag, "ErrorDetails_ScriptStackTrace"));
        }
        record.original(bag);
        e.withRecord(record);
        return record;
    }

    private static ErrorCategory category(Object number) {
        return PSObject.base(number) instanceof Integer n && n >= 0 && n < CATEGORIES.length ? CATEGORIES[n] : ErrorCategory.NotSpecified;
    }

    private static String text(PSObject bag, String name) {
        Object value = bag.note(name);
        return value == null ? "" : Conversion.toText(value);
    }
}
