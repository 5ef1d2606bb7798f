package org.mooring.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line as it stands in an audit file.
 *
 * @param sequence its number in the chain
 * @param time when it was written, as text
 * @param previous the hash that it says the line before has
 * @param mac over {@code content}, or null
 * @param content the line's bytes before the MAC
 * @param hash of the whole line
 * @param removedThrough the last record that it says was removed as old, or 0
 */
record ChainedLine(long sequence, String time, String previous, String mac, byte[] content, String hash, long removedThrough) {

    private static final Pattern FORM = Pattern.compile("\\{\"sequence\":([1-9][0-9]{0,17}),\"time\":\"([^\"\\\\]{1,64})\",\"event\":\"([a-z_]{1,32})\""
        + "[ -~]*?,\"previous\":\"([0-9a-f]{64})\"(?:,\"mac\":\"([0-9a-f]{64})\")?\\}");
    private static final Pattern REMOVED = Pattern.compile(",\"removedThrough\":\"([0-9]{1,18})\",\"previous\":\"[0-9a-f]{64}\"$");

    /** @param line without its end; empty where it is no record of an audit */
    static Optional<ChainedLine> of(byte[] line) {
        String text = new String(line, StandardCharsets.US_ASCII);
        // The repetition in the middle would try every place: the end is looked at alone, in a text of its own.
        int tail = text.lastIndexOf(",\"previous\":\"");
        if (tail < 0) {
            return Optional.empty();
        }
        int head = Math.min(tail, text.indexOf("\",\"allowed\":"));
        if (head < 0 || !isPrintable(line)) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(text.substring(0, head + 1) + text.substring(tail));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String mac = parts.group(5);
        byte[] content = mac == null ? Arrays.copyOf(line, line.length - 1) : Arrays.copyOf(line, text.lastIndexOf(",\"mac\":\""));
        String contentText = new String(content, StandardCharsets.US_ASCII);
        Matcher removed = REMOVED.matcher(contentText.substring(Math.max(0, contentText.length() - 200)));
        long removedThrough = parts.group(3).equals("audit") && removed.find() ? Long.parseLong(removed.group(1)) : 0;
        return Optional.of(new ChainedLine(Long.parseLong(parts.group(1)), parts.group(2), parts.group(4), mac, content, Seal.hash(line),
            removedThrough));
    }

    private static boolean isPrintable(byte[] line) {
        for (byte b : line) {
            if (b < ' ' || b > '~') {
                return false;
            }
        }
        return true;
    }
}
