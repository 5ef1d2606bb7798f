package org.mooring.process.jvm;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.HostChoice;
import org.mooring.api.shell.CommandShell;
import org.mooring.api.shell.Pipeline;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.shell.Runspace;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.WarningRecord;
import org.mooring.object.job.JobTable;

/** A shell whose commands are words: {@code say x}, {@code wait}, {@code flood}, {@code echo}, {@code ask}, {@code choose}... */
final class FakeShell implements CommandShell {

    final List<FakeRunspace> runspaces = new ArrayList<>();

    @Override
    public String name() {
        return "PowerShell";
    }

    @Override
    public Runspace open(RunspaceRequest request) {
        if (request.applicationArguments().containsKey("refuse")) {
            throw new DotNetException("System.Management.Automation.RuntimeException", "This session cannot be built.")
                .withRecord("Refused", ErrorCategory.OpenError, null);
        }
        FakeRunspace runspace = new FakeRunspace(request);
        runspaces.add(runspace);
        return runspace;
    }

    static final class FakeRunspace implements Runspace {

        final RunspaceRequest request;
        final List<String> ran = new ArrayList<>();
        final JobTable jobs = new JobTable();
        final CountDownLatch stopAsked = new CountDownLatch(1);
        /** That of the last pipeline. */
        volatile Thread thread;
        FakeRunspace beside;
        int resets;
        boolean closed;

        FakeRunspace(RunspaceRequest request) {
            this.request = request;
        }

        @Override
        public Pipeline pipeline(PipelineRequest pipeline, PipelineOutput output, HostAdapter host) {
            return new FakePipeline(this, pipeline, output, host);
        }

        @Override
        public <T> T service(Class<T> type) {
            return type == JobTable.class ? type.cast(jobs) : null;
        }

        @Override
        public Runspace beside() {
            beside = new FakeRunspace(request);
            return beside;
        }

        @Override
        public void reset() {
            resets++;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private record FakePipeline(FakeRunspace runspace, PipelineRequest request, PipelineOutput output, HostAdapter host,
            CountDownLatch stopped) implements Pipeline {

        FakePipeline(FakeRunspace runspace, PipelineRequest request, PipelineOutput output, HostAdapter host) {
            this(runspace, request, output, host, new CountDownLatch(1));
        }

        @Override
        public PipelineOutcome run(PipelineInput input) {
            String text = request.statements().get(0).get(0).text();
            runspace.ran.add(text);
            runspace.thread = Thread.currentThread();
            try {
                String[] words = text.split(" ", 2);
                switch (words[0].toLowerCase(Locale.ROOT)) {
                    case "say" -> output.output(words[1]);
                    case "warn" -> output.record(new WarningRecord(words[1]));
                    case "count" -> {
                        for (int i = 1; i <= Integer.parseInt(words[1]); i++) {
                            output.output(i);
                        }
                    }
                    case "flood" -> {
                        while (true) {
                            output.output("x".repeat(1000));
                        }
                    }
                    case "wait" -> {
                        output.output("waiting");
                        stopped.await();
                    }
                    case "echo" -> {
                        for (Iterator<Object> objects = input.objects(); objects.hasNext();) {
                            output.output(objects.next());
                        }
                    }
                    case "ask" -> output.output("you said " + host.ui().readLine());
                    case "choose" -> output.output(host.ui().promptForChoice("Title", "Sure?",
                        List.of(new HostChoice("&Yes", ""), new HostChoice("&No", "")), 1));
                    case "title" -> {
                        host.ui().raw().windowTitle("x");
                        output.output(host.ui().raw().windowSize().width() + host.ui().raw().windowTitle());
                    }
                    case "fail" -> {
                        return new PipelineOutcome.Failed(ErrorRecord.of("Failed", ErrorCategory.InvalidData, null, "It failed."));
                    }
                    case "bug" -> throw new IllegalStateException("a bug");
                    case "get-command" -> output.output(request.statements().size());
                    default -> throw new DotNetException("System.Management.Automation.CommandNotFoundException", "No '" + text + "'.")
                        .withRecord("CommandNotFoundException", ErrorCategory.ObjectNotFound, text);
                }
                return stopped.getCount() == 0 ? stoppedOutcome() : new PipelineOutcome.Completed(false, true);
            } catch (InterruptedException e) {
                throw new AssertionError("The engine's own thread was interrupted.", e);
            } catch (DotNetException e) {
                return stopped.getCount() == 0 ? stoppedOutcome() : new PipelineOutcome.Failed(e.errorRecord());
            }
        }

        private static PipelineOutcome stoppedOutcome() {
            return new PipelineOutcome.Stopped(new ErrorRecord(new DotNetException(
                "System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped."), "PipelineStopped",
                ErrorCategory.OperationStopped, null));
        }

        @Override
        public void stop() {
            stopped.countDown();
            runspace.stopAsked.countDown();
        }
    }
}
