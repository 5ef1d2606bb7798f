package org.mooring.shell.powershell.transcript;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.mooring.api.stream.DebugRecord;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.HostInformationMessage;
import org.mooring.api.stream.InformationRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.api.stream.VerboseRecord;
import org.mooring.api.stream.WarningRecord;
import org.mooring.format.ShownLines;

/**
 * A session's open transcripts, of which the one that was started last is stopped first. They get each command, each line that objects are
 * shown as, and each message that is shown, without styles (PSHostUserInterface's transcription). A thread that shows what a session
 * does may be another one than the session's.
 */
public final class Transcripts implements ShownLines {

    static final String RULE = "**********************";

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final Pattern STYLES = Pattern.compile("\\x1b(?:\\[[0-9;?]*[A-Za-z]|\\]8;[^\\x07\\x1b]*(?:\\x07|\\x1b\\\\))");

    private final Deque<Transcript> open = new ArrayDeque<>();
    /** One that the session's configuration asks for, which nothing in the session ends or keeps from anything; or null. */
    private Transcript obliged;
    private volatile boolean on;
    private String prompt = "PS>";
    private boolean inCommand;
    private boolean muted;

    /** Whether anything is written anywhere. */
    public boolean isOn() {
        return on;
    }

    /**
     * Starts one.
     *
     * @param details what stands in its header beside the time, with line ends; empty for nothing
     */
    public synchronized void start(Path file, boolean headers, String details) {
        Transcript transcript = new Transcript(file, headers);
        transcript.write(RULE, "PowerShell transcript start", "Start time: " + now());
        if (!details.isEmpty()) {
            transcript.write(details);
        }
        transcript.write(RULE);
        open.push(transcript);
        on = true;
    }

    /** Starts the one that the configuration asks for. */
    public synchronized void oblige(Consumer<String> lines, String details) {
        obliged = new Transcript(lines);
        if (!details.isEmpty()) {
            obliged.write(RULE, "PowerShell transcript start", "Start time: " + now(), details, RULE);
        }
        on = true;
    }

    /** Whether there is one that the configuration asks for. */
    public synchronized boolean isObliged() {
        return obliged != null;
    }

    /** Stops the one that was started last; answers its file. */
    public synchronized Path stop() {
        if (open.isEmpty()) {
            throw new DotNetException("System.Management.Automation.PSInvalidOperationException", "The host is not currently transcribing.");
        }
        Transcript last = open.pop();
        on = !open.isEmpty() || obliged != null;
        last.write(RULE, "PowerShell transcript end", "End time: " + now(), RULE);
        return last.file();
    }

    /** Stops all, at the end of the session. */
    public synchronized void close() {
        while (!open.isEmpty()) {
            stop();
        }
        if (obliged != null) {
            obliged.write(RULE, "PowerShell transcript end", "End time: " + now(), RULE);
            obliged = null;
            on = false;
        }
    }

    static String now() {
        return LocalDateTime.now().format(STAMP);
    }

    /** What a host's prompt says from now on. */
    public synchronized void prompt(String text) {
        prompt = text;
    }

    /** A command that somebody typed or sent; more of the same pipeline stand below it. */
    public synchronized void command(String text) {
        boolean first = !inCommand;
        inCommand = true;
        each(transcript -> {
            if (first && transcript.hasHeaders()) {
                transcript.write(RULE, "Command start time: " + now(), RULE);
            }
            transcript.write((first ? prompt : ">> ") + text);
        });
    }

    /** The end of a pipeline. */
    public synchronized void commandEnded() {
        inCommand = false;
    }

    /** Whether nothing of what is shown now is written: what a host asks between two commands. */
    public synchronized void muted(boolean value) {
        muted = value;
    }

    @Override
    public void shown(String line) {
        if (on) {
            write(line);
        }
    }

    private synchronized void write(String line) {
        if (!muted) {
            String plain = STYLES.matcher(line).replaceAll("").stripTrailing();
            each(transcript -> transcript.write(plain));
        }
    }

    private void each(Consumer<Transcript> action) {
        if (obliged != null) {
            action.accept(obliged);
        }
        open.descendingIterator().forEachRemaining(action);
    }

    /** A message of a stream, as it is shown; errors are shown as objects. */
    public void shown(StreamRecord record) {
        switch (record) {
            case WarningRecord warning -> shown("WARNING: " + warning.message());
            case VerboseRecord verbose -> shown("VERBOSE: " + verbose.message());
            case DebugRecord debug -> shown("DEBUG: " + debug.message());
            case InformationRecord information when information.data() instanceof HostInformationMessage message -> shown(message.message());
            default -> { }
        }
    }
}
