package org.mooring.psrp.outofproc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mooring.psrp.PsrpException;

/** Reads the elements of one line. */
final class PacketParser {

    private static final int ANY = -1;
    private static final int MOST_ATTRIBUTES = 20;

    /** The elements without content, and how many attributes each has beside its id. */
    private static final Map<String, Integer> MORE_ATTRIBUTES = Map.ofEntries(Map.entry("DataAck", 0), Map.entry("Command", 0),
        Map.entry("CommandAck", 0), Map.entry("Close", 0), Map.entry("CloseAck", 0), Map.entry("Signal", 0), Map.entry("SignalAck", 0),
        Map.entry("Kept", ANY), Map.entry("Begin", 0), Map.entry("Connect", 1), Map.entry("ConnectAck", 1), Map.entry("Taken", 1),
        Map.entry("Pause", 0), Map.entry("PauseAck", 0), Map.entry("Disconnect", 2), Map.entry("DisconnectAck", 1));

    private final byte[] line;
    private final int size;
    private int at;

    PacketParser(byte[] line, int size) {
        this.line = line;
        this.size = size;
    }

    void parse(List<Packet> packets) throws PsrpException {
        skipSpace();
        while (at < size) {
            if (line[at] != '<') {
                throw notXml();
            }
            at++;
            packets.add(element());
            skipSpace();
        }
    }

    private Packet element() throws PsrpException {
        String name = name();
        Map<String, String> attributes = new LinkedHashMap<>();
        skipSpace();
        int count = 0;
        while (at < size && line[at] != '>' && line[at] != '/') {
            attributes.put(name(), attributeValue());
            count++;
            skipSpace();
        }
        String id = attributes.remove("PSGuid");
        if (name.equals("Data")) {
            String stream = attributes.get("Stream");
            if (count != 2 || stream == null || id == null) {
                throw new PsrpException("IPCWrongAttributeCountForDataElement",
                    "Expected only two attributes with the names \"%s\" and \"%s\" in the %s element.", "Stream", "PSGuid", "Data");
            }
            Packet.Stream which = stream.equalsIgnoreCase("PromptResponse") ? Packet.Stream.PromptResponse : Packet.Stream.Default;
            return new Packet.Data(which, guid(id), content());
        }
        if (!MORE_ATTRIBUTES.containsKey(name)) {
            throw PacketReader.unknownElement(name);
        }
        int most = MORE_ATTRIBUTES.get(name);
        if (id == null || count != attributes.size() + 1 || (most == ANY ? count > MOST_ATTRIBUTES : count != most + 1)) {
            throw wrongAttributes(name);
        }
        endEmpty(name);
        return packet(name, guid(id), attributes);
    }

    private static PsrpException wrongAttributes(String name) {
        return new PsrpException("IPCWrongAttributeCountForElement",
            "Expected only one attribute with the name \"%s\" in the %s element.", "PSGuid", name);
    }

    private static Packet packet(String name, UUID id, Map<String, String> more) throws PsrpException {
        return switch (name) {
            case "DataAck" -> new Packet.DataAck(id);
            case "Command" -> new Packet.Command(id);
            case "CommandAck" -> new Packet.CommandAck(id);
            case "Close" -> new Packet.Close(id);
            case "CloseAck" -> new Packet.CloseAck(id);
            case "Signal" -> new Packet.Signal(id);
            case "SignalAck" -> new Packet.SignalAck(id);
            case "Kept" -> new Packet.Kept(id, more);
            case "Begin" -> new Packet.Begin(id);
            case "Connect" -> new Packet.Connect(id, number(name, more.get("After")));
            case "ConnectAck" -> new Packet.ConnectAck(id, Boolean.parseBoolean(more.get("Done")));
            case "Taken" -> new Packet.Taken(id, number(name, more.get("UpTo")));
            case "Disconnect" -> new Packet.Disconnect(id, number(name, more.get("IdleTimeout")), text(name, more.get("BufferMode")));
            case "Pause" -> new Packet.Pause(id);
            case "PauseAck" -> new Packet.PauseAck(id);
            case "DisconnectAck" -> new Packet.DisconnectAck(id, Boolean.parseBoolean(more.get("Done")));
            default -> throw PacketReader.unknownElement(name);
        };
    }

    private static String text(String name, String value) throws PsrpException {
        if (value == null) {
            throw wrongAttributes(name);
        }
        return value;
    }

    private static long number(String name, String value) throws PsrpException {
        try {
            return Long.parseLong(text(name, value));
        } catch (NumberFormatException e) {
            throw wrongAttributes(name);
        }
    }

    private String name() throws PsrpException {
        int start = at;
        while (at < size && (line[at] >= 'A' && line[at] <= 'Z' || line[at] >= 'a' && line[at] <= 'z')) {
            at++;
        }
        if (at == start) {
            throw notXml();
        }
        return new String(line, start, at - start, StandardCharsets.US_ASCII);
    }

    private String attributeValue() throws PsrpException {
        skipSpace();
        expect('=');
        skipSpace();
        if (at == size || line[at] != '\'' && line[at] != '"') {
            throw notXml();
        }
        byte quote = line[at++];
        int start = at;
        while (at < size && line[at] != quote && line[at] != '<' && line[at] != '&') {
            at++;
        }
        String value = new String(line, start, at - start, StandardCharsets.UTF_8);
        expect(quote);
        return value;
    }

    private byte[] content() throws PsrpException {
        if (at < size && line[at] == '/') {
            throw new PsrpException("IPCInsufficientDataforElement", "Not enough data is available to process the %s element.", "Data");
        }
        expect('>');
        int start = at;
        while (at < size && line[at] != '<') {
            at++;
        }
        if (at == start) {
            throw new PsrpException("IPCOnlyTextExpectedInDataElement",
                "Node type \"%s\" is unknown in the %s element. Only the \"%s\" node type is expected in the %2$s element.",
                at + 1 < size && line[at + 1] == '/' ? "EndElement" : "Element", "Data", "Text");
        }
        byte[] text = Arrays.copyOfRange(line, start, at);
        endTag("Data");
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new PsrpException("FormatException", "The input is not a valid Base-64 string as it contains a non-base 64 character, more"
                + " than two padding characters, or an illegal character among the padding characters.", e);
        }
    }

    private void endEmpty(String name) throws PsrpException {
        if (at < size && line[at] == '/') {
            at++;
            expect('>');
        } else {
            expect('>');
            endTag(name);
        }
    }

    private void endTag(String name) throws PsrpException {
        expect('<');
        expect('/');
        if (!name().equals(name)) {
            throw notXml();
        }
        skipSpace();
        expect('>');
    }

    private static UUID guid(String text) throws PsrpException {
        try {
            if (text.length() == 36) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            throw notGuid(text, e);
        }
        throw notGuid(text, null);
    }

    private static PsrpException notGuid(String text, Exception cause) {
        return new PsrpException("FormatException", "\"" + shortened(text) + "\" is not a GUID: it should contain 32 digits with 4 dashes"
            + " (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).", cause);
    }

    private void expect(int character) throws PsrpException {
        if (at == size || line[at] != character) {
            throw notXml();
        }
        at++;
    }

    private void skipSpace() {
        while (at < size && (line[at] == ' ' || line[at] == '\t' || line[at] == '\r')) {
            at++;
        }
    }

    private PsrpException notXml() {
        String text = shortened(new String(line, 0, size, StandardCharsets.UTF_8));
        return new PsrpException("IPCErrorProcessingData", "Data at the root level is invalid. Line 1, position " + (at + 1)
            + ". The line begins: " + text, (Throwable) null);
    }

    /** What a peer sent, made harmless for a log or a terminal. */
    private static String shortened(String text) {
        String harmless = text.replaceAll("\\p{Cntrl}", "?");
        return harmless.length() <= 80 ? harmless : harmless.substring(0, 80) + "...";
    }
}
