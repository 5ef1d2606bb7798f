package org.mooring.cmdlet.osgi;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.dotnet.TimeSpan;
import org.osgi.framework.BundleContext;

/** Gets what the server is and how it is: its version, since when it runs, where it listens and keeps its state, its memory. */
@Cmdlet(verb = "Get", noun = "MooringServer", outputTypes = GetMooringServer.TYPE)
public final class GetMooringServer extends OsgiCmdlet {

    static final String TYPE = "Mooring.Server";

    GetMooringServer(BundleContext framework) {
        super(framework);
    }

    @Override
    protected void processRecord() {
        var runtime = ManagementFactory.getRuntimeMXBean();
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        writeObject(Administration.object(TYPE).set("Version", framework.getBundle().getVersion().toString()).set("ProcessId", (int) runtime.getPid())
            .set("Uptime", TimeSpan.of(Duration.ofMillis(runtime.getUptime()))).set("Listeners", Listeners.all(framework).stream().map(Listeners.Listener::name).toArray(String[]::new))
            .set("StateDirectory", framework.getProperty("mooring.state")).set("Home", framework.getProperty("mooring.home")).set("Bundles", framework.getBundles().length)
            .set("Java", Runtime.version().toString()).set("UsedMemory", memory.getUsed()).set("MaximumMemory", memory.getMax())
            .set("Processors", Runtime.getRuntime().availableProcessors()));
    }
}
