package org.mooring.tests.gauge;

import java.util.List;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.osgi.framework.FrameworkUtil;

/** A module of a bundle that tests make, in many versions: its one command tells which. */
public final class GaugeModule implements CmdletModule {

    @Override
    public String name() {
        return "Test.Gauge";
    }

    @Override
    public String version() {
        return FrameworkUtil.getBundle(getClass()).getVersion().toString();
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return List.of(CmdletDefinition.of(GetGauge.class, () -> new GetGauge(version())));
    }
}
