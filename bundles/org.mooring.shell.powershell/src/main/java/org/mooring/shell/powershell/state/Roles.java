package org.mooring.shell.powershell.state;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.runtime.Engine;

/** RoleDefinitions: what the roles of a user add to a session, in place or by role capability files (.psrc). */
final class Roles {

    private Roles() {}

    static void addTo(Settings settings, Object definitions, Predicate<String> hasRole) {
        if (!(PSObject.base(definitions) instanceof Map<?, ?> roles)) {
            return;
        }
        roles.forEach((role, given) -> {
            if (hasRole.test(Conversion.toText(role)) && PSObject.base(given) instanceof Map<?, ?> capabilities) {
                Settings of = new Settings();
                of.add(capabilities);
                settings.add(capabilities);
                for (String name : orNone(of.words("RoleCapabilities"))) {
                    settings.add(read(find(name)));
                }
                for (String path : orNone(of.words("RoleCapabilityFiles"))) {
                    settings.add(read(file(path)));
                }
            }
        });
    }

    private static Iterable<String> orNone(Iterable<String> words) {
        return words == null ? java.util.List.of() : words;
    }

    private static Map<?, ?> read(Path file) {
        return SessionFile.table(file) instanceof Map<?, ?> table ? table : Map.of();
    }

    private static Path file(String path) {
        if (!path.toLowerCase(Locale.ROOT).endsWith(".psrc")) {
            throw SessionFile.wrong("The provided role capability file " + path + " does not have the required .psrc extension.");
        }
        if (!Files.isRegularFile(Path.of(path))) {
            throw SessionFile.wrong("Could not find the provided role capability file " + path + ".");
        }
        return Path.of(path);
    }

    /** A file of this name in a folder RoleCapabilities of a module. */
    private static Path find(String name) {
        Engine engine = Engine.current();
        String folders = engine == null ? null : engine.environment("PSModulePath");
        String plain = Path.of(name).getFileName().toString();
        for (String folder : folders == null ? new String[0] : folders.split(File.pathSeparator)) {
            File[] modules = folder.isEmpty() ? null : new File(folder).listFiles(File::isDirectory);
            for (File module : modules == null ? new File[0] : modules) {
                Path found = in(module.toPath(), plain);
                if (found != null) {
                    return found;
                }
            }
        }
        throw SessionFile.wrong("Could not find the role capability, '" + name + "'. The role capability must be a file named '" + name
            + ".psrc' within a 'RoleCapabilities' directory in a module in the current module path.");
    }

    /** In the module's folder, or in that of one of its versions. */
    private static Path in(Path module, String name) {
        try (Stream<Path> folders = Files.walk(module, 1)) {
            return folders.map(folder -> folder.resolve("RoleCapabilities").resolve(name + ".psrc")).filter(Files::isRegularFile).findFirst()
                .orElse(null);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
