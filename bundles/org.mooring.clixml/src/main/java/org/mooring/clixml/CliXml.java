package org.mooring.clixml;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mooring.api.stream.DotNetException;
import org.mooring.object.AutomationNull;

/** The two ways in short (System.Management.Automation.PSSerializer). */
public final class CliXml {

    private CliXml() {}

    /** A document with one object, as {@code PSSerializer.Serialize} makes it: depth 1 unless said otherwise. */
    public static String serialize(Object value, int depth) {
        if (depth < 1) {
            throw new DotNetException("System.Management.Automation.PSArgumentException", "Value of depth parameter must be greater than or equal to 1.");
        }
        return new String(CliXmlWriter.file().write(AutomationNull.toNull(value), depth).toByteArray(), StandardCharsets.UTF_8);
    }

    /** What {@code PSSerializer.Deserialize} answers: null, the one object, or all of them as an array. */
    public static Object deserialize(String text) {
        List<Object> all = CliXmlReader.document(text, ReadOptions.DESERIALIZED);
        return all.isEmpty() ? null : all.size() == 1 ? all.get(0) : all.toArray();
    }

    /** What a message carries for a value: depth 1, no root; nothing for null. */
    public static byte[] fragment(Object value, SecureStringCodec secrets) {
        return value == null || value == AutomationNull.VALUE ? new byte[0] : CliXmlWriter.fragment(secrets).write(value, 1).toByteArray();
    }

    /** The value that a message carries, with type names as written. */
    public static Object readFragment(byte[] data, ReadOptions options) {
        return CliXmlReader.fragment(new String(data, StandardCharsets.UTF_8), options);
    }
}
