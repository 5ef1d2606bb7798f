package org.mooring.cmdlet.osgi;

import java.util.List;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.Wildcard;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/**
 * Stops listening, and listens again. Clients of that listener are let go: sessions that outlive their clients stay. It is done beside the
 * command, which may have come over that very listener.
 */
@Cmdlet(verb = "Restart", noun = "MooringListener", supportsShouldProcess = true)
public final class RestartMooringListener extends OsgiCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    String[] name;

    RestartMooringListener(BundleContext framework) {
        super(framework);
    }

    @Override
    protected void processRecord() {
        List<Listeners.Listener> all = Listeners.all(framework);
        for (String wanted : name) {
            List<Listeners.Listener> found = all.stream().filter(one -> matches(new String[] {wanted}, one.name())).toList();
            if (found.isEmpty() && !Wildcard.isPattern(wanted)) {
                writeError(error("ListenerNotFound", ErrorCategory.ObjectNotFound, wanted, "There is no listener '" + wanted + "': Get-MooringListener lists them."));
            }
            for (Listeners.Listener one : found) {
                if (shouldProcess(one.name() + " (" + String.join(", ", one.addresses()) + ")", "Restart Listener")) {
                    restart(one);
                }
            }
        }
    }

    private void restart(Listeners.Listener listener) {
        ServiceComponentRuntime runtime = service(ServiceComponentRuntime.class);
        for (ComponentDescriptionDTO component : runtime.getComponentDescriptionDTOs()) {
            if (component.name.equals(listener.component()) && component.bundle.symbolicName.equals(listener.bundle())) {
                runtime.disableComponent(component).onResolve(() -> runtime.enableComponent(component));
            }
        }
    }
}
