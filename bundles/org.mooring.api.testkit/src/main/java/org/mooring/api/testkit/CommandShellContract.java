package org.mooring.api.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.CommandShell;
import org.mooring.api.shell.Pipeline;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.shell.Runspace;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.StreamRecord;

/**
 * What every {@link CommandShell} does. Extend it, answer your shell, and say a few things in its language: each method below that answers
 * a text answers a script. Scripts write words of letters as strings; for PowerShell {@code writing("a", "b")} is {@code 'a'; 'b'}.
 */
@Timeout(60)
public abstract class CommandShellContract {

    /** The shell under test. */
    protected abstract CommandShell shell();

    /** A script that writes these words, one after the other. */
    protected abstract String writing(String... words);

    /** A script that writes each object of its input. */
    protected abstract String writingItsInput();

    /** A script that writes the word and then goes on, without end. */
    protected abstract String endlessAfter(String word);

    /** A script that a terminating error ends. */
    protected abstract String failing();

    /** A script that writes an error which does not end it, and then the word. */
    protected abstract String complainingThen(String word);

    /** A script that reads a line at its host and writes it. */
    protected abstract String writingALineOfTheHost();

    /** A script that writes nothing and sets a variable of the session. */
    protected abstract String setting(String name, String value);

    /** A script that writes the variable's value, or nothing where the session has no such variable. */
    protected abstract String writingVariable(String name);

    /** What the shell's runspaces are opened with. */
    protected InitialSessionState state() {
        return InitialSessionState.of(List.of());
    }

    /** What a pipeline wrote, and on which threads. */
    private static final class Heard implements PipelineOutput {

        final List<Object> objects = new CopyOnWriteArrayList<>();
        final List<StreamRecord> records = new CopyOnWriteArrayList<>();
        final CountDownLatch first = new CountDownLatch(1);
        volatile Thread thread;

        @Override
        public void output(Object value) {
            objects.add(value);
            thread = Thread.currentThread();
            first.countDown();
        }

        @Override
        public void record(StreamRecord record) {
            records.add(record);
        }

        List<String> words() {
            return objects.stream().map(String::valueOf).toList();
        }
    }

    private final Heard heard = new Heard();

    @Test
    void itsNameCanBeWrittenInAConfiguration() {
        assertTrue(shell().name().matches("[A-Za-z][A-Za-z0-9._-]*"), shell().name());
    }

    @Test
    void outputComesInItsOrderOnTheThreadThatRuns() {
        try (Runspace runspace = open()) {
            PipelineOutcome outcome = run(runspace, writing("one", "two", "three"));

            assertEquals(new PipelineOutcome.Completed(false, true), outcome);
            assertEquals(List.of("one", "two", "three"), heard.words());
            assertSame(Thread.currentThread(), heard.thread);
        }
    }

    @Test
    void inputComesInItsOrderUntilItEnds() {
        try (Runspace runspace = open()) {
            List<Object> objects = List.of("one", "two", "three");

            PipelineOutcome outcome = runspace.pipeline(request(writingItsInput(), true), heard, null).run(objects::iterator);

            assertEquals(new PipelineOutcome.Completed(false, true), outcome);
            assertEquals(objects, heard.objects.stream().map(String::valueOf).toList());
        }
    }

    @Test
    void inputIsWaitedFor() throws Exception {
        try (Runspace runspace = open()) {
            CountDownLatch asked = new CountDownLatch(1);
            CountDownLatch given = new CountDownLatch(1);
            PipelineInput late = () -> {
                Iterator<Object> one = List.<Object>of("late").iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        asked.countDown();
                        try {
                            given.await();
                        } catch (InterruptedException stopped) {
                            Thread.currentThread().interrupt();
                            return false;
                        }
                        return one.hasNext();
                    }

                    @Override
                    public Object next() {
                        return one.next();
                    }
                };
            };
            CompletableFuture<PipelineOutcome> outcome = start(runspace.pipeline(request(writingItsInput(), true), heard, null), late);
            asked.await();
            assertFalse(outcome.isDone());

            given.countDown();

            assertEquals(new PipelineOutcome.Completed(false, true), outcome.get());
            assertEquals(List.of("late"), heard.words());
        }
    }

    @Test
    void aRunningPipelineIsStoppedFromAnotherThreadAndTheRunspaceStillWorks() throws Exception {
        try (Runspace runspace = open()) {
            Pipeline endless = pipeline(runspace, endlessAfter("started"));
            CompletableFuture<PipelineOutcome> outcome = start(endless, PipelineInput.CLOSED);
            heard.first.await();

            endless.stop();
            endless.stop();

            assertNotNull(assertInstanceOf(PipelineOutcome.Stopped.class, outcome.get()).reason());
            assertEquals(List.of("started"), heard.words());
            assertEquals(List.of("again"), words(runspace, writing("again")));
        }
    }

    @Test
    void aPipelineThatIsStoppedBeforeItRunsDoesNothing() {
        try (Runspace runspace = open()) {
            Pipeline pipeline = pipeline(runspace, writing("word"));

            pipeline.stop();

            assertInstanceOf(PipelineOutcome.Stopped.class, pipeline.run(PipelineInput.CLOSED));
            assertEquals(List.of(), heard.objects);
        }
    }

    @Test
    void stoppingAPipelineThatHasEndedDoesNothing() {
        try (Runspace runspace = open()) {
            Pipeline pipeline = pipeline(runspace, writing("word"));
            pipeline.run(PipelineInput.CLOSED);

            pipeline.stop();

            assertEquals(List.of("again"), words(runspace, writing("again")));
        }
    }

    @Test
    void aTerminatingErrorIsTheOutcomeAndTheRunspaceStillWorks() {
        try (Runspace runspace = open()) {
            PipelineOutcome outcome = run(runspace, failing());

            ErrorRecord reason = assertInstanceOf(PipelineOutcome.Failed.class, outcome).reason();
            assertFalse(reason.message().isBlank());
            assertEquals(List.of("again"), words(runspace, writing("again")));
        }
    }

    @Test
    void anErrorThatDoesNotTerminateIsARecord() {
        try (Runspace runspace = open()) {
            PipelineOutcome outcome = run(runspace, complainingThen("after"));

            assertTrue(outcome instanceof PipelineOutcome.Completed completed && completed.hadErrors(), outcome.toString());
            assertEquals(1, heard.records.stream().filter(ErrorRecord.class::isInstance).count());
            assertEquals(List.of("after"), heard.words());
        }
    }

    @Test
    void aCommandThatIsNotThereIsNoException() {
        try (Runspace runspace = open()) {
            PipelineRequest request = new PipelineRequest(List.of(List.of(CommandRequest.command("no-such-command"))), false, false, false, null, 0);

            PipelineOutcome outcome = runspace.pipeline(request, heard, null).run(PipelineInput.CLOSED);

            assertTrue(outcome instanceof PipelineOutcome.Failed || outcome instanceof PipelineOutcome.Completed completed && completed.hadErrors(), outcome.toString());
        }
    }

    @Test
    void aPipelineAsksItsOwnHostOrElseTheRunspaces() {
        try (Runspace runspace = open(new TypedHost("runspace", "unread"))) {
            runspace.pipeline(request(writingALineOfTheHost(), false), heard, new TypedHost("pipeline")).run(PipelineInput.CLOSED);
            run(runspace, writingALineOfTheHost());

            assertEquals(List.of("pipeline", "runspace"), heard.words());
        }
    }

    @Test
    void variablesStayFromPipelineToPipelineInTheirOwnRunspace() {
        try (Runspace mine = open(); Runspace other = open()) {
            run(mine, setting("kept", "value"));

            assertEquals(List.of("value"), words(mine, writingVariable("kept")));
            assertEquals(List.of(), words(other, writingVariable("kept")));
        }
    }

    @Test
    void aResetRunspaceKeepsNoVariables() {
        try (Runspace runspace = open()) {
            run(runspace, setting("kept", "value"));

            runspace.reset();

            assertEquals(List.of(), words(runspace, writingVariable("kept")));
            assertEquals(List.of("again"), words(runspace, writing("again")));
        }
    }

    @Test
    void twoRunspacesRunAtTheSameTime() throws Exception {
        try (Runspace busy = open(); Runspace free = open()) {
            Pipeline endless = pipeline(busy, endlessAfter("started"));
            CompletableFuture<PipelineOutcome> outcome = start(endless, PipelineInput.CLOSED);
            heard.first.await();

            assertEquals(List.of("free"), words(free, writing("free")));

            endless.stop();
            outcome.get();
        }
    }

    @Test
    void closingStopsWhatRunsAndMayBeDoneTwice() throws Exception {
        Runspace runspace = open();
        CompletableFuture<PipelineOutcome> outcome = start(pipeline(runspace, endlessAfter("started")), PipelineInput.CLOSED);
        heard.first.await();

        runspace.close();
        runspace.close();

        assertInstanceOf(PipelineOutcome.Stopped.class, outcome.get());
    }

    private Runspace open() {
        return open(new TypedHost());
    }

    private Runspace open(HostAdapter host) {
        return shell().open(new RunspaceRequest(UUID.randomUUID(), state(), host, Map.of(), "alice", null, null));
    }

    private static PipelineRequest request(String script, boolean hasInput) {
        return new PipelineRequest(List.of(List.of(CommandRequest.script(script))), hasInput, false, false, null, 0);
    }

    private Pipeline pipeline(Runspace runspace, String script) {
        return runspace.pipeline(request(script, false), heard, null);
    }

    private PipelineOutcome run(Runspace runspace, String script) {
        return pipeline(runspace, script).run(PipelineInput.CLOSED);
    }

    private static List<String> words(Runspace runspace, String script) {
        Heard alone = new Heard();
        assertEquals(new PipelineOutcome.Completed(false, true), runspace.pipeline(request(script, false), alone, null).run(PipelineInput.CLOSED));
        return alone.words();
    }

    private static CompletableFuture<PipelineOutcome> start(Pipeline pipeline, PipelineInput input) {
        CompletableFuture<PipelineOutcome> outcome = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                outcome.complete(pipeline.run(input));
            } catch (RuntimeException | Error thrown) {
                outcome.completeExceptionally(thrown);
            }
        });
        return outcome.orTimeout(50, TimeUnit.SECONDS);
    }
}
