package org.mooring.webconsole;

import java.util.Collection;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook;
import org.osgi.service.component.annotations.Component;

/** Keeps from Felix's console the pages that are never shown, so that its menu does not link to them. */
@Component(immediate = true)
public final class HiddenPages implements FindHook, EventListenerHook {

    private static final String CONSOLE = "org.apache.felix.webconsole";
    private static final String LABEL = "felix.webconsole.label";

    @Override
    public void find(BundleContext context, String name, String filter, boolean allServices, Collection<ServiceReference<?>> references) {
        if (CONSOLE.equals(context.getBundle().getSymbolicName())) {
            references.removeIf(HiddenPages::isHidden);
        }
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerHook.ListenerInfo>> listeners) {
        if (isHidden(event.getServiceReference())) {
            listeners.keySet().removeIf(context -> CONSOLE.equals(context.getBundle().getSymbolicName()));
        }
    }

    static boolean isHidden(ServiceReference<?> page) {
        return page.getProperty(LABEL) instanceof String label && ConsoleLogin.TELLS_SECRETS.matcher("/" + label).lookingAt();
    }
}
