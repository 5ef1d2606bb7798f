package org.mooring.psrp.outofproc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.mooring.psrp.PsrpException;

/** Reads the elements of one line. */
final class PacketParser {

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
        String stream = null;
        String id = null;
        int attributes = 0;
        skipSpace();
        while (at < size && line[at] != '>' && line[at] != '/') {
            String attribute = name();
            String value = attributeValue();
            attributes++;
            if (attribute.equals("Stream")) {
                stream = value;
            } else if (attribute.equals("PSGuid")) {
                id = value;
            }
            skipSpace();
        }
        if (name.equals("Data")) {
            if (attributes != 2 || stream == null || id == null) {
                throw new PsrpException("IPCWrongAttributeCountForDataElement",
                    "Expected only two attributes with the names \"%s\" and \"%s\" in the %s element.", "Stream", "PSGuid", "Data");
            }
            Packet.Stream which = stream.equalsIgnoreCase("PromptResponse") ? Packet.Stream.PromptResponse : Packet.Stream.Default;
            return new Packet.Data(which, guid(id), content());
        }
        if (!isKnown(name)) {
            throw PacketReader.unknownElement(name);
        }
        if (attributes != 1 || id == null) {
            throw new PsrpException("IPCWrongAttributeCountForElement",
                "Expected only one attribute with the name \"%s\" in the %s element.", "PSGuid", name);
        }
        endEmpty(name);
        return packet(name, guid(id));
    }

    private static boolean isKnown(String name) {
        return switch (name) {
            case "DataAck", "Command", "CommandAck", "Close", "CloseAck", "Signal", "SignalAck" -> true;
            default -> false;
        };
    }

    private static Packet packet(String name, UUID id) throws PsrpException {
        return switch (name) {
            case "DataAck" -> new Packet.DataAck(id);
            case "Command" -> new Packet.Command(id);
            case "CommandAck" -> new Packet.CommandAck(id);
            case "Close" -> new Packet.Close(id);
            case "CloseAck" -> new Packet.CloseAck(id);
            case "Signal" -> new Packet.Signal(id);
            case "SignalAck" -> new Packet.SignalAck(id);
            default -> throw PacketReader.unknownElement(name);
        };
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
