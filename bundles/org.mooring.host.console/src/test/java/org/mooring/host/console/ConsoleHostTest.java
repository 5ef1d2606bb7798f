package org.mooring.host.console;

import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.HostUI;
import org.mooring.api.testkit.HostAdapterContract;

class ConsoleHostTest extends HostAdapterContract {

    @Override
    protected HostAdapter host() {
        return new ConsoleHost(HostUI.NONE);
    }
}
