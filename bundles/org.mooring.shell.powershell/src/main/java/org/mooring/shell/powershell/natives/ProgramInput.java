package org.mooring.shell.powershell.natives;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;

/** What a program is given to read, written beside the pipeline: that can take what the program writes before it reads on. */
final class ProgramInput {

    private static final byte[] END = {};

    private final ArrayBlockingQueue<byte[]> texts = new ArrayBlockingQueue<>(100);
    private final Thread writer;
    private volatile boolean closed;

    ProgramInput(OutputStream stream, String name) {
        writer = Thread.ofVirtual().name("input of " + name).start(() -> write(stream));
    }

    private void write(OutputStream stream) {
        try (stream) {
            for (byte[] text = texts.take(); text != END; text = texts.take()) {
                stream.write(text);
                if (texts.isEmpty()) {
                    stream.flush();
                }
            }
        } catch (IOException e) {
            // The program takes no more.
            closed = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closed = true;
            texts.clear();
        }
    }

    /** Whether it is taken, or the program takes no more; else the program is to be read from before it is asked again. */
    boolean offer(byte[] text) {
        return closed || texts.offer(text);
    }

    /** Whether the program takes no more, or knows that nothing comes; else as {@link #offer}. */
    boolean end() {
        return offer(END);
    }

    void abandon() {
        writer.interrupt();
    }
}
