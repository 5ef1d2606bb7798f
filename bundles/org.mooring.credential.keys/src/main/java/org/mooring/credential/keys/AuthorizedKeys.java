package org.mooring.credential.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The keys of an {@code authorized_keys} file. A line with options restricts its key in a way that is not known here, so that the key is
 * not accepted at all; those that take away only what no session has (forwarding, a terminal of sshd's) may be there.
 */
final class AuthorizedKeys {

    private static final Set<String> KEY_TYPES = Set.of("ssh-ed25519", "ssh-rsa", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384",
        "ecdsa-sha2-nistp521");
    private static final Set<String> HARMLESS_OPTIONS = Set.of("no-agent-forwarding", "no-port-forwarding", "no-x11-forwarding",
        "no-user-rc");
    private static final int MOST_BYTES = 1 << 20;

    private AuthorizedKeys() {}

    /** Whether a file allows a key. */
    enum Answer {
        YES, NO,
        /** The key is there, with options that are not supported. */
        RESTRICTED
    }

    /** @param blob the key as {@link KeyText#blob} gives it */
    static Answer ask(Path file, byte[] blob) throws IOException {
        return ask(file, (Predicate<byte[]>) bytes -> Arrays.equals(bytes, blob));
    }

    /** @param fingerprint as {@link KeyText#fingerprint} gives it */
    static Answer ask(Path file, String fingerprint) throws IOException {
        return ask(file, (Predicate<byte[]>) bytes -> KeyText.fingerprint(bytes).equals(fingerprint));
    }

    private static Answer ask(Path file, Predicate<byte[]> wanted) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file + " is larger than " + MOST_BYTES + " bytes.");
        }
        Answer answer = Answer.NO;
        for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\\R")) {
            Answer ofLine = ask(line.strip(), wanted);
            if (ofLine == Answer.YES) {
                return Answer.YES;
            }
            answer = ofLine == Answer.RESTRICTED ? ofLine : answer;
        }
        return answer;
    }

    private static Answer ask(String line, Predicate<byte[]> wanted) {
        if (line.isEmpty() || line.startsWith("#")) {
            return Answer.NO;
        }
        int keyAt = keyAt(line);
        if (keyAt < 0) {
            return Answer.NO;
        }
        String[] key = line.substring(keyAt).split("\\s+", 3);
        boolean same = key.length > 1 && KeyText.decode(key[1]).filter(wanted).isPresent();
        if (!same) {
            return Answer.NO;
        }
        return isHarmless(line.substring(0, keyAt).strip()) ? Answer.YES : Answer.RESTRICTED;
    }

    /** Where the key's type begins: after the options, whose quoted parts may have spaces. */
    private static int keyAt(String line) {
        int end = endOfWord(line);
        if (KEY_TYPES.contains(line.substring(0, end))) {
            return 0;
        }
        int next = end;
        while (next < line.length() && Character.isWhitespace(line.charAt(next))) {
            next++;
        }
        String rest = line.substring(next);
        return KEY_TYPES.contains(rest.substring(0, endOfWord(rest))) ? next : -1;
    }

    private static int endOfWord(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (!quoted && Character.isWhitespace(c)) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean isHarmless(String options) {
        return options.isEmpty()
            || Arrays.stream(options.toLowerCase(Locale.ROOT).split(",", -1)).allMatch(HARMLESS_OPTIONS::contains);
    }
}
