package org.mooring.cmdlet.osgi;

import java.util.List;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** What the commands have in common: the framework, and that they are for administrators alone. */
abstract class OsgiCmdlet extends PipelineCmdlet {

    final BundleContext framework;

    OsgiCmdlet(BundleContext framework) {
        this.framework = framework;
    }

    @Override
    protected final void beginProcessing() {
        RunspaceRequest session = session().service(RunspaceRequest.class);
        if (session == null || !session.isOfAdministrator()) {
            throw terminate(error("AccessDenied", ErrorCategory.PermissionDenied, null,
                "Access is denied. The server's bundles are for the user that runs the server, and for members of the group 'administrators'."));
        }
    }

    static ErrorRecord error(String id, ErrorCategory category, Object target, String message) {
        return new ErrorRecord(new DotNetException("System.InvalidOperationException", message), id, category, target);
    }

    /** A service that may not be there. */
    final <T> T service(Class<T> type) {
        ServiceReference<T> reference = framework.getServiceReference(type);
        T service = reference == null ? null : framework.getService(reference);
        if (service == null) {
            throw terminate(error("ServiceNotFound", ErrorCategory.ObjectNotFound, type.getName(), "There is no service '" + type.getName() + "' here."));
        }
        return service;
    }

    /** An object that shows as one of a type of ours. */
    static PSObject object(String type) {
        PSObject object = new PSObject();
        object.typeNames(List.of(type, "System.Management.Automation.PSCustomObject", "System.Object"));
        return object;
    }

    static boolean matches(String[] patterns, String text) {
        if (patterns == null) {
            return true;
        }
        for (String pattern : patterns) {
            if (Wildcard.of(pattern, true).matches(text)) {
                return true;
            }
        }
        return false;
    }
}
