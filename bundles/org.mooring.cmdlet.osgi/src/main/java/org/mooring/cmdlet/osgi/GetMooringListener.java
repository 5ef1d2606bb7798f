package org.mooring.cmdlet.osgi;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.osgi.framework.BundleContext;

/** Gets the ways into the server, and where they listen. */
@Cmdlet(verb = "Get", noun = "MooringListener", outputTypes = Listeners.TYPE)
public final class GetMooringListener extends OsgiCmdlet {

    @Parameter(position = 0, valueFromPipelineByPropertyName = true)
    String[] name;

    GetMooringListener(BundleContext framework) {
        super(framework);
    }

    @Override
    protected void processRecord() {
        Listeners.all(framework).stream().filter(one -> matches(name, one.name())).forEach(one -> writeObject(one.shown()));
    }
}
