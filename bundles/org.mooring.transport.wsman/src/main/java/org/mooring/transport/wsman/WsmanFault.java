package org.mooring.transport.wsman;

import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.session.SessionException;

/** A request that is answered by a SOAP fault, with WinRM's code for it (wsmerror.h). */
final class WsmanFault extends Exception {

    private static final long serialVersionUID = 1;

    private static final long ACTION_NOT_SUPPORTED = 0x80338013L;
    private static final long SOAP_VERSION = 0x8033800DL;
    private static final long HEADER_REQUIRED = 0x80338011L;
    private static final long INVALID_BODY = 0x80338027L;
    private static final long ENVELOPE_TOO_LARGE = 0x80338026L;
    private static final long TIMED_OUT = 0x80338029L;
    private static final long CONCURRENCY = 0x80338032L;
    private static final long ALREADY_EXISTS = 0x80338033L;
    private static final long INVALID_RESOURCE = 0x8033803BL;
    private static final long INVALID_SELECTORS = 0x8033805BL;
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

    static WsmanFault tooLarge() {
        return new WsmanFault(true, "w:EncodingLimit", ENVELOPE_TOO_LARGE, 413,
            "The request is larger than " + Soap.MAX_ENVELOPE_BYTES + " bytes, the largest envelope that is taken.");
    }

    static WsmanFault unsupportedAction(String action) {
        return sender("a:ActionNotSupported", ACTION_NOT_SUPPORTED, "The action '" + action + "' is not supported for this resource.");
    }

    static WsmanFault invalidSelectors() {
        return sender("w:InvalidSelectors", INVALID_SELECTORS,
            "The request has invalid selectors for the resource: there is no such shell of yours.");
    }

    static WsmanFault timedOut() {
        return new WsmanFault(false, "w:TimedOut", TIMED_OUT, 500,
            "The operation was not completed within the time specified in OperationTimeout.");
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
            case BUSY -> sender("w:Concurrency", CONCURRENCY, message);
            case TAKEN -> sender("w:AlreadyExists", ALREADY_EXISTS, message);
            case QUOTA -> sender("w:QuotaLimit", 0x80338142L, message);
            case OUT_OF_RANGE -> sender("w:InvalidOptions", INVALID_BODY, message);
            case PROCESS -> new WsmanFault(false, "w:InternalError", INTERNAL, 500, message);
            case OVER -> aborted(message);
        };
    }
}
