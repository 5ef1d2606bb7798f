package org.mooring.api.testkit;

import org.mooring.api.host.HostUI;

class NoHostUITest extends UnattendedHostUIContract {

    @Override
    protected HostUI ui() {
        return HostUI.NONE;
    }
}
