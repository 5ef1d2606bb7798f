package org.mooring.process.child;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.Samples;
import org.mooring.process.child.Frame.Kind;

/** What a keeper hears of a server, in which order. */
@Timeout(60)
class ChildChannelTest {

    private static final int ROUNDS = 500;

    @TempDir
    Path directory;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Test
    void aKeeperForgetsWhatTheClientHadGotBeforeItHearsOfTheNextAnswer() throws Exception {
        Path socket = directory.resolve("s");
        try (ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
                SocketChannel server = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                Link keeper = new Link(listening.accept())) {
            keeper.start("keeper", new WritesDown(keeper));
            Session session = new Session();
            Child child = new Child(directory.resolve("record"), directory.resolve("own"), socket, "secret", Integer.MAX_VALUE, Instant.EPOCH,
                "alice", UUID.randomUUID());
            ChildChannel channel = new ChildChannel(child, new Link(server), session);
            UUID pipeline = UUID.randomUUID();
            for (int round = 0; round < ROUNDS; round++) {
                keeper.send(new Frame(Kind.MESSAGE, round, bytes(Samples.message(EchoProcess.PIPELINE_OUTPUT, pipeline, "said " + round))));
                Session.Kept message = session.kept.poll(20, TimeUnit.SECONDS);
                message.gone().run();
                channel.answering(pipeline, "answer " + round, round + 1);
                assertEquals("gone [" + round + "]", heard.poll(20, TimeUnit.SECONDS));
                assertEquals("answering " + (round + 1), heard.poll(20, TimeUnit.SECONDS));
            }
            channel.close();
        }
    }

    private static byte[] bytes(SessionMessage message) {
        ByteBuffer content = message.bytes();
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return bytes;
    }

    /** Notes what comes, and answers calls. */
    private final class WritesDown implements Link.Receiver {

        private final Link link;

        WritesDown(Link link) {
            this.link = link;
        }

        @Override
        public void received(Frame frame) {
            switch (frame.kind()) {
                case GONE -> {
                    long[] numbers = new long[frame.data().length / Long.BYTES];
                    ByteBuffer.wrap(frame.data()).asLongBuffer().get(numbers);
                    heard.add("gone " + Arrays.toString(numbers));
                }
                case ANSWERING -> {
                    heard.add("answering " + LastAnswer.of(frame).upTo());
                    link.send(new Frame(Kind.RETURNED, frame.number(), new byte[0]));
                }
                default -> link.send(new Frame(Kind.RETURNED, frame.number(), new byte[0]));
            }
        }

        @Override
        public void ended(IOException why) {
            heard.add("ended");
        }
    }
}
