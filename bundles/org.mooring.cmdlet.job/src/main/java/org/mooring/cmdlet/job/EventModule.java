package org.mooring.cmdlet.job;

import java.util.List;

import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ProvidesModule;
import org.osgi.service.component.annotations.Component;

/** The part of Microsoft.PowerShell.Utility that is about events. */
@Component
@ProvidesModule("Microsoft.PowerShell.Utility")
public final class EventModule implements CmdletModule {

    @Override
    public String name() {
        return "Microsoft.PowerShell.Utility";
    }

    @Override
    public String version() {
        return "7.0.0.0";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return List.of(
            CmdletDefinition.of(GetEvent.class, GetEvent::new),
            CmdletDefinition.of(GetEventSubscriber.class, GetEventSubscriber::new),
            CmdletDefinition.of(NewEvent.class, NewEvent::new),
            CmdletDefinition.of(RegisterEngineEvent.class, RegisterEngineEvent::new),
            CmdletDefinition.of(RegisterObjectEvent.class, RegisterObjectEvent::new),
            CmdletDefinition.of(RemoveEvent.class, RemoveEvent::new),
            CmdletDefinition.of(UnregisterEvent.class, UnregisterEvent::new),
            CmdletDefinition.of(WaitEvent.class, WaitEvent::new));
    }
}
