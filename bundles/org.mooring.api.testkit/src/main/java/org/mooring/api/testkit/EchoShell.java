package org.mooring.api.testkit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
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
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/**
 * A shell almost without a language. A script is one command: {@code say WORD...} says each word, {@code input} its input, {@code wait WORD}
 * says the word and goes on until it is stopped, {@code fail WORD} ends with an error, {@code complain WORD} reports an error and says the word,
 * {@code ask} says a line that the host was asked for, {@code set NAME VALUE} and {@code get NAME} keep a variable, {@code exit CODE} has the host
 * end. {@code Out-Default} after it shows what is said at the host instead.
 */
public final class EchoShell implements CommandShell {

    @Override
    public String name() {
        return "PowerShell";
    }

    @Override
    public Runspace open(RunspaceRequest request) {
        return new Environment(request.host());
    }

    private static final class Environment implements Runspace {

        private final HostAdapter host;
        private final Map<String, String> variables = new ConcurrentHashMap<>();
        private volatile Run running;

        Environment(HostAdapter host) {
            this.host = host;
        }

        @Override
        public Pipeline pipeline(PipelineRequest request, PipelineOutput output, HostAdapter asked) {
            return new Run(this, request.statements().getFirst(), output, asked == null ? host : asked);
        }

        @Override
        public void reset() {
            variables.clear();
        }

        @Override
        public void close() {
            Run last = running;
            if (last != null) {
                last.stop();
            }
        }
    }

    private static final class Run implements Pipeline {

        private final Environment environment;
        private final String[] words;
        private final PipelineOutput output;
        private final HostAdapter host;
        private final Consumer<Object> say;
        private final CountDownLatch stopped = new CountDownLatch(1);
        private boolean hadErrors;

        Run(Environment environment, List<CommandRequest> commands, PipelineOutput output, HostAdapter host) {
            this.environment = environment;
            this.words = commands.getFirst().text().split(" ");
            this.output = output;
            this.host = host;
            this.say = commands.getLast().text().equals("Out-Default") ? value -> host.ui().writeLine(String.valueOf(value)) : output::output;
        }

        @Override
        public PipelineOutcome run(PipelineInput input) {
            environment.running = this;
            try {
                if (stopped.getCount() > 0) {
                    perform(input);
                }
                return stopped.getCount() > 0 ? new PipelineOutcome.Completed(hadErrors, !hadErrors) : new PipelineOutcome.Stopped(ErrorRecord.of(
                    "PipelineStopped", ErrorCategory.OperationStopped, null, "The pipeline has been stopped."));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return new PipelineOutcome.Stopped(error("The pipeline has been stopped."));
            } catch (DotNetException failed) {
                return new PipelineOutcome.Failed(failed.errorRecord());
            } finally {
                environment.running = null;
            }
        }

        private void perform(PipelineInput input) throws InterruptedException {
            switch (words[0]) {
                case "say" -> rest().forEach(say);
                case "input" -> {
                    for (Iterator<Object> objects = input.objects(); objects.hasNext();) {
                        say.accept(objects.next());
                    }
                }
                case "wait" -> {
                    rest().forEach(say);
                    stopped.await();
                }
                case "complain" -> {
                    hadErrors = true;
                    output.record(error("This went wrong."));
                    rest().forEach(say);
                }
                case "ask" -> say.accept(host.ui().readLine());
                case "set" -> environment.variables.put(words[1], words[2]);
                case "get" -> {
                    String value = environment.variables.get(words[1]);
                    if (value != null) {
                        say.accept(value);
                    }
                }
                case "exit" -> host.setShouldExit(Integer.parseInt(words[1]));
                case "prompt" -> say.accept("> ");
                case "fail" -> throw new DotNetException("System.Management.Automation.RuntimeException", words[1])
                    .withRecord("Failed", ErrorCategory.NotSpecified, null);
                default -> throw new DotNetException("System.Management.Automation.CommandNotFoundException", "There is no '" + words[0] + "'.")
                    .withRecord("CommandNotFoundException", ErrorCategory.ObjectNotFound, words[0]);
            }
        }

        private List<String> rest() {
            return new ArrayList<>(List.of(words).subList(1, words.length));
        }

        private static ErrorRecord error(String message) {
            return ErrorRecord.of("Failed", ErrorCategory.NotSpecified, null, "%s", message);
        }

        @Override
        public void stop() {
            stopped.countDown();
        }
    }
}
