package org.mooring.cmdlet.session;

import java.util.ArrayList;
import java.util.List;

import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.Target;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.stream.DotNetException;
import org.mooring.client.RemoteSession;

/** Invoke-Command -InDisconnectedSession: begins a command in new sessions and leaves them at once; Receive-PSSession takes what it says. */
final class LeftRunning {

    private final Opening opening;
    private final List<Target> targets;
    private final PipelineRequest request;
    private final String[] names;
    private final List<Object> input = new ArrayList<>();

    private record Begun(int index, RemoteSession session, ConnectionException failure) {}

    /** @param names of the sessions, or null */
    LeftRunning(Opening opening, List<Target> targets, PipelineRequest request, String[] names) {
        this.opening = opening;
        this.targets = targets;
        this.request = request;
        this.names = names;
    }

    void input(Object value) {
        input.add(value);
    }

    /** Begins everywhere, so many at once, and writes the sessions. */
    void start(CmdletContext command, int limit) {
        SessionTable table = SessionTable.of(command.session());
        Together<Begun> begun = new Together<>(limit, one -> {
            Target target = targets.get(one.index());
            if (one.failure() != null) {
                command.writeError(SessionErrors.unreachable("PSSessionStateBroken", target.computerName(), one.failure(), target.computerName()));
                return;
            }
            PSSession session = new PSSession(table.nextId(), name(one.index()), one.session(), opening.nameOf(target), target, opening.option());
            table.add(session);
            command.writeObject(session, false);
        });
        for (int i = 0; i < targets.size(); i++) {
            int index = i;
            begun.begin(() -> begin(index));
        }
        begun.finish();
    }

    private String name(int index) {
        return names != null && index < names.length ? names[index] : null;
    }

    private Begun begin(int index) {
        try {
            RemoteSession session = opening.open(targets.get(index));
            boolean done = false;
            try {
                session.begin(request, input);
                session.disconnect(-1, "None");
                done = true;
                return new Begun(index, session, null);
            } finally {
                if (!done) {
                    session.close();
                }
            }
        } catch (ConnectionException e) {
            return new Begun(index, null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Begun(index, null, new ConnectionException("The opening of the session was given up.", 0));
        } catch (DotNetException e) {
            return new Begun(index, null, e.getCause() instanceof ConnectionException cause ? cause : new ConnectionException(e.getMessage(), e));
        } catch (RuntimeException e) {
            return new Begun(index, null, new ConnectionException(String.valueOf(e.getMessage()), e));
        }
    }
}
