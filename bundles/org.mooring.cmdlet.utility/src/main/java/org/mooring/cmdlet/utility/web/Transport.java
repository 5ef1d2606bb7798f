package org.mooring.cmdlet.utility.web;

import java.io.IOException;

/** A way to have a request answered. */
interface Transport {

    /**
     * Sends a request and waits until the answer's content begins.
     *
     * @throws java.net.http.HttpConnectTimeoutException when that takes too long
     */
    Answer send(WebRequest request) throws IOException, InterruptedException;
}
