package org.mooring.cmdlet.osgi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mooring.api.transport.TransportProvider;
import org.mooring.object.PSObject;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentConstants;

/** The ways into the server, as their services tell. */
final class Listeners {

    static final String TYPE = "Mooring.Listener";

    /** @param component the name of the component that listens */
    record Listener(String name, List<String> addresses, String component, String bundle) {

        PSObject shown() {
            return Administration.object(TYPE).set("Name", name).set("Addresses", addresses.toArray(String[]::new)).set("Component", component).set("Bundle", bundle);
        }
    }

    private Listeners() {}

    static List<Listener> all(BundleContext framework) {
        List<Listener> all = new ArrayList<>();
        try {
            Collection<ServiceReference<TransportProvider>> found = framework.getServiceReferences(TransportProvider.class, null);
            for (ServiceReference<TransportProvider> reference : found) {
                TransportProvider transport = framework.getService(reference);
                if (transport != null) {
                    all.add(new Listener(transport.name(), transport.addresses(), String.valueOf(reference.getProperty(ComponentConstants.COMPONENT_NAME)),
                        reference.getBundle().getSymbolicName()));
                    framework.ungetService(reference);
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        all.sort(java.util.Comparator.comparing(Listener::name));
        return all;
    }
}
