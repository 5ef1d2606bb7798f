package org.mooring.provider.filesystem;

import java.util.List;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ProvidesModule;
import org.mooring.api.provider.ItemProvider;
import org.osgi.service.component.annotations.Component;

/** Brings the files of the computer into sessions. A configuration that does not name it has no access to files. */
@Component
@ProvidesModule("Mooring.FileSystem")
public final class FileSystemModule implements CmdletModule {

    @Override
    public String name() {
        return "Mooring.FileSystem";
    }

    @Override
    public String version() {
        return "0.1.0";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return List.of();
    }

    @Override
    public List<ItemProvider> providers() {
        return List.of(new FileSystemProvider());
    }
}
