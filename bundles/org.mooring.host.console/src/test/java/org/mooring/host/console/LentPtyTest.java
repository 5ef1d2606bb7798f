package org.mooring.host.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.mooring.api.host.ProgramTerminal;
import org.mooring.api.host.ProgramTerminal.Stream;
import org.mooring.api.transport.ConsoleTerminal;

@EnabledOnOs(value = OS.LINUX, disabledReason = "a terminal becomes a session's by the rules of Linux, and by its program setsid")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LentPtyTest {

    private static final class Window implements ConsoleTerminal {

        private int columns = 91;

        @Override
        public String type() {
            return "xterm-test";
        }

        @Override
        public int columns() {
            return columns;
        }

        @Override
        public int rows() {
            return 33;
        }

        @Override
        public void onResize(Runnable listener) {}

        @Override
        public void onInterrupt(Runnable listener) {}
    }

    /** What a client shows; a test waits until it has shown something. */
    private static final class Screen extends ByteArrayOutputStream {

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            notifyAll();
        }

        synchronized void await(String text) throws InterruptedException {
            while (!toString(StandardCharsets.UTF_8).contains(text)) {
                wait();
            }
        }

        String text() {
            return toString(StandardCharsets.UTF_8);
        }
    }

    private final Window window = new Window();
    private final Screen screen = new Screen();
    private PipedOutputStream client;
    private Keys keys;
    private LentPty terminal;

    @BeforeEach
    void clientTypes() throws IOException {
        client = new PipedOutputStream();
        keys = new Keys(new PipedInputStream(client));
        terminal = new LentPty(window, keys, screen, new PrintWriter(screen, true));
    }

    @AfterEach
    void clientGoes() throws IOException {
        client.close();
        keys.close();
    }

    private void type(String text) throws IOException {
        client.write(text.getBytes(StandardCharsets.UTF_8));
        client.flush();
    }

    private ProgramTerminal.Lease start(String script) throws IOException {
        return lend(Set.of(Stream.INPUT, Stream.OUTPUT, Stream.ERROR), script);
    }

    private ProgramTerminal.Lease lend(Set<Stream> streams, String script) throws IOException {
        return terminal.lend(new ProcessBuilder("/bin/sh", "-c", script), EnumSet.copyOf(streams)).orElseThrow();
    }

    @Test
    void aProgramReadsWhatIsTypedAndIsAtATerminalOfTheClientsKindAndSize() throws Exception {
        ProgramTerminal.Lease lease = start("test -t 0 && test -t 1 && test -t 2 && echo at $TERM; stty size; read line; echo got $line; exit 7");
        screen.await("33 91");
        type("hello\r");

        assertEquals(7, lease.process().waitFor());
        lease.close();

        assertEquals("at xterm-test\r\n33 91\r\nhello\r\ngot hello\r\n", screen.text());
    }

    @Test
    void allThatAProgramWroteIsShownBeforeTheTerminalIsBack() throws Exception {
        ProgramTerminal.Lease lease = start("seq 20000");
        lease.process().waitFor();
        lease.close();

        StringBuilder all = new StringBuilder();
        IntStream.rangeClosed(1, 20000).forEach(i -> all.append(i).append("\r\n"));
        assertEquals(all.toString(), screen.text());
    }

    @Test
    void afterAProgramTheEditorHasTheKeysAgain() throws Exception {
        ProgramTerminal.Lease lease = start("read line; echo got $line");
        type("for the program\r");
        lease.process().waitFor();
        lease.close();
        type("x");

        assertEquals('x', keys.read());
    }

    @Test
    void ctrlCInterruptsTheProgramAlone() throws Exception {
        ProgramTerminal.Lease lease = start("trap 'echo interrupted; exit 3' INT; echo ready; while :; do sleep 1; done");
        screen.await("ready");
        type("\u0003");

        assertEquals(3, lease.process().waitFor());
        lease.close();
        assertTrue(screen.text().contains("interrupted"), screen.text());
    }

    @Test
    void anInterruptBesideTheStreamIsTypedForTheClient() throws Exception {
        assertFalse(terminal.interrupt());
        ProgramTerminal.Lease lease = start("echo ready; exec sleep 600");
        screen.await("ready");

        assertTrue(terminal.interrupt());
        assertEquals(130, lease.process().waitFor());
        lease.close();
    }

    @Test
    void aProgramLearnsThatTheWindowHasAnotherSize() throws Exception {
        ProgramTerminal.Lease lease = start("trap 'stty size; exit' WINCH; echo ready; while :; do sleep 0.1; done");
        screen.await("ready");
        window.columns = 50;
        terminal.resized();

        screen.await("33 50");
        lease.process().waitFor();
        lease.close();
    }

    @Test
    void whatAProgramLeavesBehindIsHungUpAndHoldsNobody() throws Exception {
        ProgramTerminal.Lease lease = start("sleep 600 & echo $!");
        lease.process().waitFor();
        lease.close();

        long left = Long.parseLong(screen.text().strip());
        while (Files.exists(Path.of("/proc/" + left)) && !Files.readString(Path.of("/proc/" + left + "/stat")).contains(") Z ")) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Test
    void whatIsPipedIntoAProgramIsItsInputAndItsKeysAreAtTheTerminal() throws Exception {
        ProgramTerminal.Lease lease = lend(Set.of(Stream.OUTPUT, Stream.ERROR), "cat; read key < /dev/tty; echo key $key");
        lease.process().getOutputStream().write("piped\n".getBytes(StandardCharsets.UTF_8));
        lease.process().getOutputStream().close();
        screen.await("piped");
        type("k\r");

        assertEquals(0, lease.process().waitFor());
        lease.close();
        assertTrue(screen.text().endsWith("key k\r\n"), screen.text());
    }

    @Test
    void oneProgramHasItAtATimeAndNoneThatShowsNothing() throws Exception {
        assertTrue(terminal.lend(new ProcessBuilder("true"), EnumSet.of(Stream.INPUT)).isEmpty());
        ProgramTerminal.Lease lease = start("read line");
        assertTrue(terminal.lend(new ProcessBuilder("true"), EnumSet.of(Stream.OUTPUT)).isEmpty());
        type("\r");
        lease.process().waitFor();
        lease.close();
        lease.close();

        try (ProgramTerminal.Lease next = start("true")) {
            assertEquals(0, next.process().waitFor());
        }
    }
}
