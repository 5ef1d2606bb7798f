package org.mooring.transport.wsman;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.Samples;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.fragment.Defragmenter;
import org.mooring.psrp.fragment.FragmentLimits;
import org.mooring.psrp.fragment.Fragmenter;

/** A client of an echoing session over WSMan: its requests, and what it hears in their answers. */
final class TestClient {

    static final UUID SHELL = UUID.fromString("11111111-2222-3333-4444-555555555555");

    private final Operations operations;
    private final Fragmenter fragmenter = new Fragmenter(1 << 20);
    private final Defragmenter ofShell = Defragmenter.ofClient(FragmentLimits.CLIENT);
    private final Defragmenter ofCommand = Defragmenter.ofClient(FragmentLimits.CLIENT);
    private int lastMessage;

    TestClient(Operations operations) {
        this.operations = operations;
    }

    Request creating() {
        XmlElement creation = new XmlElement("", "creationXml", Map.of(),
            fragments(Samples.message(EchoProcess.INIT_RUNSPACEPOOL, SessionMessage.SESSION, "")), List.of());
        return request(Soap.TRANSFER + "/Create",
            new XmlElement("", "Shell", Map.of("ShellId", SHELL.toString()), "", List.of(creation)), 500_000);
    }

    Request commanding(UUID id, String text) {
        XmlElement arguments = new XmlElement("", "Arguments", Map.of(),
            fragments(Samples.message(EchoProcess.CREATE_PIPELINE, id, text)), List.of());
        return request(Soap.SHELL + "/Command", new XmlElement("", "CommandLine", Map.of("CommandId", id.toString()), "",
            List.of(arguments)), 500_000);
    }

    Request signalling(UUID command, String code) {
        return request(Soap.SHELL + "/Signal", new XmlElement("", "Signal", Map.of("CommandId", command.toString()), "",
            List.of(new XmlElement("", "Code", Map.of(), code, List.of()))), 500_000);
    }

    /** @param action Disconnect or Reconnect */
    Request leaving(String action) {
        return request(Soap.SHELL + "/" + action, new XmlElement("", action, Map.of(), "", List.of()), 500_000);
    }

    Request receiving(UUID command, int envelope) {
        Map<String, String> id = command.equals(SessionMessage.SESSION) ? Map.of() : Map.of("CommandId", command.toString());
        return request(Soap.SHELL + "/Receive", new XmlElement("", "Receive", Map.of(), "",
            List.of(new XmlElement("", "DesiredStream", id, "stdout", List.of()))), envelope);
    }

    private Request request(String action, XmlElement body, int envelope) {
        return new Request(action, "test", "uuid:" + ++lastMessage, null, Duration.ofMillis(10), envelope, "uuid:client", "en-US", "en-US", null,
            Map.of("ShellId", SHELL.toString()), Map.of(), body);
    }

    private String fragments(SessionMessage message) {
        return Base64.getEncoder().encodeToString(fragmenter.fragments(message).getFirst());
    }

    /** The answer, of which the server has yet to be told whether it was written. */
    Answer perform(Request request) throws InterruptedException {
        return operations.perform(request, Samples.ALICE, Samples.connection());
    }

    /** The answer, which has come. */
    String answered(Request request) throws InterruptedException {
        Answer answer = perform(request);
        answer.written().accept(true);
        return new String(answer.envelope(), StandardCharsets.UTF_8);
    }

    /** What the session or a command says in an answer. */
    List<String> heard(String answer) throws PsrpException {
        Matcher stream = Pattern.compile("<rsp:Stream Name=\"stdout\"( CommandId=\"[^\"]*\")?>([^<]*)<").matcher(answer);
        return stream.find() ? (stream.group(1) == null ? ofShell : ofCommand).receive(Base64.getDecoder().decode(stream.group(2))).stream()
            .map(Samples::text).toList() : List.of();
    }
}
