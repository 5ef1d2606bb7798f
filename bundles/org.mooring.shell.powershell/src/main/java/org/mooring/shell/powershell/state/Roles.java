package org.mooring.shell.powershell.state;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.runtime.Engine;

/** RoleDefinitions: what the roles of a user add to a session, in place or by role capability files (.psrc). */
final class Roles {

    private Roles() {}

    /** Finds role capability files, and reads them. */
    interface Files {

        Object named(String name);

        Object at(String path);

        /** One way for both. */
        static Files of(Function<String, Object> reader) {
            return new Files() {

                @Override
                public Object named(String name) {
                    return reader.apply(name);
                }

                @Override
                public Object at(String path) {
                    return reader.apply(path);
                }
            };
        }
    }

    /** Those of the modules of the running session. */
    static final Files OF_MODULES = new Files() {

        @Override
        public Object named(String name) {
            return SessionFile.table(find(name));
        }

        @Override
        public Object at(String path) {
            return SessionFile.table(file(path));
        }
    };

    /** What a configuration itself names is everybody's. */
    static void addTo(Settings settings, Map<?, ?> named, Files files) {
        Settings of = new Settings();
        of.add(named);
        for (String name : orNone(of.words("RoleCapabilities"))) {
            settings.add(read(files.named(name)));
        }
        for (String path : orNone(of.words("RoleCapabilityFiles"))) {
            settings.add(read(files.at(path)));
        }
    }

    static void addTo(Settings settings, Object definitions, Predicate<String> hasRole, Files files) {
        if (!(PSObject.base(definitions) instanceof Map<?, ?> roles)) {
            return;
        }
        roles.forEach((role, given) -> {
            if (hasRole.test(Conversion.toText(role)) && PSObject.base(given) instanceof Map<?, ?> capabilities) {
                settings.add(capabilities);
                addTo(settings, capabilities, files);
            }
        });
    }

    private static Iterable<String> orNone(Iterable<String> words) {
        return words == null ? java.util.List.of() : words;
    }

    private static Map<?, ?> read(Object file) {
        return file instanceof Map<?, ?> table ? table : Map.of();
    }

    private static Path file(String path) {
        if (!path.toLowerCase(Locale.ROOT).endsWith(".psrc")) {
            throw SessionFile.wrong("The provided role capability file " + path + " does not have the required .psrc extension.");
        }
        if (!java.nio.file.Files.isRegularFile(Path.of(path))) {
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
        try (Stream<Path> folders = java.nio.file.Files.walk(module, 1)) {
            return folders.map(folder -> folder.resolve("RoleCapabilities").resolve(name + ".psrc")).filter(java.nio.file.Files::isRegularFile).findFirst()
                .orElse(null);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
