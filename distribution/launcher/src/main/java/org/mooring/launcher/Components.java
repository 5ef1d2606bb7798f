package org.mooring.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Says of components that do not work what they wait for; without it, a part of the server would be missing in silence. */
record Components(BundleContext context) {

    private static final String CAUSED_BY = "Caused by: ";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(25);

    /**
     * Waits until all components have what they need; some of it, like the HTTP server, comes from threads of its own. Gives what is
     * still missing when that takes too long: one line for each component.
     */
    List<String> settle() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        List<String> complaints = complaints();
        while (!complaints.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(GLANCE);
            complaints = complaints();
        }
        return complaints;
    }

    private List<String> complaints() {
        ServiceReference<ServiceComponentRuntime> reference = context.getServiceReference(ServiceComponentRuntime.class);
        if (reference == null) {
            return List.of();
        }
        ServiceComponentRuntime runtime = context.getService(reference);
        return runtime.getComponentDescriptionDTOs().stream()
                .filter(component -> !isOfAnotherCommand(component))
                .flatMap(component -> runtime.getComponentConfigurationDTOs(component).stream())
                .filter(Components::isWaitedFor)
                .map(Components::complaint)
                .toList();
    }

    private static boolean isWaitedFor(ComponentConfigurationDTO configuration) {
        return switch (configuration.state) {
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE, ComponentConfigurationDTO.FAILED_ACTIVATION -> true;
            case ComponentConfigurationDTO.SATISFIED -> configuration.description.immediate;
            default -> false;
        };
    }

    private static boolean isOfAnotherCommand(ComponentDescriptionDTO component) {
        return Arrays.stream(component.references)
                .anyMatch(reference -> reference.target != null && reference.target.contains(LaunchService.COMMAND));
    }

    private static String complaint(ComponentConfigurationDTO configuration) {
        String name = configuration.description.name;
        if (configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
            return "%s has failed: %s".formatted(name, cause(configuration.failure));
        }
        if (configuration.state == ComponentConfigurationDTO.SATISFIED) {
            return "%s has not started yet".formatted(name);
        }
        return "%s waits for %s".formatted(name,
                Arrays.stream(configuration.unsatisfiedReferences)
                        .map(unsatisfied -> service(configuration.description, unsatisfied))
                        .collect(Collectors.joining(" and ")));
    }

    /** What the component itself said: reflection, which called it, stands before that in the stack trace. */
    private static String cause(String trace) {
        return trace.lines().filter(line -> line.startsWith(CAUSED_BY)).findFirst()
                .map(line -> line.substring(CAUSED_BY.length()).replaceFirst("^[\\w.$]+: ", ""))
                .orElseGet(() -> trace.lines().findFirst().orElse(""));
    }

    private static String service(ComponentDescriptionDTO component, UnsatisfiedReferenceDTO unsatisfied) {
        String target = unsatisfied.target == null ? "" : " " + unsatisfied.target;
        return Arrays.stream(component.references)
                .filter(reference -> reference.name.equals(unsatisfied.name))
                .map(reference -> reference.interfaceName + target)
                .findFirst().orElse(unsatisfied.name);
    }
}
