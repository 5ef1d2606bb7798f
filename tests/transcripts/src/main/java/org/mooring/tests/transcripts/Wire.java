package org.mooring.tests.transcripts;

import java.io.IOException;

/** A connection to a server, on which lines pass. */
interface Wire extends AutoCloseable {

    void send(String line) throws IOException;

    /** The next line, or null where the server has ended the connection. */
    String receive() throws IOException;

    @Override
    void close() throws IOException;
}
