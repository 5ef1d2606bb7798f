package org.mooring.cmdlet.session;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;

import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.connection.ClientTransport;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.KeptSession;
import org.mooring.api.connection.Target;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.Wildcard;

/** Asks computers for the sessions that they keep for the caller (PowerShell's QueryRunspaces). */
final class SessionQuery {

    private final CmdletContext command;
    private final SessionTable table;
    private final Opening opening;
    private final String failure;

    private record Found(Target at, KeptSession kept) {}

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
        List<Found> all = new ArrayList<>();
        for (Answer answer : answers(asked, throttleLimit)) {
            if (answer.failure() != null) {
                failed(answer);
                continue;
            }
            for (KeptSession kept : answer.sessions()) {
                if (configuration == null || ofConfiguration(configuration, kept)) {
                    all.add(new Found(answer.target(), kept));
                }
            }
        }
        List<Found> wanted = all.isEmpty() || ids == null && names == null ? all
            : ids != null ? those(all, ids, KeptSession::instanceId, UUID::equals, "PSSessionIdMatchFail",
                "The command cannot find a PSSession with an InstanceId value of \"%s\".")
            : those(all, names, KeptSession::name, (name, own) -> Wildcard.of(name, true).matches(own), "PSSessionNameMatchFail",
                "The command cannot find a PSSession that has the name \"%s\".");
        return wanted.stream().map(this::session).toList();
    }

    /** Those that one of the wishes is for, and an error for each wish that none has. */
    private <T> List<Found> those(List<Found> all, T[] wishes, Function<KeptSession, T> named, BiPredicate<T, T> fits, String missing, String message) {
        List<Found> found = new ArrayList<>();
        for (T wish : wishes) {
            List<Found> fitting = all.stream().filter(one -> fits.test(wish, named.apply(one.kept()))).toList();
            if (fitting.isEmpty()) {
                command.writeError(SessionErrors.of("System.Management.Automation.RuntimeException", missing, ErrorCategory.InvalidOperation, wish,
                    String.format(message, wish)));
            }
            found.addAll(fitting);
        }
        return found;
    }

    private List<Answer> answers(List<Target> targets, int throttleLimit) {
        List<Answer> answers = new ArrayList<>();
        Together<Answer> asking = new Together<>(throttleLimit, answers::add);
        targets.forEach(target -> asking.begin(() -> ask(target)));
        asking.finish();
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
            "The remote session query failed for " + computer + " with the following error message: " + answer.failure().getMessage()));
    }

    private static boolean ofConfiguration(String wanted, KeptSession kept) {
        return wanted.substring(wanted.lastIndexOf('/') + 1).equalsIgnoreCase(kept.configuration());
    }

    private PSSession session(Found one) {
        KeptSession kept = one.kept();
        for (PSSession known : table.all()) {
            if (known.instanceId().equals(kept.instanceId()) && !known.isIn().isOver()) {
                return known;
            }
        }
        Target target = one.at().of(kept);
        try {
            return new PSSession(table.nextId(), kept.name(), opening.kept(target, kept), opening.nameOf(target), target, opening.option());
        } catch (ConnectionException e) {
            throw new IllegalStateException(e);
        }
    }
}
