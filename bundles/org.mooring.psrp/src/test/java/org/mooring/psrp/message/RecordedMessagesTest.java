package org.mooring.psrp.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mooring.api.session.SessionMessage;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.Recording;
import org.mooring.psrp.security.SessionSecrets;

class RecordedMessagesTest {

    /** Of these the values are objects of a session, which come back as property bags. */
    private static final Set<MessageType> OF_VALUES =
        EnumSet.of(MessageType.PIPELINE_OUTPUT, MessageType.PIPELINE_INPUT, MessageType.ERROR_RECORD, MessageType.PIPELINE_STATE);

    static Stream<Recording> recordings() throws IOException {
        return Recording.all();
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void everyMessageOfPowerShellIsReadAndWrittenLetterForLetter(Recording recording) throws PsrpException {
        SessionSecrets secrets = new SessionSecrets();
        secrets.plain();
        MessageCodec codec = new MessageCodec(new ClixmlFormat(secrets));
        for (SessionMessage recorded : recording.messages()) {
            Message message = codec.decode(recorded);

            SessionMessage written = codec.encode(recorded.destination(), recorded.pool(), recorded.pipeline(), message);

            assertEquals(message.type(), MessageCodec.type(recorded));
            if (!OF_VALUES.contains(message.type())) {
                assertEquals(text(recorded), text(written).replace("Deserialized.", ""));
            }
        }
    }

    private static String text(SessionMessage message) {
        return StandardCharsets.UTF_8.decode(message.data()).toString();
    }
}
