package org.mooring.cmdlet.configuration;

import java.util.List;

import org.mooring.api.audit.Changes;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.ConfigurationStore;
import org.mooring.api.configuration.SessionConfigurations;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Wildcard;

/** What the cmdlets that change the server's session configurations have in common: the store, and who may use them. */
abstract class AdministrationCmdlet extends PipelineCmdlet {

    /** What clients and scripts call the default on Windows. */
    private static final String WINDOWS_DEFAULT = "Microsoft.PowerShell";

    static final String INVALID_OPERATION = "System.InvalidOperationException";

    final ConfigurationStore store;

    AdministrationCmdlet(ConfigurationStore store) {
        this.store = store;
    }

    @Override
    protected final void beginProcessing() {
        RunspaceRequest session = session().service(RunspaceRequest.class);
        if (session == null || !session.isOfAdministrator()) {
            throw terminate(new ErrorRecord(new DotNetException(INVALID_OPERATION, "Access is denied. Session configurations are for the user"
                + " that runs the server, and for members of the group 'administrators'."), INVALID_OPERATION,
                ErrorCategory.PermissionDenied, null));
        }
        begun();
    }

    /** Says, before a configuration changes, who does it. */
    final void announce(String name) {
        RunspaceRequest session = session().service(RunspaceRequest.class);
        Changes.announce(Changes.ofConfiguration(name), new Changes.By(session.userName(), session.id()));
    }

    void begun() {}

    /** Those of a name, or of a pattern. */
    List<ConfigurationStore.Entry> named(String pattern) {
        Wildcard wildcard = Wildcard.of(pattern.equalsIgnoreCase(WINDOWS_DEFAULT) && !isThere(pattern) ? SessionConfigurations.DEFAULT : pattern, true);
        return store.entries().stream().filter(entry -> wildcard.matches(entry.name())).toList();
    }

    private boolean isThere(String one) {
        return store.entries().stream().anyMatch(entry -> entry.name().equalsIgnoreCase(one));
    }

    /** PowerShell's own cmdlets are functions that say it with Write-Error. */
    ErrorRecord missing(String name) {
        return error("Microsoft.PowerShell.Commands.WriteErrorException", "No session configuration matches criteria \"" + name + "\".", ErrorCategory.ObjectNotFound, name);
    }

    ErrorRecord error(String type, String message, ErrorCategory category, Object target) {
        return new ErrorRecord(new DotNetException(type, message), type, category, target);
    }

    ErrorRecord refused(ConfigurationException e, String name) {
        return error(INVALID_OPERATION, e.getMessage(), ErrorCategory.InvalidData, name);
    }
}
