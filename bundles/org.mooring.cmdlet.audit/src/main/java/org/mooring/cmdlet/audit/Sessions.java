package org.mooring.cmdlet.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionRegistry;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;

/** Sessions as objects, and which of them are asked for. */
final class Sessions {

    static final String TYPE = "Mooring.Session";

    private Sessions() {}

    static PSObject shown(SessionInfo session) {
        return ServerCmdlet.object(TYPE).set("Id", session.id()).set("Name", session.name()).set("User", session.owner().user())
            .set("State", session.state().name()).set("Availability", session.availability().name()).set("ObservedBy", session.observedBy().toArray(String[]::new))
            .set("ConfigurationName", session.configuration()).set("AttachedFrom", session.attachedFrom()).set("InstanceId", session.instanceId())
            .set("Durable", session.durable()).set("RunningCommands", session.running()).set("Created", session.created().toString())
            .set("DisconnectedOn", session.disconnected() == null ? null : session.disconnected().toString())
            .set("IdleTimeout", session.idleTimeout().toString()).set("BufferedBytes", session.bufferedBytes());
    }

    /** The caller's own, and those that the caller may watch. */
    static List<SessionInfo> all(SessionRegistry registry, Identity caller, UUID own) {
        List<SessionInfo> all = new ArrayList<>(registry.list(caller));
        all.addAll(registry.observable(caller, own));
        return all;
    }

    static boolean matches(SessionInfo session, int[] id, String[] name, UUID[] instanceId) {
        boolean byId = id == null;
        for (int each : id == null ? new int[0] : id) {
            byId |= each == session.id();
        }
        boolean byName = name == null;
        for (String pattern : name == null ? new String[0] : name) {
            byName |= Wildcard.of(pattern, true).matches(session.name());
        }
        boolean byInstance = instanceId == null;
        for (UUID each : instanceId == null ? new UUID[0] : instanceId) {
            byInstance |= each.equals(session.instanceId());
        }
        return byId && byName && byInstance;
    }
}
