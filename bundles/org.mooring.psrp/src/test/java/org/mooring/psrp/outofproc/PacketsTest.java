package org.mooring.psrp.outofproc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mooring.psrp.PsrpException;

class PacketsTest {

    private static final UUID ID = UUID.fromString("c473da82-9bd0-4bfb-ab8d-85f1bab6e58e");
    private static final String GUID = "c473da82-9bd0-4bfb-ab8d-85f1bab6e58e";

    static Stream<Arguments> packets() {
        return Stream.of(
            arguments("<Data Stream='Default' PSGuid='" + GUID + "'>AQID</Data>", new Packet.Data(ID, new byte[] {1, 2, 3})),
            arguments("<Data Stream='PromptResponse' PSGuid='" + GUID + "'>AQ==</Data>",
                new Packet.Data(Packet.Stream.PromptResponse, ID, new byte[] {1})),
            arguments("<DataAck PSGuid='" + GUID + "' />", new Packet.DataAck(ID)),
            arguments("<Command PSGuid='" + GUID + "' />", new Packet.Command(ID)),
            arguments("<CommandAck PSGuid='" + GUID + "' />", new Packet.CommandAck(ID)),
            arguments("<Close PSGuid='00000000-0000-0000-0000-000000000000' />", new Packet.Close(Packet.SESSION)),
            arguments("<CloseAck PSGuid='" + GUID + "' />", new Packet.CloseAck(ID)),
            arguments("<Signal PSGuid='" + GUID + "' />", new Packet.Signal(ID)),
            arguments("<SignalAck PSGuid='" + GUID + "' />", new Packet.SignalAck(ID)),
            arguments("<Kept PSGuid='" + GUID + "' Name='work' State='Disconnected' />",
                new Packet.Kept(ID, Map.of("Name", "work", "State", "Disconnected"))),
            arguments("<Begin PSGuid='" + GUID + "' />", new Packet.Begin(ID)),
            arguments("<Connect PSGuid='" + GUID + "' After='7' />", new Packet.Connect(ID, 7)),
            arguments("<ConnectAck PSGuid='" + GUID + "' Done='true' />", new Packet.ConnectAck(ID, true)),
            arguments("<Pause PSGuid='" + GUID + "' />", new Packet.Pause(ID)),
            arguments("<PauseAck PSGuid='" + GUID + "' />", new Packet.PauseAck(ID)),
            arguments("<Taken PSGuid='" + GUID + "' UpTo='9' />", new Packet.Taken(ID, 9)),
            arguments("<Disconnect PSGuid='" + GUID + "' BufferMode='Drop' IdleTimeout='-1' />", new Packet.Disconnect(ID, -1, "Drop")),
            arguments("<DisconnectAck PSGuid='" + GUID + "' Done='false' />", new Packet.DisconnectAck(ID, false)),
            arguments("__NamedPipeError__:went wrong", new Packet.Failure("went wrong")));
    }

    @ParameterizedTest
    @MethodSource("packets")
    void packetsAreReadAndWrittenAsPowerShellDoes(String line, Packet packet) throws PsrpException {
        assertEquals(line, PacketWriter.text(packet));
        assertSame(packet, PacketReader.ofClient(1000).receive((line + "\n").getBytes(StandardCharsets.UTF_8)).get(0));
    }

    @ParameterizedTest
    @MethodSource("packets")
    void packetsMayComeCutAnywhere(String line, Packet packet) throws PsrpException {
        byte[] bytes = (line + "\r\n" + line + "\n").getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= bytes.length; cut++) {
            PacketReader reader = PacketReader.ofClient(1000);
            List<Packet> packets = new ArrayList<>(reader.receive(ByteBuffer.wrap(bytes, 0, cut)));
            packets.addAll(reader.receive(ByteBuffer.wrap(bytes, cut, bytes.length - cut)));
            assertEquals(2, packets.size());
            assertSame(packet, packets.get(0));
            assertSame(packet, packets.get(1));
        }
    }

    @Test
    void otherWaysToWriteTheSameXmlAreUnderstood() throws PsrpException {
        String line = "<Data PSGuid=\"" + GUID + "\"  Stream = \"default\" >AQID</Data ><Signal PSGuid='" + GUID + "'></Signal>\n";

        List<Packet> packets = PacketReader.ofServer(1000).receive(line.getBytes(StandardCharsets.UTF_8));

        assertSame(new Packet.Data(ID, new byte[] {1, 2, 3}), packets.get(0));
        assertEquals(new Packet.Signal(ID), packets.get(1));
    }

    static Stream<Arguments> garbage() {
        String ack = " PSGuid='" + GUID + "'";
        return Stream.of(
            arguments("", "IPCUnknownElementReceived"),
            arguments("<Pod" + ack + " />", "IPCUnknownElementReceived"),
            arguments("<data" + ack + " Stream='Default'>AQID</data>", "IPCUnknownElementReceived"),
            arguments("hello", "IPCErrorProcessingData"),
            arguments("__NamedPipeError__:x", "IPCErrorProcessingData"),
            arguments("<!DOCTYPE x [<!ENTITY y \"z\">]>", "IPCErrorProcessingData"),
            arguments("<?xml version='1.0'?>", "IPCErrorProcessingData"),
            arguments("<Command" + ack + " /", "IPCErrorProcessingData"),
            arguments("<Command" + ack, "IPCErrorProcessingData"),
            arguments("<", "IPCErrorProcessingData"),
            arguments("<Command PSGuid='&x;' />", "IPCErrorProcessingData"),
            arguments("<Command />", "IPCWrongAttributeCountForElement"),
            arguments("<Command" + ack + " a='b' />", "IPCWrongAttributeCountForElement"),
            arguments("<Command" + ack + ">x</Command>", "IPCErrorProcessingData"),
            arguments("<Command PSGuid='1' />", "FormatException"),
            arguments("<Command PSGuid='zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz' />", "FormatException"),
            arguments("<Data" + ack + ">AQID</Data>", "IPCWrongAttributeCountForDataElement"),
            arguments("<Data Stream='Default'" + ack + " />", "IPCInsufficientDataforElement"),
            arguments("<Data Stream='Default'" + ack + "></Data>", "IPCOnlyTextExpectedInDataElement"),
            arguments("<Data Stream='Default'" + ack + ">AQ", "IPCErrorProcessingData"),
            arguments("<Data Stream='Default'" + ack + ">%%</Data>", "FormatException"),
            arguments("<Data Stream='Default'" + ack + ">AQ</Pod>", "IPCErrorProcessingData"),
            arguments("x".repeat(1001), "IPCLineTooLong"));
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void aServerRefusesWhatIsNoPacket(String line, String errorId) {
        PsrpException refusal = assertThrows(PsrpException.class,
            () -> PacketReader.ofServer(1000).receive((line + "\n").getBytes(StandardCharsets.UTF_8)));

        assertEquals(errorId, refusal.errorId());
    }

    @Test
    void anEndlessLineIsRefusedWhenItIsTooLong() throws PsrpException {
        PacketReader reader = PacketReader.ofServer(1000);
        reader.receive(new byte[1000]);

        assertThrows(PsrpException.class, () -> reader.receive(new byte[1]));
    }

    @Test
    void aStreamMayNotEndWithinALine() throws PsrpException {
        PacketReader reader = PacketReader.ofServer(1000);
        reader.receive("<Close".getBytes(StandardCharsets.UTF_8));

        assertThrows(PsrpException.class, reader::end);
    }

    @Test
    void aClientPassesOverEmptyLines() throws PsrpException {
        assertEquals(List.of(), PacketReader.ofClient(1000).receive("\r\n\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFailureStaysOnOneLine() {
        assertEquals("__NamedPipeError__:a b", PacketWriter.text(new Packet.Failure("a\nb")));
    }

    private static void assertSame(Packet expected, Packet actual) {
        if (expected instanceof Packet.Data data && actual instanceof Packet.Data other) {
            assertEquals(data.id(), other.id());
            assertEquals(data.stream(), other.stream());
            assertArrayEquals(data.fragments(), other.fragments());
        } else {
            assertEquals(expected, actual);
        }
    }
}
