package org.mooring.client;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.api.stream.WarningRecord;

/** What a command says while the network to its session is gone: PowerShell's warnings, and how long it is still tried. */
final class Interruption {

    private static final String ACTIVITY = "Network connection interrupted";

    private final String computer;
    private final Queue<String> warnings = new ConcurrentLinkedQueue<>();
    private volatile long begun;
    private volatile long patience;
    private volatile boolean isGone;
    private int shown = -1;

    Interruption(String computer) {
        this.computer = computer;
    }

    void begins(Duration time) {
        patience = time.toSeconds();
        begun = System.nanoTime();
        isGone = true;
        warnings.add("The network connection to " + computer + " has been interrupted. Attempting to reconnect for up to " + time.toMinutes() + " minutes...");
    }

    void goesOn() {
        if (isGone) {
            warnings.add("Attempting to reconnect to " + computer + " ...");
        }
    }

    void ends() {
        if (isGone) {
            isGone = false;
            warnings.add("The network connection to " + computer + " has been restored.");
        }
    }

    /** It is not tried any more: the session is left. */
    void gaveUp() {
        if (isGone) {
            isGone = false;
            warnings.add("The reconnection attempt to " + computer + " failed. Attempting to disconnect the session...");
            warnings.add("Computer " + computer + " has been successfully disconnected.");
        }
    }

    /** Says what there is to say, on the thread that the command's output is for. */
    void tell(PipelineOutput output) {
        for (String warning = warnings.poll(); warning != null; warning = warnings.poll()) {
            output.record(new WarningRecord(warning));
        }
        boolean over = !isGone;
        if (over && shown < 0) {
            return;
        }
        int seconds = (int) Math.max(0, patience - (System.nanoTime() - begun) / 1_000_000_000);
        if (over || seconds != shown) {
            output.record(new ProgressRecord(0, -1, ACTIVITY, "Attempting to reconnect to " + computer + " ...", null,
                (int) ((patience - seconds) * 100 / Math.max(1, patience)), seconds, over));
            shown = over ? -1 : seconds;
        }
    }
}
