package org.mooring.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.testkit.Samples;

@Timeout(120)
class SyslogSinkTest {

    private static AuditRecord record(String message) {
        return new AuditRecord(Instant.parse("2026-01-01T00:00:00.123456789Z"), AuditEvent.LOGIN, false, "eve", Samples.connection(), null, message, Map.of());
    }

    private static SyslogSink sink(String address, int most) {
        return new SyslogSink("mooring", most, () -> SyslogLink.to(address), Duration.ofMillis(1));
    }

    @Test
    void aMessageIsOneOfRfc5424() {
        String text = new String(new SyslogMessage("ho st", "mooring", 42).of(record("a\n<1>b\u001b"), 60_000), StandardCharsets.UTF_8);

        assertTrue(text.startsWith("<108>1 2026-01-01T00:00:00.123456Z ho_st mooring 42 login - {\"time\":"), text);
        assertTrue(text.contains("\"message\":\"a\\u000a<1>b\\u001b\""), text);
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 2048, 60_000})
    void aLongMessageIsCutInItsTextsAndStaysJson(int most) {
        AuditRecord long1 = new AuditRecord(Instant.EPOCH, AuditEvent.COMMAND, true, "\u00e9ve", null, null, "\u2028".repeat(32_000), Map.of("command", "x".repeat(32_000)));

        String text = new String(new SyslogMessage("host", "mooring", 42).of(long1, most), StandardCharsets.UTF_8);

        assertTrue(text.length() <= most, () -> most + ": " + text.length());
        assertTrue(text.endsWith("\"}") && text.contains("\"messageLength\":32000,\"messageSha256\":\""), text);
    }

    @Test
    void aCollectorThatClosedItsEndIsNoticedBeforeARecordIsLost() throws Exception {
        try (ServerSocket collector = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            SyslogLink link = SyslogLink.to("tcp://127.0.0.1:" + collector.getLocalPort());
            try (Socket peer = collector.accept()) {
                link.send(new byte[] {'1'});
                assertEquals('1', peer.getInputStream().read());
            }
            long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (!refuses(link)) {
                assertTrue(System.nanoTime() < until, "not noticed");
                Thread.sleep(10);
            }
            link.close();
        }
    }

    private static boolean refuses(SyslogLink link) {
        try {
            link.send(new byte[0]);
            return false;
        } catch (IOException gone) {
            return true;
        }
    }

    @Test
    void itIsSentByUdp() throws Exception {
        try (DatagramSocket collector = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            SyslogSink sink = sink("udp://127.0.0.1:" + collector.getLocalPort(), 10);
            sink.take(record("hello"));
            DatagramPacket packet = new DatagramPacket(new byte[65_000], 65_000);
            collector.receive(packet);
            sink.close();

            assertTrue(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII).endsWith("\"message\":\"hello\"}"));
        }
    }

    @Test
    void itIsSentByTcpWithCountedOctetsAndAgainWhenTheCollectorComesBack() throws Exception {
        try (ServerSocket collector = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            SyslogSink sink = sink("tcp://127.0.0.1:" + collector.getLocalPort(), 10_000);
            sink.take(record("one"));
            try (Socket peer = collector.accept()) {
                assertTrue(message(peer.getInputStream()).endsWith("\"message\":\"one\"}"));
            }
            // What was on its way when the link broke may be lost; what comes later is not.
            CountDownLatch done = new CountDownLatch(1);
            Thread adding = Thread.ofVirtual().start(() -> {
                try {
                    while (!done.await(20, TimeUnit.MILLISECONDS)) {
                        sink.take(record("again"));
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            try (Socket peer = collector.accept()) {
                assertTrue(message(peer.getInputStream()).contains("\"message\":\"again\""));
            } finally {
                done.countDown();
                adding.join();
            }
            sink.close();
        }
    }

    private static String message(InputStream in) throws IOException {
        StringBuilder count = new StringBuilder();
        for (int c = in.read(); c != ' '; c = in.read()) {
            count.append((char) c);
        }
        return new String(in.readNBytes(Integer.parseInt(count.toString())), StandardCharsets.US_ASCII);
    }

    @Test
    void aCollectorThatIsNotThereHoldsNobodyUpAndWhatWasDroppedIsTold() throws Exception {
        BlockingQueue<String> sent = new LinkedBlockingQueue<>();
        CountDownLatch there = new CountDownLatch(1);
        SyslogSink sink = new SyslogSink("mooring", 3, () -> {
            if (there.getCount() > 0) {
                throw new IOException("Connection refused");
            }
            return new SyslogLink() {
                @Override
                public int mostBytes() {
                    return 60_000;
                }

                @Override
                public void send(byte[] message) {
                    sent.add(new String(message, StandardCharsets.US_ASCII));
                }

                @Override
                public void close() {}
            };
        }, Duration.ofMillis(1));
        for (int i = 1; i <= 10; i++) {
            sink.take(record("record " + i));
        }
        there.countDown();
        for (int i = 1; i <= 3; i++) {
            assertTrue(sent.poll(60, TimeUnit.SECONDS).contains("\"record " + i + "\""));
        }
        sink.take(record("later"));

        assertTrue(sent.poll(60, TimeUnit.SECONDS).contains("7 records did not reach syslog."));
        assertTrue(sent.poll(60, TimeUnit.SECONDS).contains("later"));
        sink.close();
    }

    @Test
    void anAddressThatIsNoneIsAnError() {
        for (String address : List.of("", "host", "http://host", "udp://", "tcp://host:x", "udp://host:514/path")) {
            assertThrows(IllegalArgumentException.class, () -> SyslogLink.Target.of(address), address);
        }
        assertEquals(new SyslogLink.Target("tls", "::1", 6514), SyslogLink.Target.of("tls://[::1]"));
    }
}
