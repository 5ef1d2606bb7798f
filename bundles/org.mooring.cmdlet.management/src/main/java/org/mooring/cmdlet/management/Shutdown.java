package org.mooring.cmdlet.management;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** The system's program that ends it. */
final class Shutdown {

    private Shutdown() {}

    /** This computer, as -WhatIf names it. */
    static String target() {
        try {
            return "localhost (" + InetAddress.getLocalHost().getHostName() + ")";
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    /** @param how {@code -r} to start anew, {@code -P} to stay off; answers what went wrong */
    static Optional<ErrorRecord> now(String how) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
        String[] command = windows ? new String[] {"shutdown.exe", how.equals("-r") ? "/r" : "/s", "/t", "0"} : new String[] {"/sbin/shutdown", how, "now"};
        String said;
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() == 0) {
                return Optional.empty();
            }
        } catch (IOException e) {
            said = e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        return Optional.of(new ErrorRecord(new DotNetException("System.InvalidOperationException", "The command '" + String.join(" ", command)
            + "' failed: " + said), "CommandFailed", ErrorCategory.OperationStopped, "localhost"));
    }
}
