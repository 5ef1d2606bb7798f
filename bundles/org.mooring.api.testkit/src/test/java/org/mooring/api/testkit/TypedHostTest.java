package org.mooring.api.testkit;

import org.mooring.api.host.HostAdapter;

class TypedHostTest extends HostAdapterContract {

    @Override
    protected HostAdapter host() {
        return new TypedHost();
    }
}
