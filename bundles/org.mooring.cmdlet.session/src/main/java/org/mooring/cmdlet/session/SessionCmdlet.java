package org.mooring.cmdlet.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.object.Wildcard;

/** What the commands have in common that name known sessions by their ids and names. */
abstract class SessionCmdlet extends PipelineCmdlet {

    final SessionTable table() {
        return SessionTable.of(session());
    }

    final List<PSSession> byId(int... ids) {
        Set<PSSession> found = new LinkedHashSet<>();
        for (int id : ids) {
            found.addAll(named(session -> session.id() == id, id, false, "RemoteRunspaceNotAvailableForSpecifiedSessionId",
                "The remote session with the session ID " + id + " is not available."));
        }
        return List.copyOf(found);
    }

    final List<PSSession> byName(String... names) {
        Set<PSSession> found = new LinkedHashSet<>();
        for (String name : names) {
            Wildcard pattern = Wildcard.of(name, true);
            found.addAll(named(session -> pattern.matches(session.name()), name, Wildcard.isPattern(name),
                "RemoteRunspaceNotAvailableForSpecifiedName", "The remote session with the name " + name + "  is not available."));
        }
        return List.copyOf(found);
    }

    final List<PSSession> byInstanceId(UUID... ids) {
        Set<PSSession> found = new LinkedHashSet<>();
        for (UUID id : ids) {
            found.addAll(named(session -> session.instanceId().equals(id), id, false, "RemoteRunspaceNotAvailableForSpecifiedRunspaceId",
                "Remote session is not available for " + id + "."));
        }
        return List.copyOf(found);
    }

    final List<PSSession> byComputer(String... computers) {
        Set<PSSession> found = new LinkedHashSet<>();
        for (String computer : computers) {
            Wildcard pattern = Wildcard.of(computer, true);
            found.addAll(named(session -> pattern.matches(session.computerName()), computer, Wildcard.isPattern(computer),
                "RemoteRunspaceNotAvailableForSpecifiedComputer", "Remote session is not available for ComputerName " + computer + "."));
        }
        return List.copyOf(found);
    }

    private List<PSSession> named(Predicate<PSSession> test, Object wanted, boolean mayBeNone, String id, String message) {
        List<PSSession> found = new ArrayList<>(table().all());
        found.removeIf(test.negate());
        if (found.isEmpty() && !mayBeNone) {
            writeError(SessionErrors.argument(id, wanted, message));
        }
        return found;
    }
}
