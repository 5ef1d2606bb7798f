package org.mooring.psrp.fragment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.session.SessionMessage;
import org.mooring.psrp.PsrpException;

class FragmentsTest {

    private static final FragmentLimits SMALL = new FragmentLimits(1000, 5000);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void anyFragmentationOfAnyMessagesGivesTheSameMessages(long seed) throws PsrpException {
        Random random = new Random(seed);
        Fragmenter fragmenter = new Fragmenter(Fragment.HEADER_BYTES + 1 + random.nextInt(300));
        List<SessionMessage> sent = new ArrayList<>();
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        for (int i = 0; i < 40; i++) {
            byte[] data = new byte[random.nextInt(4) == 0 ? 0 : random.nextInt(1500)];
            random.nextBytes(data);
            SessionMessage message = SessionMessage.of(1, random.nextInt(), new UUID(random.nextLong(), random.nextLong()),
                new UUID(random.nextLong(), random.nextLong()), data);
            sent.add(message);
            fragmenter.fragments(message, random.nextInt(200)).forEach(wire::writeBytes);
        }

        Defragmenter defragmenter = Defragmenter.ofClient(FragmentLimits.CLIENT);
        List<SessionMessage> received = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(wire.toByteArray());
        while (bytes.hasRemaining()) {
            int length = Math.min(bytes.remaining(), 1 + random.nextInt(random.nextBoolean() ? 3 : 2000));
            received.addAll(defragmenter.receive(bytes.slice(bytes.position(), length)));
            bytes.position(bytes.position() + length);
        }

        assertEquals(sent.stream().map(SessionMessage::bytes).toList(), received.stream().map(SessionMessage::bytes).toList());
        assertFalse(defragmenter.isWithinObject());
    }

    @Test
    void aFragmentIsAsTheSpecificationShowsIt() {
        byte[] fragment = new Fragmenter().fragments(SessionMessage.of(2, 0x00021004,
            UUID.fromString("d034652d-126b-e340-b773-cba26459cfa8"), SessionMessage.SESSION, new byte[] {(byte) 0xEF})).get(0);

        assertEquals("0000000000000001" + "0000000000000000" + "03" + "00000029" + "02000000" + "04100200"
            + "2d6534d06b1240e3b773cba26459cfa8" + "00000000000000000000000000000000" + "ef", HexFormat.of().formatHex(fragment));
    }

    @Test
    void aLargeMessageIsCutInFragmentsOfThirtyTwoKibibytes() {
        List<byte[]> fragments = new Fragmenter().fragments(message(100_000));

        assertEquals(List.of(32768, 32768, 32768, 1820), fragments.stream().map(f -> f.length).toList());
    }

    @Test
    void objectsAreNumberedFromOne() {
        Fragmenter fragmenter = new Fragmenter();
        fragmenter.fragments(message(3));

        assertEquals(2, Fragment.read(ByteBuffer.wrap(fragmenter.fragments(message(3)).get(0))).objectId());
    }

    @Test
    void aNewStartDropsAnUnfinishedObject() throws PsrpException {
        Defragmenter defragmenter = Defragmenter.ofServer(SMALL);
        defragmenter.receive(fragment(1, 0, true, false, new byte[50]));

        List<SessionMessage> messages = defragmenter.receive(new Fragmenter().fragments(message(7)).get(0));

        assertEquals(47, messages.get(0).size());
    }

    @Test
    void theTailOfAnObjectIsSkippedWhereAClientJoins() throws PsrpException {
        Defragmenter defragmenter = Defragmenter.ofClient(SMALL).skippingToFirstStart();

        assertTrue(defragmenter.receive(fragment(5, 3, false, false, new byte[900])).isEmpty());
        assertTrue(defragmenter.receive(fragment(5, 4, false, true, new byte[900])).isEmpty());
        assertArrayEquals(new byte[7], bytes(defragmenter.receive(new Fragmenter().fragments(message(7)).get(0)).get(0).data()));
    }

    static Stream<Arguments> hostile() {
        byte[] some = new byte[100];
        return Stream.of(
            arguments("a fragment is missing", "FragmentIdsNotInSequence",
                List.of(fragment(1, 0, true, false, some), fragment(1, 2, false, true, some))),
            arguments("a fragment comes twice", "FragmentIdsNotInSequence",
                List.of(fragment(1, 0, true, false, some), fragment(1, 1, false, false, some), fragment(1, 1, false, true, some))),
            arguments("fragments change places", "FragmentIdsNotInSequence",
                List.of(fragment(1, 0, true, false, some), fragment(1, 2, false, false, some), fragment(1, 1, false, true, some))),
            arguments("an object begins with its second fragment", "FragmentIdsNotInSequence", List.of(fragment(1, 1, true, true, some))),
            arguments("an object has no beginning", "ObjectIdsNotMatching", List.of(fragment(1, 0, false, true, some))),
            arguments("another object goes on", "ObjectIdsNotMatching",
                List.of(fragment(1, 0, true, false, some), fragment(2, 1, false, true, some))),
            arguments("an object goes on after its end", "ObjectIdsNotMatching",
                List.of(fragment(1, 0, true, true, some), fragment(1, 1, false, true, some))),
            arguments("an object has the number 0", "ObjectIdCannotBeLessThanZero", List.of(fragment(0, 0, true, true, some))),
            arguments("an object has a negative number", "ObjectIdCannotBeLessThanZero", List.of(fragment(-1, 0, true, true, some))),
            arguments("a length is negative", "ObjectIsTooBig", List.of(header(1, 0, -1))),
            arguments("a length is giant", "ReceivedObjectSizeExceededMaximumServer", List.of(header(1, 0, Integer.MAX_VALUE))),
            arguments("an object never ends", "ReceivedObjectSizeExceededMaximumServer", unending(new byte[100])),
            arguments("an object of nothing never ends", "ReceivedObjectSizeExceededMaximumServer", unending(new byte[0])),
            arguments("a message has less than a header", "NotEnoughHeaderForRemoteDataObject",
                List.of(fragment(1, 0, true, true, new byte[39]))),
            arguments("objects never end", "ReceivedDataSizeExceededMaximumServer",
                Stream.iterate(1, i -> i + 1).limit(60).map(i -> fragment(i, 0, true, true, some)).toList()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void hostileFragmentsAreRefused(String what, String errorId, List<byte[]> fragments) {
        Defragmenter defragmenter = Defragmenter.ofServer(SMALL);

        PsrpException refusal = assertThrows(PsrpException.class, () -> {
            for (byte[] fragment : fragments) {
                defragmenter.receive(fragment);
            }
        });

        assertEquals(errorId, refusal.errorId());
    }

    private static List<byte[]> unending(byte[] blob) {
        return Stream.iterate(0, i -> i + 1).limit(200).map(i -> fragment(1, i, i == 0, false, blob)).toList();
    }

    private static SessionMessage message(int bytes) {
        return SessionMessage.of(1, 0x00041004, SessionMessage.SESSION, SessionMessage.SESSION, new byte[bytes]);
    }

    private static byte[] header(long object, long fragment, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(Fragment.HEADER_BYTES);
        new Fragment(object, fragment, true, true, length).write(bytes);
        return bytes.array();
    }

    private static byte[] fragment(long object, long id, boolean start, boolean end, byte[] blob) {
        ByteBuffer bytes = ByteBuffer.allocate(Fragment.HEADER_BYTES + blob.length);
        new Fragment(object, id, start, end, blob.length).write(bytes);
        return bytes.put(blob).array();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
