package org.mooring.cmdlet.osgi;

import java.util.Arrays;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSObject;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Gets the OSGi services that the server's bundles offer. */
@Cmdlet(verb = "Get", noun = "BundleService", outputTypes = "Mooring.BundleService")
public final class GetBundleService extends OsgiCmdlet {

    @Parameter(name = "Interface", position = 0, valueFromPipeline = true)
    @ValidateNotNullOrEmpty
    String[] interfaceName;

    /** As OSGi writes it: {@code (service.ranking>=1)}. */
    @Parameter
    String filter;

    GetBundleService(BundleContext framework) {
        super(framework);
    }

    @Override
    protected void processRecord() {
        try {
            Arrays.stream(all(framework, filter)).sorted().filter(this::isAsked).forEach(reference -> writeObject(shown(reference)));
        } catch (DotNetException wrong) {
            throw terminate(wrong.errorRecord());
        }
    }

    /** @param filter as OSGi writes it, or null */
    static ServiceReference<?>[] all(BundleContext framework, String filter) {
        try {
            ServiceReference<?>[] all = framework.getAllServiceReferences(null, filter);
            return all == null ? new ServiceReference<?>[0] : all;
        } catch (InvalidSyntaxException e) {
            throw Administration.error("InvalidFilter", ErrorCategory.InvalidArgument, filter, "'" + filter + "' is no filter: " + e.getMessage());
        }
    }

    static Object id(ServiceReference<?> reference) {
        return reference.getProperty(Constants.SERVICE_ID);
    }

    private boolean isAsked(ServiceReference<?> reference) {
        return Arrays.stream((String[]) reference.getProperty(Constants.OBJECTCLASS)).anyMatch(name -> matches(interfaceName, name)
            || matches(interfaceName, name.substring(name.lastIndexOf('.') + 1)));
    }

    static PSObject shown(ServiceReference<?> reference) {
        PSHashtable properties = new PSHashtable();
        for (String key : reference.getPropertyKeys()) {
            properties.put(key, Secrets.shown(key, reference.getProperty(key)));
        }
        Bundle[] users = reference.getUsingBundles();
        Object ranking = reference.getProperty(Constants.SERVICE_RANKING);
        return Administration.object("Mooring.BundleService").set("Id", id(reference)).set("Interfaces", reference.getProperty(Constants.OBJECTCLASS))
            .set("Bundle", Bundles.name(reference.getBundle())).set("Ranking", ranking == null ? 0 : ranking)
            .set("UsingBundles", users == null ? new String[0] : Arrays.stream(users).map(Bundles::name).toArray(String[]::new)).set("Properties", properties);
    }
}
