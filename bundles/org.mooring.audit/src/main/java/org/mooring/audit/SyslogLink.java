package org.mooring.audit;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A way to a syslog collector: UDP (RFC 5426), TCP with counted octets (RFC 6587), TLS (RFC 5425), or a UNIX-domain stream socket. */
interface SyslogLink extends Closeable {

    /** What one message may have at most. */
    int mostBytes();

    void send(byte[] message) throws IOException;

    int CONNECT_MILLIS = 10_000;
    int STREAM_BYTES = 256 << 10;
    int DATAGRAM_BYTES = 60_000;

    /** @param address {@code udp://host:514}, {@code tcp://host:601}, {@code tls://host:6514} or {@code unix:/path} */
    static SyslogLink to(String address) throws IOException {
        return to(address, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** @param trust how a collector is met by TLS */
    static SyslogLink to(String address, SSLSocketFactory trust) throws IOException {
        if (address.startsWith("unix:")) {
            return local(address.substring(5));
        }
        Target target = Target.of(address);
        return switch (target.scheme()) {
            case "udp" -> udp(target);
            case "tcp" -> stream(connected(target));
            default -> stream(tls(target, trust));
        };
    }

    /** Where to, checked when settings are read. */
    record Target(String scheme, String host, int port) {

        static Target of(String address) {
            Matcher parts = Pattern.compile("(udp|tcp|tls)://(\\[[0-9a-fA-F:.%]+\\]|[^:/\\[\\]]+)(?::([0-9]{1,5}))?")
                .matcher(address);
            if (!parts.matches()) {
                throw new IllegalArgumentException("'" + address + "' is no address of syslog: use udp://HOST:514, tcp://HOST:601, tls://HOST:6514 or unix:/PATH.");
            }
            int byDefault = switch (parts.group(1)) {
                case "udp" -> 514;
                case "tcp" -> 601;
                default -> 6514;
            };
            String host = parts.group(2).replaceAll("[\\[\\]]", "");
            return new Target(parts.group(1), host, parts.group(3) == null ? byDefault : Integer.parseInt(parts.group(3)));
        }
    }

    private static SyslogLink udp(Target target) throws IOException {
        InetAddress host = InetAddress.getByName(target.host());
        DatagramSocket socket = new DatagramSocket();
        return new SyslogLink() {
            @Override
            public int mostBytes() {
                return DATAGRAM_BYTES;
            }

            @Override
            public void send(byte[] message) throws IOException {
                socket.send(new DatagramPacket(message, message.length, host, target.port()));
            }

            @Override
            public void close() {
                socket.close();
            }
        };
    }

    private static Socket connected(Target target) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(target.host(), target.port()), CONNECT_MILLIS);
            socket.setKeepAlive(true);
            return socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /** The collector's certificate has to be one that the JVM trusts, for the host's name. */
    private static Socket tls(Target target, SSLSocketFactory factory) throws IOException {
        Socket plain = connected(target);
        try {
            SSLSocket socket = (SSLSocket) factory.createSocket(plain, target.host(), target.port(), true);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.setSoTimeout(CONNECT_MILLIS);
            socket.startHandshake();
            socket.setSoTimeout(0);
            return socket;
        } catch (IOException | RuntimeException e) {
            plain.close();
            throw e;
        }
    }

    private static SyslogLink stream(Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream();
        Peer peer = new Peer(() -> in.read());
        return new SyslogLink() {
            @Override
            public int mostBytes() {
                return STREAM_BYTES;
            }

            @Override
            public void send(byte[] message) throws IOException {
                peer.check();
                out.write(counted(message));
                out.flush();
            }

            @Override
            public void close() throws IOException {
                socket.close();
            }
        };
    }

    /**
     * Notices that a collector has gone. What is written to one that closed its end is taken by the operating system, and lost: a collector says
     * nothing but that.
     */
    final class Peer {

        interface Reading {
            int read() throws IOException;
        }

        private volatile boolean gone;

        Peer(Reading reading) {
            Thread.ofVirtual().name("mooring-syslog-peer").start(() -> {
                try {
                    while (reading.read() >= 0) { // what it says has no meaning
                    }
                } catch (IOException e) {
                    // The link is broken, or was closed here.
                } finally {
                    gone = true;
                }
            });
        }

        void check() throws IOException {
            if (gone) {
                throw new EOFException("the collector closed the connection");
            }
        }
    }

    private static SyslogLink local(String path) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(path));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        Peer peer = new Peer(() -> channel.read(ByteBuffer.allocate(1)));
        return new SyslogLink() {
            @Override
            public int mostBytes() {
                return STREAM_BYTES;
            }

            @Override
            public void send(byte[] message) throws IOException {
                peer.check();
                ByteBuffer bytes = ByteBuffer.wrap(counted(message));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    private static byte[] counted(byte[] message) {
        byte[] count = (message.length + " ").getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(count, count.length + message.length);
        System.arraycopy(message, 0, all, count.length, message.length);
        return all;
    }
}
