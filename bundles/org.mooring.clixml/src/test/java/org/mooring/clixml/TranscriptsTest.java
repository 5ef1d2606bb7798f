package org.mooring.clixml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TranscriptsTest {

    @BeforeEach
    void theRecordingsAreThere() {
        assumeTrue(Files.isDirectory(Transcripts.folder()), () -> "There are no recordings in " + Transcripts.folder() + "; -Dmooring.shared=FOLDER names them.");
    }

    /** Script blocks alone come back as strings, as in PowerShell. */
    private static String withoutScriptBlocks(String data) {
        return data.replace("<SBK ", "<S ").replace("</SBK>", "</S>");
    }

    @Test
    void everyRecordedObjectIsReadAndWrittenAgainWithTheSameText() {
        List<Transcripts.Message> messages = Transcripts.messages();
        assertTrue(messages.size() > 700, "only " + messages.size() + " messages were found");
        for (Transcripts.Message message : messages) {
            Object value = CliXmlReader.fragment(message.data(), ReadOptions.AS_WRITTEN);
            byte[] written = message.data().isEmpty() ? new byte[0] : CliXmlWriter.fragment(SecureStringCodec.PLAIN).write(value, 40).toByteArray();
            assertEquals(withoutScriptBlocks(message.data()), new String(written, StandardCharsets.UTF_8), message.toString());
        }
    }

    @Test
    void everyRecordedObjectIsReadAsAReceivedOne() {
        for (Transcripts.Message message : Transcripts.messages()) {
            Object value = CliXmlReader.fragment(message.data(), ReadOptions.DESERIALIZED);
            byte[] written = CliXml.fragment(value, SecureStringCodec.PLAIN);
            Object again = CliXmlReader.fragment(new String(written, StandardCharsets.UTF_8), ReadOptions.DESERIALIZED);
            assertEquals(value == null, again == null, message.toString());
        }
    }
}
