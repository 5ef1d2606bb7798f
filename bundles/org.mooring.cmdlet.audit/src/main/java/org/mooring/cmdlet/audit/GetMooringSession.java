package org.mooring.cmdlet.audit;

import java.util.List;
import java.util.UUID;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionRegistry;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.Wildcard;
import org.osgi.framework.BundleContext;

/** The user's sessions on this server, and those of others that the user may watch. */
@Cmdlet(verb = "Get", noun = "MooringSession", defaultParameterSet = "Name", outputTypes = Sessions.TYPE)
public final class GetMooringSession extends ServerCmdlet {

    @Parameter(parameterSet = "Name", position = 0)
    @ValidateNotNullOrEmpty
    String[] name;

    @Parameter(parameterSet = "Id", mandatory = true)
    int[] id;

    @Parameter(parameterSet = "InstanceId", mandatory = true)
    UUID[] instanceId;

    @Parameter
    @ValidateNotNullOrEmpty
    String userName;

    GetMooringSession(BundleContext framework) {
        super(framework);
    }

    @Override
    protected void processRecord() {
        List<SessionInfo> found = Sessions.all(service(SessionRegistry.class), caller(), own()).stream()
            .filter(session -> Sessions.matches(session, id, name, instanceId))
            .filter(session -> userName == null || Wildcard.of(userName, true).matches(session.owner().user())).toList();
        if (found.isEmpty() && (id != null || instanceId != null)) {
            writeError(error("SessionNotFound", ErrorCategory.ObjectNotFound, id != null ? id : instanceId, "There is no such session of yours, or that you may watch."));
        }
        found.forEach(session -> writeObject(Sessions.shown(session)));
    }
}
