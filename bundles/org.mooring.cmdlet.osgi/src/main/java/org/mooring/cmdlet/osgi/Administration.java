package org.mooring.cmdlet.osgi;

import java.util.List;
import org.mooring.api.audit.Changes;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.PSObject;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** What the commands and the drive have in common. */
final class Administration {

    private Administration() {}

    /** Fails in a session that is not an administrator's. */
    static void check(SessionState session) {
        RunspaceRequest request = session.service(RunspaceRequest.class);
        if (request == null || !request.isOfAdministrator()) {
            throw error("AccessDenied", ErrorCategory.PermissionDenied, null,
                "Access is denied. The server's bundles are for the user that runs the server, and for members of the group 'administrators'.");
        }
    }

    /** Who changes something, for the audit. */
    static Changes.By by(SessionState session) {
        RunspaceRequest request = session.service(RunspaceRequest.class);
        return new Changes.By(request.userName(), request.id());
    }

    static DotNetException error(String id, ErrorCategory category, Object target, String message) {
        return new DotNetException("System.InvalidOperationException", message).withRecord(id, category, target);
    }

    /** A service that may not be there. */
    static <T> T service(BundleContext framework, Class<T> type) {
        ServiceReference<T> reference = framework.getServiceReference(type);
        T service = reference == null ? null : framework.getService(reference);
        if (service == null) {
            throw error("ServiceNotFound", ErrorCategory.ObjectNotFound, type.getName(), "There is no service '" + type.getName() + "' here.");
        }
        return service;
    }

    /** An object that shows as one of a type of ours. */
    static PSObject object(String type) {
        PSObject object = new PSObject();
        object.typeNames(List.of(type, "System.Management.Automation.PSCustomObject", "System.Object"));
        return object;
    }
}
