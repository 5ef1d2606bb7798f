package org.mooring.host.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.mooring.api.configuration.SessionConfigurations;
import org.mooring.api.shell.CommandShell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/** {@code mooring} at a terminal: the server, with a prompt for whoever started it. */
@Component(service = {}, immediate = true)
public final class ConsoleCommand {

    @Activate
    public ConsoleCommand(@Reference(target = "(mooring.command=console)") Map.Entry<Map<String, Object>, IntConsumer> launch,
            @Reference SessionConfigurations configurations, @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE) List<CommandShell> shells) {
        Path history = Path.of((String) launch.getKey().get("mooring.state")).resolve("history");
        new LocalConsole(configurations, shells, history).start(List.of(), launch.getValue());
    }
}
