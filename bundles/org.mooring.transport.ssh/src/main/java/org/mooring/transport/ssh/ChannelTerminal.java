package org.mooring.transport.ssh;

import org.apache.sshd.server.Environment;
import org.apache.sshd.server.Signal;
import org.mooring.api.transport.ConsoleTerminal;

/** The terminal that a client asked for. */
final class ChannelTerminal implements ConsoleTerminal {

    private static final int MOST_CELLS = 10_000;

    private final Environment environment;

    private ChannelTerminal(Environment environment) {
        this.environment = environment;
    }

    /** The terminal, or null where the client asked for none. */
    static ConsoleTerminal of(Environment environment) {
        return environment.getEnv().containsKey(Environment.ENV_TERM) ? new ChannelTerminal(environment) : null;
    }

    @Override
    public String type() {
        String type = environment.getEnv().get(Environment.ENV_TERM);
        return type.matches("[A-Za-z0-9._+-]{1,64}") ? type : "dumb";
    }

    @Override
    public int columns() {
        return cells(Environment.ENV_COLUMNS, 80);
    }

    @Override
    public int rows() {
        return cells(Environment.ENV_LINES, 24);
    }

    private int cells(String name, int otherwise) {
        String text = environment.getEnv().get(name);
        if (text == null || !text.matches("[0-9]{1,9}") || Integer.parseInt(text) == 0) {
            return otherwise;
        }
        return Math.min(MOST_CELLS, Integer.parseInt(text));
    }

    @Override
    public void onResize(Runnable listener) {
        environment.addSignalListener((channel, signal) -> listener.run(), Signal.WINCH);
    }

    @Override
    public void onInterrupt(Runnable listener) {
        environment.addSignalListener((channel, signal) -> listener.run(), Signal.INT);
    }
}
