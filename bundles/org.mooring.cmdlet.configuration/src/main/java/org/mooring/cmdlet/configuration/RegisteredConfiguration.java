package org.mooring.cmdlet.configuration;

import java.util.List;

import org.mooring.api.configuration.ConfigurationStore;
import org.mooring.object.PSObject;

/** What Register-PSSessionConfiguration answers: the container that holds the configuration, which here is a folder of the drive {@code Mooring:}. */
final class RegisteredConfiguration {

    private static final String PROVIDER = "Mooring.Server\\Mooring";
    private static final String FOLDER = PROVIDER + "::Configurations";

    private RegisteredConfiguration() {}

    static PSObject of(ConfigurationStore.Entry entry) {
        PSObject shown = new PSObject();
        shown.typeNames(List.of("Microsoft.WSMan.Management.WSManConfigContainerElement", "Microsoft.WSMan.Management.WSManConfigElement", "System.Object"));
        return shown.set("PSPath", FOLDER + "/" + entry.name()).set("PSParentPath", FOLDER).set("PSChildName", entry.name()).set("PSDrive", "Mooring").set("PSProvider", PROVIDER).set("PSIsContainer", false)
            .set("Keys", new String[] {"Name=" + entry.name()}).set("Name", entry.name()).set("TypeNameOfElement", "Container");
    }
}
