package org.mooring.api.configuration;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads configuration and role capability files in the encodings that editors and Windows PowerShell write them in: UTF-8, and UTF-16 and UTF-32 with their marks. */
public final class ConfigurationFile {

    private ConfigurationFile() {}

    /** @throws IOException when it cannot be read, or is no text */
    public static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (begins(bytes, 0xFF, 0xFE, 0, 0)) {
            return decoded(file, bytes, 4, Charset.forName("UTF-32LE"));
        }
        if (begins(bytes, 0, 0, 0xFE, 0xFF)) {
            return decoded(file, bytes, 4, Charset.forName("UTF-32BE"));
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return decoded(file, bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return decoded(file, bytes, 2, StandardCharsets.UTF_16BE);
        }
        return decoded(file, bytes, begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0, StandardCharsets.UTF_8);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decoded(Path file, byte[] bytes, int from, Charset charset) throws IOException {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
        } catch (CharacterCodingException e) {
            throw new IOException("'" + file + "' is no text in " + charset.name() + ".", e);
        }
    }
}
