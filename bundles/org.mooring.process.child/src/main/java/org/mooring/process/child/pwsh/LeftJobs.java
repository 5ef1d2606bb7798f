package org.mooring.process.child.pwsh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.CommandRequest.Argument;
import org.mooring.api.shell.CommandRequest.Merges;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.message.HostInfo;
import org.mooring.psrp.message.Message;
import org.mooring.psrp.message.MessageCodec;
import org.mooring.psrp.message.MessageType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes jobs of what a client left, for the next one. The program has no place for it: so when such a command has ended, a pipeline of ours hands
 * what it had said to a thread job of the session ({@code Start-ThreadJob}, which PowerShell comes with), which says it again. A program that
 * runs one pipeline at a time cannot make the job before: commands of the next client wait until then, and one that stops jobs stops what was left.
 */
final class LeftJobs {

    private static final Logger LOG = LoggerFactory.getLogger(LeftJobs.class);

    /** What a client says to get rid of what it finds running: commands about jobs, with plain arguments, one of which ends jobs. */
    private static final Pattern STOPPING = Pattern.compile("(?i)^(?=[^$(){}&=`@<>\\[\\]]*$)(.*\\|)?\\s*(Stop-Job|spjb|(Remove-Job|rjb)\\b.*-f(orce)?)\\b.*");

    /** For each message a letter, which says what it was. */
    private static final Map<Integer, Character> KINDS = Map.of(MessageType.PIPELINE_OUTPUT.code(), 'O', MessageType.ERROR_RECORD.code(), 'E',
        MessageType.WARNING_RECORD.code(), 'W', MessageType.VERBOSE_RECORD.code(), 'V', MessageType.DEBUG_RECORD.code(), 'D',
        MessageType.INFORMATION_RECORD.code(), 'I');

    /** The job's part; a command's own text stands before it, since it is what Get-Job shows. */
    private static final String JOB = """
        param($said, $kinds, $dropped, $failure)
        for ($i = 0; $i -lt $kinds.Length; $i++) {
            $one = $said[$i]
            switch ($kinds[$i]) {
                'E' { Write-Error -Message $one.Exception.Message -ErrorId $one.FullyQualifiedErrorId -Category $one.ErrorCategory_Category }
                'W' { Write-Warning $one.InformationalRecord_Message }
                'V' { Write-Verbose $one.InformationalRecord_Message -Verbose }
                'D' { Write-Debug $one.InformationalRecord_Message -Debug }
                'I' { Write-Information $one.MessageData }
                default { , $one }
            }
        }
        if ($dropped) { Write-Warning "There was no room for $dropped more things that the command said." }
        if ($failure) { throw $failure }
        """;

    private static final String MAKE = """
        param($text, $kinds, $dropped, $failure)
        $said = @($input)
        $null = Start-ThreadJob -ScriptBlock ([scriptblock]::Create("<# $text #>`n" + '%s')) -ArgumentList $said, $kinds, $dropped, $failure | Wait-Job
        """.formatted(JOB.replace("'", "''"));

    /** What the session does for this. */
    interface Program {

        /** The session's name for the program. */
        UUID pool();

        /** Runs a pipeline that is nobody's, with input; waits for its end. */
        void run(UUID pipeline, List<SessionMessage> messages) throws SessionException, InterruptedException;

        /** Lets a message of the client go on that was held. */
        void goOn(SessionMessage message) throws SessionException, InterruptedException;

        /** Asks a pipeline to stop. */
        void signal(UUID pipeline) throws SessionException, InterruptedException;
    }

    private final MessageCodec codec;
    private final Program program;
    private final Map<UUID, LeftCommand> running = new LinkedHashMap<>();
    private final List<LeftCommand> ended = new ArrayList<>();
    private final List<SessionMessage> held = new ArrayList<>();
    private boolean working;

    LeftJobs(MessageCodec codec, Program program) {
        this.codec = codec;
        this.program = program;
    }

    /** Takes commands over, of which some still run. */
    synchronized void take(List<LeftCommand> commands, Set<UUID> stillRunning) {
        for (LeftCommand command : commands) {
            if (stillRunning.contains(command.pipeline())) {
                running.put(command.pipeline(), command);
            } else {
                ended.add(command);
            }
        }
        work();
    }

    /** A command has ended that was left. */
    synchronized void ended(UUID pipeline) {
        LeftCommand command = running.remove(pipeline);
        if (command != null) {
            ended.add(command);
            work();
        }
    }

    /** Whether a message of the client was held, since it has to wait for what was left. */
    synchronized boolean holds(SessionMessage message, String command) {
        boolean begins = command != null;
        boolean waits = begins ? working || !running.isEmpty() || !held.isEmpty()
            : held.stream().anyMatch(other -> other.pipeline().equals(message.pipeline()));
        if (waits) {
            held.add(message);
            if (begins && STOPPING.matcher(command.strip()).matches()) {
                List<UUID> all = List.copyOf(running.keySet());
                Thread.ofVirtual().name("mooring-pwsh-stop").start(() -> all.forEach(this::signal));
            }
        }
        return waits;
    }

    /** Whether a pipeline was held, and is not any more. */
    synchronized boolean forget(UUID pipeline) {
        return held.removeIf(message -> message.pipeline().equals(pipeline));
    }

    private void signal(UUID pipeline) {
        try {
            program.signal(pipeline);
        } catch (SessionException over) {
            LOG.debug("The program has ended before it could stop a pipeline.", over);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        if (!working) {
            working = true;
            Thread.ofVirtual().name("mooring-pwsh-jobs").start(this::make);
        }
    }

    private void make() {
        try {
            while (true) {
                LeftCommand command = null;
                SessionMessage message = null;
                synchronized (this) {
                    if (!ended.isEmpty()) {
                        command = ended.removeFirst();
                    } else if (running.isEmpty() && !held.isEmpty()) {
                        message = held.removeFirst();
                    } else {
                        working = false;
                        return;
                    }
                }
                if (command != null) {
                    make(command);
                } else {
                    program.goOn(message);
                }
            }
        } catch (SessionException over) {
            LOG.debug("The program has ended before it could take what was left.", over);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void make(LeftCommand command) throws SessionException, InterruptedException {
        UUID pipeline = UUID.randomUUID();
        StringBuilder kinds = new StringBuilder();
        List<SessionMessage> messages = new ArrayList<>();
        List<SessionMessage> input = new ArrayList<>();
        for (SessionMessage said : command.said()) {
            Character kind = KINDS.get(said.type());
            if (kind != null) {
                kinds.append(kind.charValue());
                byte[] data = new byte[said.data().remaining()];
                said.data().get(data);
                input.add(SessionMessage.of(SessionMessage.TO_SERVER, MessageType.PIPELINE_INPUT.code(), program.pool(), pipeline, data));
            }
        }
        CommandRequest script = new CommandRequest(MAKE, true, true, List.of(new Argument(null, command.text().replace("#>", "# >")),
            new Argument(null, kinds.toString()), new Argument(null, command.dropped()), new Argument(null, failure(command))), Merges.NONE);
        messages.add(codec.encode(SessionMessage.TO_SERVER, program.pool(), pipeline, new Message.CreatePipeline(
            new PipelineRequest(List.of(List.of(script)), true, false, false, "", 0), 2, HostInfo.NONE, false)));
        messages.addAll(input);
        messages.add(codec.encode(SessionMessage.TO_SERVER, program.pool(), pipeline, new Message.EndOfPipelineInput()));
        program.run(pipeline, messages);
    }

    /** Why it failed, or was stopped; empty where it was not. */
    private String failure(LeftCommand command) {
        if (command.state() == null) {
            return "";
        }
        try {
            if (codec.decode(command.state()) instanceof Message.PipelineState last) {
                return switch (last.state()) {
                    case Failed -> last.reason() == null ? "The command failed." : last.reason().message();
                    case Stopped -> "The pipeline has been stopped.";
                    default -> "";
                };
            }
        } catch (PsrpException unreadable) {
            LOG.warn("Why a command ended that was left cannot be read: {}", unreadable.getMessage());
        }
        return "";
    }
}
