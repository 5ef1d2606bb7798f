package org.mooring.api.cmdlet;

import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The commands of one module. Implementations are services; a session sees the module when its configuration names it. What these
 * methods answer may be kept: they are asked once for each service.
 *
 * <p>A module may come in parts: services of the same name and version, each with some of its commands.
 *
 * <p>When the service goes, new sessions no longer see the module, and a pipeline that is just running one of its commands ends with
 * an error.
 */
@ConsumerType
public interface CmdletModule {

    /** The module's name, as {@code Microsoft.PowerShell.Utility}; compared without case. */
    String name();

    /** Its version, dotted, of two to four numbers. */
    String version();

    List<CmdletDefinition> cmdlets();

    /** Names of aliases with what they stand for. */
    default Map<String, String> aliases() {
        return Map.of();
    }

    /** Names of functions that share nothing, with their bodies: PowerShell text, as it would stand between the braces. */
    default Map<String, String> functions() {
        return Map.of();
    }

    /**
     * The module's script, if functions of it are written in PowerShell and share what they keep: it runs in a scope of the module's own when
     * the module is first imported into a session, or one of its functions is first called there.
     */
    default Optional<ModuleScript> script() {
        return Optional.empty();
    }

    /** The providers that come with the module. */
    default List<org.mooring.api.provider.ItemProvider> providers() {
        return List.of();
    }

    /** Type data files ({@code .types.json}, as docs describe), resources of the bundle. */
    default List<URL> typeData() {
        return List.of();
    }

    /** Format data files ({@code .format.json}, as docs describe), resources of the bundle. */
    default List<URL> formatData() {
        return List.of();
    }

    /**
     * The Markdown help of a command or topic, or null. By default the resource {@code help/Verb-Noun.md} beside the cmdlet's class, and
     * that beside the module's class for functions and topics. It is asked for when somebody reads it, not before.
     */
    default URL help(String name) {
        for (CmdletDefinition cmdlet : cmdlets()) {
            if (cmdlet.name().equalsIgnoreCase(name)) {
                return cmdlet.type().getResource("help/" + cmdlet.name() + ".md");
            }
        }
        return getClass().getResource("help/" + name + ".md");
    }

    /** The names of the topics that it brings ({@code about_Tides}), each with a {@link #help} of its own. */
    default List<String> topics() {
        return List.of();
    }
}
