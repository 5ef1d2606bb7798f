package org.mooring.cmdlet.osgi;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.object.PSObject;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Gets the declarative services components of the server's bundles, and what they wait for. */
@Cmdlet(verb = "Get", noun = "Component", outputTypes = "Mooring.Component")
public final class GetComponent extends OsgiCmdlet {

    @Parameter(position = 0, valueFromPipeline = true)
    @ValidateNotNullOrEmpty
    String[] name;

    GetComponent(BundleContext framework) {
        super(framework);
    }

    @Override
    protected void processRecord() {
        ServiceComponentRuntime runtime = service(ServiceComponentRuntime.class);
        for (ComponentDescriptionDTO description : runtime.getComponentDescriptionDTOs()) {
            if (matches(name, description.name) || matches(name, description.name.substring(description.name.lastIndexOf('.') + 1))) {
                each(runtime, description, (configuration, state) -> writeObject(shown(description, configuration, state)));
            }
        }
    }

    /** Hands on the configurations of a component, each with its state; null where it has none. */
    static void each(ServiceComponentRuntime runtime, ComponentDescriptionDTO description, BiConsumer<ComponentConfigurationDTO, String> found) {
        Collection<ComponentConfigurationDTO> configurations = runtime.getComponentConfigurationDTOs(description);
        if (configurations.isEmpty()) {
            found.accept(null, runtime.isComponentEnabled(description) ? "Unsatisfied" : "Disabled");
        }
        configurations.forEach(one -> found.accept(one, state(one)));
    }

    private static String state(ComponentConfigurationDTO configuration) {
        return switch (configuration.state) {
            case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION -> "NeedsConfiguration";
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE -> "Unsatisfied";
            case ComponentConfigurationDTO.SATISFIED -> "Satisfied";
            case ComponentConfigurationDTO.ACTIVE -> "Active";
            default -> "Failed";
        };
    }

    static PSObject shown(ComponentDescriptionDTO description, ComponentConfigurationDTO configuration, String state) {
        String[] missing = configuration == null || configuration.unsatisfiedReferences == null ? new String[0]
            : Arrays.stream(configuration.unsatisfiedReferences).map(reference -> reference.name).toArray(String[]::new);
        return Administration.object("Mooring.Component").set("Id", configuration == null ? null : configuration.id).set("State", state).set("Name", description.name)
            .set("Bundle", description.bundle.symbolicName).set("Interfaces", description.serviceInterfaces).set("Pid", description.configurationPid)
            .set("Unsatisfied", missing).set("Failure", configuration == null ? null : configuration.failure);
    }
}
