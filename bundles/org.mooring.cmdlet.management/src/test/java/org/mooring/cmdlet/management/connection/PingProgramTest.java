package org.mooring.cmdlet.management.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PingProgramTest {

    private static final InetAddress TARGET = InetAddress.getLoopbackAddress();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        64 bytes from 127.0.0.1: icmp_seq=1 ttl=64 time=12.6 ms               | 0 | Success                       | 127.0.0.1 | 13
        64 bytes from 127.0.0.1: seq=0 ttl=64 time=0.047 ms                   | 0 | Success                       | 127.0.0.1 | 0
        From 10.0.0.1 icmp_seq=1 Time to live exceeded                        | 1 | TtlExpired                    | 10.0.0.1  | 7
        From gate (10.0.0.2) icmp_seq=1 Time to live exceeded                 | 1 | TtlExpired                    | 10.0.0.2  | 7
        36 bytes from 10.0.0.3: Time to live exceeded                         | 2 | TtlExpired                    | 10.0.0.3  | 7
        ping: local error: message too long, mtu=1500                         | 1 | PacketTooBig                  | 127.0.0.1 | 0
        ping: sendmsg: Message too long                                       | 1 | PacketTooBig                  | 127.0.0.1 | 0
        From 10.0.0.1 icmp_seq=1 Destination Host Unreachable                 | 1 | DestinationHostUnreachable    | 10.0.0.1  | 7
        ping: connect: Network is unreachable                                 | 2 | DestinationNetworkUnreachable | 127.0.0.1 | 7
        1 packets transmitted, 0 received, 100% packet loss, time 0ms         | 1 | TimedOut                      | 0.0.0.0   | 7
        """)
    void whatTheProgramSaysIsRead(String said, int status, String outcome, String address, long millis) throws IOException {
        PingReply reply = PingProgram.read(said, status, TARGET, 7, 32);
        assertEquals(outcome, reply.outcome().name());
        assertEquals(address, reply.address().getHostAddress());
        assertEquals(millis, reply.roundtripTime());
    }

    @Test
    void aProgramThatMayNotPingIsAnError() {
        assertThrows(IOException.class, () -> PingProgram.read("ping: socket: Operation not permitted", 2, TARGET, 7, 32));
    }
}
