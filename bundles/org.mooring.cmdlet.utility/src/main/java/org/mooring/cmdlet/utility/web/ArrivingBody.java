package org.mooring.cmdlet.utility.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The content of an answer of Java's client while it comes, with a limit for how long nothing may come. */
final class ArrivingBody extends InputStream implements HttpResponse.BodySubscriber<InputStream> {

    private static final Object END = new Object();

    private final BlockingQueue<Object> arrived = new LinkedBlockingQueue<>();
    private final long silenceMillis;
    private volatile Flow.Subscription source;
    private ByteBuffer current = ByteBuffer.allocate(0);
    private boolean ended;

    /** @param silenceMillis how long nothing may come; 0 for any time */
    ArrivingBody(long silenceMillis) {
        this.silenceMillis = silenceMillis;
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        arrived.add(buffers);
    }

    @Override
    public void onError(Throwable failure) {
        arrived.add(failure);
    }

    @Override
    public void onComplete() {
        arrived.add(END);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        while (!current.hasRemaining()) {
            if (ended) {
                return -1;
            }
            take();
        }
        int size = Math.min(count, current.remaining());
        current.get(bytes, offset, size);
        return size;
    }

    private void take() throws IOException {
        Object next;
        try {
            next = silenceMillis > 0 ? arrived.poll(silenceMillis, TimeUnit.MILLISECONDS) : arrived.take();
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The pipeline has been stopped.");
        }
        if (next == null) {
            close();
            throw new HttpTimeoutException("request timed out");
        }
        if (next instanceof Throwable failure) {
            ended = true;
            throw failure instanceof IOException io ? io : new IOException(failure.getMessage(), failure);
        }
        if (next == END) {
            ended = true;
            return;
        }
        List<?> buffers = (List<?>) next;
        int size = buffers.stream().mapToInt(buffer -> ((ByteBuffer) buffer).remaining()).sum();
        ByteBuffer all = ByteBuffer.allocate(size);
        buffers.forEach(buffer -> all.put((ByteBuffer) buffer));
        current = all.flip();
        source.request(1);
    }

    @Override
    public void close() {
        if (source != null) {
            source.cancel();
        }
    }
}
