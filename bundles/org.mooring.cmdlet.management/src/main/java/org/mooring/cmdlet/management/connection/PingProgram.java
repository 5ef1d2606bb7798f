package org.mooring.cmdlet.management.connection;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends one packet by the system's {@code ping}, which alone may send such packets, and reads what it says (iputils, BusyBox, BSD). */
final class PingProgram {

    private static final Pattern TIME = Pattern.compile("time[=<]([0-9.]+)");
    private static final Pattern FROM = Pattern.compile("From (?:\\S+ \\()?([0-9a-fA-F.:]*[0-9a-fA-F])\\)?[: ]", Pattern.CASE_INSENSITIVE);

    private PingProgram() {}

    /**
     * @param whole whether the packet must not be cut into pieces on its way
     * @throws IOException when there is no such program
     */
    static PingReply send(InetAddress address, int hops, int size, boolean whole, int timeoutSeconds) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ping", address instanceof Inet6Address ? "-6" : "-4", "-n", "-c", "1", "-W",
            Integer.toString(timeoutSeconds), "-s", Integer.toString(size), "-t", Integer.toString(hops)));
        if (whole) {
            command.addAll(List.of("-M", "do"));
        }
        command.add(address.getHostAddress());
        long start = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            return read(said, status, address, (System.nanoTime() - start) / 1_000_000, size);
        } finally {
            process.destroy();
        }
    }

    /** @param millis how long the program ran, where it does not tell of a time */
    static PingReply read(String said, int status, InetAddress address, long millis, int size) throws IOException {
        Matcher time = TIME.matcher(said);
        if (status == 0 && time.find()) {
            return new PingReply(PingReply.Outcome.Success, address, Math.round(Double.parseDouble(time.group(1))), size);
        }
        String words = said.toLowerCase(java.util.Locale.ROOT);
        if (words.contains("message too long") || words.contains("frag needed") || words.contains("packet too big")) {
            return new PingReply(PingReply.Outcome.PacketTooBig, address, 0, size);
        }
        Matcher from = FROM.matcher(said);
        InetAddress who = from.find() ? InetAddress.getByName(from.group(1)) : address;
        if (words.contains("time to live exceeded") || words.contains("hop limit")) {
            return new PingReply(PingReply.Outcome.TtlExpired, who, millis, size);
        }
        if (words.contains("net unreachable") || words.contains("network is unreachable")) {
            return new PingReply(PingReply.Outcome.DestinationNetworkUnreachable, who, millis, size);
        }
        if (words.contains("host unreachable") || words.contains("address unreachable")) {
            return new PingReply(PingReply.Outcome.DestinationHostUnreachable, who, millis, size);
        }
        if (words.contains("usage:") || words.contains("invalid option") || words.contains("not permitted")) {
            throw new IOException(said.strip().lines().findFirst().orElse("ping ended with " + status));
        }
        return new PingReply(PingReply.Outcome.TimedOut, InetAddress.getByAddress(new byte[4]), millis, size);
    }
}
