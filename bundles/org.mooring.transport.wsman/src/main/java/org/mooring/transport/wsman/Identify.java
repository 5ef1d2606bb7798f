package org.mooring.transport.wsman;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * WS-Management's discovery: who answers here (DSP0226, section 11; [MS-WSMV] 3.1.4.1.23). A peer that has not logged in may ask it, too, at an
 * address of its own or by a header of HTTP, and is told of neither the version nor the ways to log in.
 */
final class Identify {

    /** Where one need not log in to ask (DSP0226, R11-6). */
    static final String OPEN_PATH = "/wsman-anon/identify";

    /** More than such a question ever takes. */
    static final int MOST_OPEN_BYTES = 8 * 1024;

    private static final String NAMESPACE = "http://schemas.dmtf.org/wbem/wsman/identity/1/wsmanidentity.xsd";
    private static final String VENDOR = "Mooring";
    /** What WinRM says to those who have not logged in, so that they find the stack that they look for. */
    private static final String NO_VERSION = "OS: 0.0.0 SP: 0.0 Stack: 3.0";

    private Identify() {}

    /** Whether a request asks without a login. */
    static boolean isOpen(HttpServletRequest request) {
        return request.getRequestURI().equals(OPEN_PATH)
            || "unauthenticated".equalsIgnoreCase(request.getHeader("WSMANIDENTIFY")) && request.getHeader("Authorization") == null;
    }

    static boolean isAskedBy(EnvelopeReader.Envelope envelope) {
        return envelope.body() != null && envelope.body().name().equals("Identify") && envelope.body().namespace().equals(NAMESPACE);
    }

    /** The answer to a peer that has not logged in. */
    static Answer toAnybody() {
        return answer(NO_VERSION, "");
    }

    /**
     * The answer to a user.
     *
     * @param version of this server
     * @param profiles by which one may log in, as {@code https/basic} (DSP0226, annex C)
     */
    static Answer toUser(String version, List<String> profiles) {
        StringBuilder all = new StringBuilder("<wsmid:SecurityProfiles>");
        profiles.forEach(profile -> all.append("<wsmid:SecurityProfileName>http://schemas.dmtf.org/wbem/wsman/1/wsman/secprofile/").append(profile)
            .append("</wsmid:SecurityProfileName>"));
        return answer(version, all.append("</wsmid:SecurityProfiles>").toString());
    }

    private static Answer answer(String version, String more) {
        return Answer.of(("<s:Envelope xml:lang=\"en-US\" xmlns:s=\"" + Soap.ENVELOPE + "\"><s:Header/><s:Body><wsmid:IdentifyResponse xmlns:wsmid=\""
            + NAMESPACE + "\"><wsmid:ProtocolVersion>" + Soap.WSMAN + "</wsmid:ProtocolVersion><wsmid:ProductVendor>" + VENDOR
            + "</wsmid:ProductVendor><wsmid:ProductVersion>" + Soap.escaped(version) + "</wsmid:ProductVersion>" + more
            + "</wsmid:IdentifyResponse></s:Body></s:Envelope>").getBytes(StandardCharsets.UTF_8));
    }
}
