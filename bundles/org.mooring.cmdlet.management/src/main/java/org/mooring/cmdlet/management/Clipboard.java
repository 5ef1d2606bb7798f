package org.mooring.cmdlet.management;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.provider.SessionEnvironment;

/**
 * The clipboard of the desktop that the session's environment names (DISPLAY, WAYLAND_DISPLAY, macOS), by the programs that serve it. Where
 * there is none the session has a clipboard of its own, as PowerShell has.
 */
final class Clipboard implements AutoCloseable {

    /** How to read and how to write, in words; {@code variable} must be set. */
    private record Program(String variable, List<String> read, List<String> write) {}

    private static final List<Program> PROGRAMS = List.of(
        new Program("WAYLAND_DISPLAY", List.of("wl-paste", "--no-newline"), List.of("wl-copy")),
        new Program("DISPLAY", List.of("xclip", "-selection", "clipboard", "-out"), List.of("xclip", "-selection", "clipboard", "-in")),
        new Program("DISPLAY", List.of("xsel", "--clipboard", "--output"), List.of("xsel", "--clipboard", "--input")));
    private static final Program MAC = new Program(null, List.of("pbpaste"), List.of("pbcopy"));
    private static final int SECONDS = 5;

    private final Map<String, String> environment;
    private String own = "";

    private Clipboard(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The session's. */
    static Clipboard of(SessionState session) {
        return session.kept(Clipboard.class, () -> new Clipboard(session.service(SessionEnvironment.class).variables()));
    }

    synchronized String text() {
        for (Program program : programs()) {
            String found = run(program.read(), null);
            if (found != null) {
                return found;
            }
        }
        return own;
    }

    synchronized void text(String text) {
        for (Program program : programs()) {
            if (run(program.write(), text) != null) {
                return;
            }
        }
        own = text;
    }

    private List<Program> programs() {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac")) {
            return List.of(MAC);
        }
        return PROGRAMS.stream().filter(program -> !environment.getOrDefault(program.variable(), "").isEmpty()).toList();
    }

    /** What it wrote; null where it is not there or failed, and the next one is asked. */
    private String run(List<String> command, String input) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        if (input != null) {
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        }
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try (var in = process.getOutputStream()) {
                if (input != null) {
                    in.write(input.getBytes(StandardCharsets.UTF_8));
                }
            }
            String said = input != null ? "" : new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return null;
            }
            return process.exitValue() == 0 ? said : null;
        } catch (IOException missing) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @Override
    public void close() {
        own = "";
    }
}
