package org.mooring.cmdlet.audit;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.session.Observation;
import org.mooring.api.session.Observed;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionRegistry;
import org.mooring.api.stream.ErrorCategory;
import org.osgi.framework.BundleContext;

/**
 * Shows what another one's session runs and says, as it happens, until it is over or the watcher stops. There is no way to say anything
 * there; its owner is told.
 */
@Cmdlet(verb = "Watch", noun = "MooringSession", defaultParameterSet = "Name", outputTypes = Seen.TYPE)
public final class WatchMooringSession extends ServerCmdlet {

    private static final Duration LOOK_AROUND = Duration.ofMillis(500);

    @Parameter(parameterSet = "Name", mandatory = true, position = 0)
    @ValidateNotNullOrEmpty
    String name;

    @Parameter(parameterSet = "Id", mandatory = true)
    int id;

    @Parameter(parameterSet = "InstanceId", mandatory = true, valueFromPipelineByPropertyName = true)
    UUID instanceId;

    @Parameter
    boolean untilCommandEnds;

    private Observation observation;

    WatchMooringSession(BundleContext framework) {
        super(framework);
    }

    @Override
    protected void processRecord() {
        SessionRegistry registry = service(SessionRegistry.class);
        List<SessionInfo> found = registry.observable(caller(), own()).stream().filter(session -> switch (parameterSetName()) {
            case "Id" -> session.id() == id;
            case "InstanceId" -> session.instanceId().equals(instanceId);
            default -> session.name().equalsIgnoreCase(name);
        }).toList();
        if (found.size() > 1) {
            throw terminate(error("SessionAmbiguous", ErrorCategory.InvalidArgument, name, "There are " + found.size() + " sessions '" + name
                + "': name one by -Id or -InstanceId."));
        }
        try {
            // Whoever may not is refused there, so that it is in the audit.
            observation = registry.observe(caller(), own(), found.isEmpty() ? instanceId != null ? instanceId : new UUID(0, 0) : found.getFirst().instanceId());
            watch();
        } catch (SessionException e) {
            throw terminate(error("SessionNotFound", ErrorCategory.ObjectNotFound, parameterSetName().equals("Id") ? id : name != null ? name : instanceId,
                "There is no such session that you may watch."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() throws InterruptedException {
        Seen seen = new Seen();
        while (!stopping()) {
            Observed next = observation.next(LOOK_AROUND);
            if (next instanceof Observed.Over over) {
                writeWarning("Nothing more is to be seen: " + over.reason());
                return;
            }
            seen.of(next).ifPresent(this::writeObject);
            if (untilCommandEnds && next instanceof Observed.Ended) {
                return;
            }
        }
    }

    @Override
    protected void dispose() {
        if (observation != null) {
            observation.close();
        }
    }
}
