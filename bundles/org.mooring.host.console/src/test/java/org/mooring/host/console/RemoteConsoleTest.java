package org.mooring.host.console;

import java.util.List;
import org.mooring.api.configuration.SessionConfigurations;
import org.mooring.api.shell.CommandShell;
import org.mooring.api.testkit.ConsoleProviderContract;
import org.mooring.api.transport.ConsoleProvider;

class RemoteConsoleTest extends ConsoleProviderContract {

    @Override
    protected ConsoleProvider console(SessionConfigurations configurations, CommandShell shell) {
        return new RemoteConsole(configurations, List.of(shell), record -> { }, java.util.Optional::of);
    }
}
