package org.mooring.cmdlet.utility;

import java.time.Instant;
import java.util.List;
import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.stream.InformationRecord;
import org.mooring.api.stream.InvocationInfo;

/** Makes the records that Write-Information and Write-Host send. */
final class InformationMessages {

    private static final String USER = System.getProperty("user.name");
    private static final String COMPUTER = computer();
    private static final int PROCESS = (int) ProcessHandle.current().pid();

    private InformationMessages() {}

    static InformationRecord of(Object data, CmdletContext context, List<String> tags) {
        InvocationInfo invocation = context.invocation();
        String file = invocation == null || invocation.position() == null ? null : invocation.position().file();
        String source = file != null ? file : invocation == null ? "" : invocation.commandName();
        int thread = (int) Thread.currentThread().threadId();
        return new InformationRecord(data, source, Instant.now(), tags, USER, COMPUTER, PROCESS, thread, thread);
    }

    private static String computer() {
        try {
            return java.net.InetAddress.getLocalHost().getHostName();
        } catch (java.net.UnknownHostException nameless) {
            return "localhost";
        }
    }
}
