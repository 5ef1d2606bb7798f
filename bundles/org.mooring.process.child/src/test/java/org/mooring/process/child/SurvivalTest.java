package org.mooring.process.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.session.AttachMode;
import org.mooring.api.session.ProcessChannel;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionMessage;
import org.mooring.process.child.Frame.Kind;

@Timeout(120)
class SurvivalTest {

    @TempDir
    Path state;

    private final Session session = new Session();

    @AfterEach
    void endWhatIsLeft() throws IOException {
        for (Child child : children()) {
            ProcessHandle.of(child.pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private List<Child> children() throws IOException {
        List<Child> children = new ArrayList<>();
        try (Stream<Path> files = Files.list(state.resolve(Children.FOLDER))) {
            for (Path record : files.filter(file -> file.toString().endsWith(".child")).toList()) {
                children.add(Child.read(record));
            }
        }
        return children;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(state.resolve(Children.FOLDER))) {
            return files.toList();
        }
    }

    private static ProcessChannel opened(EchoChildren server, Session session) throws Exception {
        ProcessChannel channel = server.open(session.request(), session);
        channel.send(Session.opening());
        session.next().gone().run();
        return channel;
    }

    @Test
    void aLaterServerFindsWhatWasNotDeliveredThenWhatWasSaidMeanwhileInOrderAndOnce() throws Exception {
        ProcessChannel before = opened(new EchoChildren(state), session);
        UUID counting = UUID.randomUUID();
        before.send(Session.command(counting, "count 400"));
        for (int i = 0; i < 100; i++) {
            session.next().gone().run();
        }
        before.serverEnds();
        session.kept.clear();

        Session again = session.again();
        ProcessChannel after = new EchoChildren(state).reopen(again.request(), again, List.of());

        List<String> said = new ArrayList<>();
        do {
            said.add(again.next().text());
        } while (!said.getLast().equals("ended"));
        int first = Integer.parseInt(said.getFirst());
        assertTrue(first <= 101, "begins with " + first);
        assertEquals(Stream.concat(IntStream.rangeClosed(first, 400).mapToObj(Integer::toString), Stream.of("ended")).toList(), said);
        assertEquals(counting, Session.taken(again.ended));
        after.close();
    }

    @Test
    void whatRunsIsToldToALaterServerAndCanBeStoppedThere() throws Exception {
        ProcessChannel before = opened(new EchoChildren(state), session);
        UUID endless = UUID.randomUUID();
        before.send(Session.command(endless, "wait"));
        before.serverEnds();

        Session again = session.again();
        ProcessChannel after = new EchoChildren(state).reopen(again.request(), again, List.of());

        assertEquals(endless, Session.taken(again.goingOn));
        after.stop(endless);
        assertEquals("stopped", again.next().text());
        after.close();
    }

    @Test
    void whatASessionNeedsNoMoreIsNotKeptAnyLonger() throws Exception {
        Session small = new Session(true, Duration.ofHours(1), BufferingMode.Block, 10_000);
        ProcessChannel channel = opened(new EchoChildren(state), small);
        UUID counting = UUID.randomUUID();
        channel.send(Session.command(counting, "count 2000"));
        for (int i = 1; i <= 2000; i++) {
            Session.Kept next = small.next();
            assertEquals(Integer.toString(i), next.text());
            next.gone().run();
        }
        channel.close();
    }

    @Test
    void withoutRoomACommandWaitsUntilThereIsSome() throws Exception {
        Session small = new Session(true, Duration.ofHours(1), BufferingMode.Block, 10_000);
        ProcessChannel before = opened(new EchoChildren(state), small);
        before.send(Session.command(UUID.randomUUID(), "count 2000"));
        Session.Kept first = small.next();
        before.serverEnds();

        Session again = small.again();
        ProcessChannel after = new EchoChildren(state).reopen(again.request(), again, List.of());

        assertEquals(first.text(), again.kept.peek().text());
        assertTrue(again.kept.size() < 1000);
        for (int i = 1; i <= 2000; i++) {
            Session.Kept next = again.next();
            assertEquals(Integer.toString(i), next.text());
            next.gone().run();
        }
        after.close();
    }

    @Test
    void aFreshClientLeavesWhatWasSaidToTheEngine() throws Exception {
        ProcessChannel channel = opened(new EchoChildren(state), session);
        UUID pipeline = UUID.randomUUID();
        channel.send(Session.command(pipeline, "repeat 50 x"));
        Session.taken(session.ended);
        channel.detached();

        channel.attached(AttachMode.FRESH, () -> {
            List<SessionMessage> all = session.kept.stream().map(Session.Kept::message).toList();
            session.kept.forEach(message -> message.gone().run());
            session.kept.clear();
            return all;
        });
        channel.serverEnds();

        Session again = session.again();
        ProcessChannel after = new EchoChildren(state).reopen(again.request(), again, List.of());
        assertTrue(again.kept.isEmpty());
        after.close();
    }

    @Test
    void aClosedSessionLeavesNoProcessAndNoFile() throws Exception {
        ProcessChannel channel = opened(new EchoChildren(state), session);
        Child child = children().getFirst();

        channel.close();

        assertFalse(child.isAlive());
        assertEquals(List.of(), files());
    }

    @Test
    void aProcessThatIsKilledBreaksItsSession() throws Exception {
        ProcessChannel channel = opened(new EchoChildren(state), session);
        ProcessHandle.of(children().getFirst().pid()).orElseThrow().destroyForcibly();

        assertTrue(Session.taken(session.broken).startsWith("The session's process has ended"));
        assertThrows(SessionException.class, () -> channel.send(Session.command(UUID.randomUUID(), "echo x")));
        channel.close();
        assertEquals(List.of(), files());
    }

    @Test
    void aProcessThatDiedMeanwhileIsToldAndItsFilesGo() throws Exception {
        opened(new EchoChildren(state), session).serverEnds();
        ProcessHandle process = ProcessHandle.of(children().getFirst().pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(30, TimeUnit.SECONDS);

        EchoChildren later = new EchoChildren(state);

        assertThrows(SessionException.class, () -> later.reopen(session.request(), session.again(), List.of()));
        assertEquals(List.of(), files());
    }

    @Test
    void anOrphanEndsItselfAfterItsIdleTimeout() throws Exception {
        Session shortLived = new Session(true, Duration.ofMillis(300), BufferingMode.Block, 8 << 20);
        ProcessChannel channel = opened(new EchoChildren(state), shortLived);
        CompletableFuture<ProcessHandle> end = ProcessHandle.of(children().getFirst().pid()).orElseThrow().onExit();

        channel.serverEnds();

        end.get(60, TimeUnit.SECONDS);
        new EchoChildren(state);
        assertEquals(List.of(), files());
    }

    @Test
    void aProcessWhoseRecordIsDamagedEndsWhenTheNextServerHasRemovedItsFiles() throws Exception {
        ProcessChannel channel = opened(new EchoChildren(state), session);
        Child child = children().getFirst();
        CompletableFuture<ProcessHandle> end = ProcessHandle.of(child.pid()).orElseThrow().onExit();
        channel.serverEnds();
        Files.writeString(child.record(), "no record");

        Session again = session.again();
        SessionException gone = assertThrows(SessionException.class, () -> new EchoChildren(state).reopen(again.request(), again, List.of()));

        assertEquals("The session's process has ended.", gone.getMessage());
        end.get(60, TimeUnit.SECONDS);
        assertEquals(List.of(), files());
    }

    @Test
    void aSessionThatIsBoundToItsConnectionEndsWithTheServer() throws Exception {
        ProcessChannel channel = opened(new EchoChildren(state), new Session(false, Duration.ofHours(1), BufferingMode.Block, 8 << 20));
        CompletableFuture<ProcessHandle> end = ProcessHandle.of(children().getFirst().pid()).orElseThrow().onExit();

        channel.serverEnds();

        end.get(60, TimeUnit.SECONDS);
    }

    @Test
    void whoDoesNotKnowTheSecretIsNotHeard() throws Exception {
        ProcessChannel channel = opened(new EchoChildren(state), session);
        CompletableFuture<IOException> end = new CompletableFuture<>();
        Link stranger = new Link(SocketChannel.open(UnixDomainSocketAddress.of(children().getFirst().socket())));
        stranger.start("stranger", new Link.Receiver() {
            @Override
            public void received(Frame frame) {
                end.completeExceptionally(new AssertionError("It says " + frame));
            }

            @Override
            public void ended(IOException why) {
                end.complete(why);
            }
        });

        stranger.send(new Frame(Kind.HELLO, 1, "guessed".getBytes(StandardCharsets.UTF_8)));

        end.get(30, TimeUnit.SECONDS);
        UUID pipeline = UUID.randomUUID();
        channel.send(Session.command(pipeline, "echo still-there"));
        assertEquals("still-there", session.next().text());
        channel.close();
    }

    @Test
    void aNewServerTakesTheSessionFromOneThatHangs() throws Exception {
        ProcessChannel hanging = new EchoChildren(state).open(session.request(), session);
        hanging.send(Session.opening());
        assertEquals("opened", session.next().text());

        Session again = session.again();
        ProcessChannel after = new EchoChildren(state).reopen(again.request(), again, List.of());

        assertEquals("opened", again.next().text());
        after.send(Session.command(UUID.randomUUID(), "echo here"));
        assertEquals("here", again.next().text());
        after.close();
    }
}
