package org.mooring.clixml;

import java.nio.charset.StandardCharsets;
import org.mooring.api.stream.DotNetException;

/**
 * Texts that a peer may send instead of CLIXML ({@code tests/fuzz/run clixml}): they are read, or refused by an error of .NET's; and what was
 * read is written again, and that is read.
 */
public final class CliXmlFuzz {

    private static final ReadOptions OPTIONS = ReadOptions.AS_WRITTEN.withLimits(1 << 20, 10_000, 1 << 20);

    private CliXmlFuzz() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        refused(() -> CliXmlReader.document(text, OPTIONS));
        refused(() -> CliXmlReader.fragment(text, ReadOptions.DESERIALIZED));
        Object value;
        try {
            value = CliXmlReader.fragment(text, OPTIONS);
        } catch (DotNetException expected) {
            return;
        }
        byte[] written = CliXmlWriter.fragment(SecureStringCodec.PLAIN).write(value, 10).toByteArray();
        CliXmlReader.fragment(new String(written, StandardCharsets.UTF_8), OPTIONS.withLimits(1 << 24, 100_000, 1 << 24));
    }

    private static void refused(Runnable reading) {
        try {
            reading.run();
        } catch (DotNetException expected) {
            expected.getMessage();
        }
    }
}
