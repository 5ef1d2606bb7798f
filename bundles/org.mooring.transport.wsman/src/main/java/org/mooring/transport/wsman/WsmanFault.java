package org.mooring.transport.wsman;

import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.session.SessionException;

/** A request that is answered by a SOAP fault, with WinRM's code for it (wsmerror.h). */
final class WsmanFault extends Exception {

    private static final long serialVersionUID = 1;

    private static final long UNSUPPORTED_TIMEOUT = 0x8033800CL;
    private static final long MUST_UNDERSTAND = 0x80338010L;
    private static final long ENVELOPE_EXCEEDED = 0x80338048L;
    private static final long ACTION_NOT_SUPPORTED = 0x80338013L;
    private static final long SOAP_VERSION = 0x8033800DL;
    private static final long HEADER_REQUIRED = 0x80338011L;
    private static final long INVALID_BODY = 0x80338027L;
    private static final long ENVELOPE_TOO_LARGE = 0x80338026L;
    private static final long TIMED_OUT = 0x80338029L;
    private static final long INVALID_RESOURCE = 0x8033803BL;
    private static final long INVALID_SELECTORS = 0x8033805BL;
    private static final long QUOTA_USER = 0x803381A5L;
    private static final long SHELL_DISCONNECTED = 0x803381C4L;
    private static final long OTHER_CLIENT = 0x803381C6L;
    private static final long FILTER_EXPECTED = 0x803381C0L;
    private static final long CONNECTED_ELSEWHERE = 0x803381CDL;
    private static final long NOT_CONNECTED = 0x803381CFL;
    private static final long IS_CONNECTED = 0x803381D0L;
    private static final long NO_COMMAND_ID = 0x803381D4L;
    private static final long COMMAND_EXISTS = 0x803381D6L;
    private static final long SHELL_EXISTS = 0x803381D7L;
    private static final long STREAM_DISCONNECTED = 0x803381DEL;
    private static final long IDLE_TIMEOUT = 0x803381F2L;
    private static final long ABORTED = 0x3E3;
    private static final long INTERNAL = 0x54F;

    private final boolean sender;
    private final String subcode;
    private final long code;
    private final int status;

    private WsmanFault(boolean sender, String subcode, long code, int status, String message) {
        super(message, null, false, false);
        this.sender = sender;
        this.subcode = subcode;
        this.code = code;
        this.status = status;
    }

    /** The HTTP status it is sent with. */
    int status() {
        return status;
    }

    /** The fault's SOAP body. */
    String body() {
        return "<s:Fault><s:Code><s:Value>s:" + (sender ? "Sender" : "Receiver") + "</s:Value><s:Subcode><s:Value>" + subcode
            + "</s:Value></s:Subcode></s:Code><s:Reason><s:Text xml:lang=\"en-US\">" + Soap.escaped(getMessage())
            + "</s:Text></s:Reason><s:Detail><f:WSManFault xmlns:f=\"http://schemas.microsoft.com/wbem/wsman/1/wsmanfault\" Code=\""
            + code + "\" Machine=\"localhost\"><f:Message>" + Soap.escaped(getMessage())
            + "</f:Message></f:WSManFault></s:Detail></s:Fault>";
    }

    private static WsmanFault sender(String subcode, long code, String message) {
        return new WsmanFault(true, subcode, code, 500, message);
    }

    static WsmanFault invalidRequest(String message) {
        return new WsmanFault(true, "w:SchemaValidationError", INVALID_BODY, 400, message);
    }

    static WsmanFault soapVersion(String namespace) {
        return new WsmanFault(true, "s:VersionMismatch", SOAP_VERSION, 400,
            "The SOAP version '" + namespace + "' is not supported: use " + Soap.ENVELOPE + ".");
    }

    static WsmanFault missingHeader(String name) {
        return new WsmanFault(true, "a:MessageInformationHeaderRequired", HEADER_REQUIRED, 400,
            "The request has no '" + name + "' header.");
    }

    /** A header that the client marks as mustUnderstand. */
    static WsmanFault notUnderstood(String header) {
        return new WsmanFault(true, "s:MustUnderstand", MUST_UNDERSTAND, 400, "The WS-Management service cannot process a SOAP header in the"
            + " request that is marked as mustUnderstand by the client: '" + header + "'. This could be caused by the use of a version of the"
            + " protocol which is not supported, or may be an incompatibility between the client and server implementations.");
    }

    static WsmanFault timeoutTooSmall() {
        return sender("w:UnsupportedFeature", UNSUPPORTED_TIMEOUT, "The WS-Management service does not support the specified timeout. The value"
            + " specified is smaller than the minimum allowed value for this setting. Change the timeout value and try the request again.");
    }

    static WsmanFault envelopeTooSmall(int least) {
        return sender("w:EncodingLimit", ENVELOPE_EXCEEDED, "The response that the WS-Management service computed exceeds the maximum envelope"
            + " size in the request: it has to be " + least + " bytes at least.");
    }

    static WsmanFault tooLarge() {
        return new WsmanFault(true, "w:EncodingLimit", ENVELOPE_TOO_LARGE, 413,
            "The request is larger than " + Soap.MAX_ENVELOPE_BYTES + " bytes, the largest envelope that is taken.");
    }

    static WsmanFault unsupportedAction(String action) {
        return sender("a:ActionNotSupported", ACTION_NOT_SUPPORTED, "The action '" + action + "' is not supported for this resource.");
    }

    static WsmanFault invalidSelectors() {
        return sender("w:InvalidSelectors", INVALID_SELECTORS,
            "The WS-Management service cannot process the request because the request contained invalid selectors for the resource.");
    }

    /** The shell is there, and its client has disconnected from it. */
    static WsmanFault disconnected() {
        return sender("w:InternalError", SHELL_DISCONNECTED,
            "The WinRM service cannot process the request because the WinRS shell instance is currently disconnected.");
    }

    /** The shell was disconnected while the request waited. */
    static WsmanFault streamDisconnected() {
        return sender("w:InternalError", STREAM_DISCONNECTED,
            "The WS-Management service cannot process the request because the stream is currently disconnected.");
    }

    /** Another client holds the shell. */
    static WsmanFault otherClient() {
        return sender("w:InternalError", OTHER_CLIENT,
            "The WinRM service cannot process the request because the WinRS shell instance is connected to a different client.");
    }

    /** A disconnect of what is disconnected. */
    static WsmanFault notConnected() {
        return sender("w:InternalError", NOT_CONNECTED, "The WinRM client cannot process the request. A disconnect operation cannot be"
            + " performed on a WinRS shell instance that is already disconnected.");
    }

    /** A reconnect to what is connected. */
    static WsmanFault isConnected() {
        return sender("w:InternalError", IS_CONNECTED, "The WinRM client cannot process the request. A reconnect operation cannot be"
            + " performed on a WinRS shell instance that is currently connected.");
    }

    static WsmanFault noCommandId() {
        return sender("w:InvalidSelectors", NO_COMMAND_ID, "The WinRM service cannot process the request because the command ID specified"
            + " by the client is not a valid GUID. Modify the request and retry the request.");
    }

    static WsmanFault commandExists() {
        return sender("w:AlreadyExists", COMMAND_EXISTS, "The WinRM service cannot process the request. A command already exists with the"
            + " command ID specified by the client.");
    }

    /** Commands are enumerated of one shell. */
    static WsmanFault filterExpected() {
        return sender("wsen:FilteringRequired", FILTER_EXPECTED, "The WinRM service cannot process the request. The enumeration request"
            + " expects a selector based filter to specify the shell identifier.");
    }

    static WsmanFault timedOut() {
        return new WsmanFault(false, "w:TimedOut", TIMED_OUT, 500,
            "The WS-Management service cannot complete the operation within the time specified in OperationTimeout.");
    }

    static WsmanFault aborted(String reason) {
        return new WsmanFault(false, "w:InternalError", ABORTED, 500, reason);
    }

    static WsmanFault of(ConfigurationException refused) {
        return sender("w:InvalidResourceURI", INVALID_RESOURCE, refused.getMessage());
    }

    static WsmanFault of(SessionException refused) {
        String message = refused.getMessage();
        return switch (refused.reason()) {
            case NOT_FOUND -> sender("w:InvalidSelectors", INVALID_SELECTORS, message);
            case CONFIGURATION -> sender("w:InvalidResourceURI", INVALID_RESOURCE, message);
            case BUSY -> sender("w:Concurrency", CONNECTED_ELSEWHERE, "The WinRM service cannot process the request. The WinRS shell"
                + " instance is currently connected to a different client. " + message);
            case TAKEN -> sender("w:AlreadyExists", SHELL_EXISTS, "The WinRM service cannot process the request. A resource already exists"
                + " with the shell ID specified by the client. " + message);
            case QUOTA -> sender("w:QuotaLimit", QUOTA_USER, "The WS-Management service cannot process the request. The maximum number of"
                + " concurrent shells for this user has been exceeded. Close existing shells or raise the quota for this user. " + message);
            case OUT_OF_RANGE -> sender("w:InvalidOptions", IDLE_TIMEOUT, message);
            case PROCESS -> new WsmanFault(false, "w:InternalError", INTERNAL, 500, message);
            case OVER -> aborted(message);
        };
    }
}
