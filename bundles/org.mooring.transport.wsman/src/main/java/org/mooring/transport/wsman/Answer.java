package org.mooring.transport.wsman;

import java.util.function.Consumer;

/**
 * What a request is answered with.
 *
 * @param status of HTTP
 * @param written is told once whether the answer was written whole
 */
record Answer(int status, byte[] envelope, Consumer<Boolean> written) {

    private static final int OK = 200;

    static Answer of(byte[] envelope) {
        return new Answer(OK, envelope, well -> {});
    }

    static Answer of(WsmanFault fault, String messageId) {
        return new Answer(fault.status(), Soap.envelope(Soap.FAULT_ACTION, messageId, fault.body()), well -> {});
    }
}
