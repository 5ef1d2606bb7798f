package org.mooring.session;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.mooring.api.session.SessionMessage;

/**
 * A warning that the server itself shows at a client's host, whatever engine the session has ([MS-PSRP] 2.2.2.15, RUNSPACEPOOL_HOST_CALL of
 * WriteWarningLine, which has no answer).
 */
final class Notice {

    private static final int RUNSPACEPOOL_HOST_CALL = 0x00021100;
    /** The number of WriteWarningLine in PowerShell's RemoteHostMethodId, and of a call without an answer. */
    private static final int WRITE_WARNING_LINE = 22;
    private static final int VOID = -100;

    private Notice() {}

    /** @param pool as the client calls it */
    static SessionMessage of(UUID pool, String text) {
        String clixml = "\uFEFF<Obj RefId=\"0\"><MS><I64 N=\"ci\">" + VOID + "</I64><Obj N=\"mi\" RefId=\"1\"><TN RefId=\"0\">"
            + "<T>System.Management.Automation.Remoting.RemoteHostMethodId</T><T>System.Enum</T><T>System.ValueType</T><T>System.Object</T></TN>"
            + "<ToString>WriteWarningLine</ToString><I32>" + WRITE_WARNING_LINE + "</I32></Obj><Obj N=\"mp\" RefId=\"2\"><TN RefId=\"1\">"
            + "<T>System.Collections.ArrayList</T><T>System.Object</T></TN><LST><S>" + escaped(text) + "</S></LST></Obj></MS></Obj>";
        return SessionMessage.of(SessionMessage.TO_CLIENT, RUNSPACEPOOL_HOST_CALL, pool, SessionMessage.SESSION, clixml.getBytes(StandardCharsets.UTF_8));
    }

    /** What is no character of a line is not shown: the text has a user's name in it. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(c -> c < ' ' || c == 0x7F || Character.getType(c) == Character.CONTROL || c >= 0xD800 && c <= 0xDFFF || c >= 0xFFFE && c <= 0xFFFF ? '?' : c)
            .forEach(c -> {
                switch (c) {
                    case '<' -> out.append("&lt;");
                    case '>' -> out.append("&gt;");
                    case '&' -> out.append("&amp;");
                    case '_' -> out.append("_x005F_");
                    default -> out.appendCodePoint(c);
                }
            });
        return out.toString();
    }
}
