package org.mooring.process.child;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.process.child.Frame.Kind;

@Timeout(60)
class LinkTest {

    @TempDir
    Path directory;

    /** Reads when the test lets it. */
    private static final class Reader implements Link.Receiver {

        final CountDownLatch mayRead = new CountDownLatch(1);
        final BlockingQueue<Object> read = new LinkedBlockingQueue<>();

        @Override
        public void received(Frame frame) throws IOException {
            try {
                mayRead.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            read.add(frame.number());
        }

        @Override
        public void ended(IOException why) {
            read.add(why);
        }
    }

    @Test
    void whatTheOtherEndSaidBeforeItWentIsReadWhereNothingCanBeSentToItAnyMore() throws Exception {
        try (ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            UnixDomainSocketAddress address = UnixDomainSocketAddress.of(directory.resolve("s"));
            listening.bind(address);
            Link gone = new Link(SocketChannel.open(address));
            Link stays = new Link(listening.accept());
            Reader reader = new Reader();
            gone.start("gone", new Reader());
            stays.start("stays", reader);
            for (int i = 0; i < 10; i++) {
                gone.send(new Frame(Kind.GONE, i, new byte[15_000]));
            }
            gone.close();
            while (stays.isOpen()) {
                stays.send(new Frame(Kind.MESSAGE, 1, new byte[40_000]));
                TimeUnit.MILLISECONDS.sleep(1);
            }

            reader.mayRead.countDown();

            for (long i = 0; i < 10; i++) {
                assertEquals(i, reader.read.take());
            }
        }
    }
}
