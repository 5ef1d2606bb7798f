package org.mooring.cmdlet.utility.mail;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.system.net.MailAddressType;

/**
 * A message as it is sent: its header, its text, its files.
 *
 * @param priority Normal, Low or High
 */
record MailMessage(MailAddressType from, List<MailAddressType> to, List<MailAddressType> cc, List<MailAddressType> replyTo, String subject, String body,
        boolean html, Charset charset, String priority, List<Path> attachments) {

    private static final int LINE = 76;
    /** What a word of a header can carry, so that its line is not too long. */
    private static final int WORD = 42;
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(LINE, new byte[] {'\r', '\n'});

    /** The whole message, its lines ended by CR and LF. */
    byte[] bytes(ZonedDateTime now) throws IOException {
        StringBuilder text = new StringBuilder();
        header(text, "MIME-Version", "1.0");
        header(text, "From", shown(List.of(from)));
        header(text, "To", shown(to));
        header(text, "Cc", shown(cc));
        header(text, "Reply-To", shown(replyTo));
        if (!priority.equals("Normal")) {
            header(text, "X-Priority", priority.equals("High") ? "1" : "5");
            header(text, "Priority", priority.equals("High") ? "urgent" : "non-urgent");
            header(text, "Importance", priority.toLowerCase(java.util.Locale.ROOT));
        }
        header(text, "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now));
        header(text, "Message-ID", "<" + UUID.randomUUID() + "@" + from.host() + ">");
        header(text, "Subject", subject == null ? "" : words(subject));
        if (attachments.isEmpty()) {
            body(text);
            return text.toString().getBytes(StandardCharsets.US_ASCII);
        }
        String boundary = "=_" + UUID.randomUUID();
        header(text, "Content-Type", "multipart/mixed; boundary=\"" + boundary + "\"");
        text.append("\r\n--").append(boundary).append("\r\n");
        body(text);
        for (Path file : attachments) {
            String name = words(file.getFileName().toString().replace("\"", "'"));
            text.append("\r\n--").append(boundary).append("\r\n");
            header(text, "Content-Type", "application/octet-stream; name=\"" + name + "\"");
            header(text, "Content-Transfer-Encoding", "base64");
            header(text, "Content-Disposition", "attachment; filename=\"" + name + "\"");
            text.append("\r\n").append(LINES.encodeToString(OpenFile.bytes(file))).append("\r\n");
        }
        text.append("\r\n--").append(boundary).append("--\r\n");
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void body(StringBuilder text) {
        String content = body == null ? "" : body.replaceAll("\r\n|\r|\n", "\r\n");
        boolean plain = content.chars().allMatch(c -> c < 0x7f) && content.lines().allMatch(line -> line.length() < 998);
        header(text, "Content-Type", (html ? "text/html" : "text/plain") + "; charset=" + charset.name().toLowerCase(java.util.Locale.ROOT));
        header(text, "Content-Transfer-Encoding", plain ? "7bit" : "base64");
        text.append("\r\n").append(plain ? content : LINES.encodeToString(content.getBytes(charset))).append("\r\n");
    }

    private static void header(StringBuilder text, String name, String value) {
        if (!value.isEmpty() || name.equals("Subject")) {
            text.append(name).append(": ").append(value).append("\r\n");
        }
    }

    private static String shown(List<MailAddressType> addresses) {
        return addresses.stream().map(each -> each.displayName().isEmpty() ? each.address()
            : (isPlain(each.displayName()) ? "\"" + each.displayName().replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : words(each.displayName()))
                + " <" + each.address() + ">").collect(Collectors.joining(",\r\n "));
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }

    /** Encoded words where there are other letters than those of ASCII (RFC 2047). */
    private static String words(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(letter -> {
            String next = Character.toString(letter);
            if ((word + next).getBytes(StandardCharsets.UTF_8).length > WORD) {
                words.append(word(word)).append("\r\n ");
                word.setLength(0);
            }
            word.append(next);
        });
        return words.append(word(word)).toString();
    }

    private static String word(CharSequence text) {
        return "=?utf-8?B?" + Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
