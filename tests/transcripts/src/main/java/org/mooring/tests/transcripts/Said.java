package org.mooring.tests.transcripts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mooring.api.session.SessionMessage;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.fragment.Defragmenter;
import org.mooring.psrp.fragment.FragmentLimits;
import org.mooring.psrp.message.MessageCodec;
import org.mooring.psrp.outofproc.Packet;

/** One thing that an end said: a whole message, or a packet that carries none. */
sealed interface Said {

    UUID id();

    /** What it is, in a word or two. */
    String kind();

    record Whole(UUID id, String kind, SessionMessage message) implements Said {

        String text() {
            return StandardCharsets.UTF_8.decode(message.data()).toString().replace("\uFEFF", "");
        }
    }

    record Bare(UUID id, String kind) implements Said {}

    /** Makes what was said of one direction's packets. */
    final class Listener {

        private final Map<String, Defragmenter> streams = new HashMap<>();

        List<Said> hear(Packet packet) throws PsrpException {
            if (!(packet instanceof Packet.Data data)) {
                return packet instanceof Packet.Failure ? List.of() : List.of(new Bare(packet.id(), packet.getClass().getSimpleName()));
            }
            List<Said> said = new ArrayList<>();
            Defragmenter stream = streams.computeIfAbsent(data.id() + "/" + data.stream(), key -> Defragmenter.ofClient(FragmentLimits.CLIENT));
            for (SessionMessage message : stream.receive(data.fragments())) {
                said.add(new Whole(data.id(), MessageCodec.type(message).name(), message));
            }
            return said;
        }
    }
}
