package org.mooring.cmdlet.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;

import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.connection.ClientTransport;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.KeptSession;
import org.mooring.api.connection.Target;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.Wildcard;
import org.mooring.object.job.Throttle;

/** Asks computers for the sessions that they keep for the caller (PowerShell's QueryRunspaces). */
final class SessionQuery {

    private final CmdletContext command;
    private final SessionTable table;
    private final Opening opening;
    private final String failure;

    private record Answer(Target target, List<KeptSession> sessions, ConnectionException failure) {}

    /**
     * @param option how sessions are asked for
     * @param failure the id of the error that a computer does not answer
     */
    SessionQuery(CmdletContext command, List<ClientTransport> transports, PSSessionOption option, String failure) {
        this.command = command;
        this.table = SessionTable.of(command.session());
        this.opening = new Opening(transports, command.host(), command.session().variable("PSVersionTable"), option);
        this.failure = failure;
    }

    /**
     * The sessions wanted, those that this session knows already as it knows them.
     *
     * @param asked where
     * @param configuration null for those of any
     * @param names patterns, or null
     * @param ids or null
     */
    List<PSSession> find(List<Target> asked, String configuration, int throttleLimit, String[] names, UUID[] ids) {
        List<PSSession> found = new ArrayList<>();
        boolean any = false;
        for (Answer answer : answers(asked, throttleLimit)) {
            if (answer.failure() != null) {
                failed(answer);
                continue;
            }
            for (KeptSession kept : answer.sessions()) {
                if (configuration == null || ofConfiguration(configuration, kept)) {
                    any = true;
                    if (isWanted(kept, names, ids)) {
                        found.add(session(answer.target(), kept));
                    }
                }
            }
        }
        if (any && found.isEmpty()) {
            command.writeError(SessionErrors.of("System.Management.Automation.RuntimeException",
                ids != null ? "PSSessionIdMatchFail" : "PSSessionNameMatchFail", ErrorCategory.InvalidOperation, ids != null ? ids : names,
                ids != null ? "No remote sessions have one of the instance ids that were asked for."
                    : "No remote sessions have one of the names that were asked for."));
        }
        return found;
    }

    private List<Answer> answers(List<Target> targets, int throttleLimit) {
        LinkedBlockingQueue<Answer> said = new LinkedBlockingQueue<>();
        Throttle throttle = new Throttle(throttleLimit < 1 ? 32 : throttleLimit);
        targets.forEach(target -> throttle.submit(() -> said.add(ask(target))));
        List<Answer> answers = new ArrayList<>();
        try {
            while (answers.size() < targets.size()) {
                answers.add(said.take());
            }
        } catch (InterruptedException e) {
            throttle.close();
            Thread.currentThread().interrupt();
            throw new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.");
        }
        return answers;
    }

    private Answer ask(Target target) {
        try {
            return new Answer(target, opening.sessions(target), null);
        } catch (ConnectionException e) {
            return new Answer(target, List.of(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(target, List.of(), new ConnectionException("The query was given up.", 0));
        } catch (RuntimeException e) {
            return new Answer(target, List.of(), new ConnectionException(String.valueOf(e.getMessage()), e));
        }
    }

    private void failed(Answer answer) {
        String computer = answer.target().computerName();
        command.writeError(SessionErrors.of("System.Management.Automation.RuntimeException",
            TransportIds.prefix(answer.failure().transportCode()) + failure, ErrorCategory.InvalidOperation, computer,
            "Querying the computer " + computer + " for its sessions failed with the following error message : "
                + answer.failure().getMessage()));
    }

    private static boolean ofConfiguration(String wanted, KeptSession kept) {
        return wanted.substring(wanted.lastIndexOf('/') + 1).equalsIgnoreCase(kept.configuration());
    }

    private static boolean isWanted(KeptSession kept, String[] names, UUID[] ids) {
        return ids != null ? Arrays.asList(ids).contains(kept.instanceId())
            : names == null || Arrays.stream(names).anyMatch(name -> Wildcard.of(name, true).matches(kept.name()));
    }

    private PSSession session(Target asked, KeptSession kept) {
        for (PSSession known : table.all()) {
            if (known.instanceId().equals(kept.instanceId()) && !known.isIn().isOver()) {
                return known;
            }
        }
        Target target = asked.of(kept);
        try {
            return new PSSession(table.nextId(), kept.name(), opening.kept(target, kept), opening.nameOf(target), target, opening.option());
        } catch (ConnectionException e) {
            throw new IllegalStateException(e);
        }
    }
}
