package org.mooring.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * Where a transport will listen, tried before anything is started: a port that is taken ends the start at once, with a word on what to do.
 *
 * @param option what on the command line chooses another port
 */
record ListenAddress(String transport, String host, int port, String option) {

    static ListenAddress ofSsh(Map<String, Object> settings) {
        return new ListenAddress("SSH", text(settings, "host"), number(settings, "port"), "--ssh-port");
    }

    static ListenAddress ofWsman(Map<String, Object> settings) {
        boolean enabled = Boolean.parseBoolean(String.valueOf(settings.get("org.apache.felix.http.enable")));
        return new ListenAddress("WSMan", text(settings, "org.apache.felix.http.host"),
                enabled ? number(settings, "org.osgi.service.http.port") : 0, "--wsman-port");
    }

    private static String text(Map<String, Object> settings, String name) {
        return String.valueOf(settings.getOrDefault(name, ""));
    }

    private static int number(Map<String, Object> settings, String name) {
        return settings.get(name) instanceof Number number ? number.intValue() : 0;
    }

    /** @throws StartException when somebody else listens there, or it is no address of this computer */
    void check() {
        if (port <= 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(host.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(host, port));
        } catch (IOException | IllegalArgumentException e) {
            throw new StartException("%s cannot listen on %s:%d (%s). Choose another port with %s, or end what listens there."
                    .formatted(transport, host, port, e.getMessage(), option), e);
        }
    }
}
