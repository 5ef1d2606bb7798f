package org.mooring.cmdlet.audit;

import java.util.List;
import java.util.UUID;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.credential.Identity;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSObject;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** What the commands have in common: the server's services, and who asks. */
abstract class ServerCmdlet extends PipelineCmdlet {

    private final BundleContext framework;

    ServerCmdlet(BundleContext framework) {
        this.framework = framework;
    }

    static ErrorRecord error(String id, ErrorCategory category, Object target, String message) {
        return new DotNetException("System.InvalidOperationException", message).withRecord(id, category, target).errorRecord();
    }

    /** A service of the server, which a session in a process of its own does not reach. */
    final <T> T service(Class<T> type) {
        ServiceReference<T> reference = framework.getServiceReference(type);
        T service = reference == null ? null : framework.getService(reference);
        if (service == null) {
            throw terminate(error("NotInTheServer", ErrorCategory.ResourceUnavailable, null,
                "This is for sessions that run in the server itself: this one does not."));
        }
        return service;
    }

    final RunspaceRequest request() {
        return session().service(RunspaceRequest.class);
    }

    /** Who the session is of, as far as it knows; the server knows more, by the session's id. */
    final Identity caller() {
        return new Identity(request().userName(), request().groups(), "session");
    }

    final UUID own() {
        return request().id();
    }

    static PSObject object(String type) {
        PSObject object = new PSObject();
        object.typeNames(List.of(type, "System.Management.Automation.PSCustomObject", "System.Object"));
        return object;
    }
}
