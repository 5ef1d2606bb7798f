package org.mooring.cmdlet.configuration;

import java.util.Collection;
import java.util.List;

import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;

/** The server's services, looked for when they are needed: they themselves need the modules whose commands ask for them. */
final class ServerServices {

    private final BundleContext context;

    ServerServices(BundleContext context) {
        this.context = context;
    }

    <T> T one(Class<T> type) {
        return all(type).getFirst();
    }

    <T> List<T> all(Class<T> type) {
        try {
            Collection<org.osgi.framework.ServiceReference<T>> found = context.getServiceReferences(type, null);
            return found.stream().map(context::getService).filter(java.util.Objects::nonNull).toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
