package org.mooring.shell.powershell.modules;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.Version;
import org.mooring.shell.powershell.runtime.Engine;

/** Where modules lie: the folders of {@code $env:PSModulePath}, and the names that files of modules have. */
public final class ModulePaths {

    /** In the order in which they are tried where a name has none. */
    static final List<String> EXTENSIONS = List.of(".psd1", ".psm1", ".cdxml", ".dll", ".exe");

    private static final Set<String> KNOWN = Set.of(".psd1", ".psm1", ".ps1", ".cdxml", ".dll", ".exe");
    private static final int DEEPEST = 16;

    private ModulePaths() {}

    /** The name of the module in a file. */
    public static String nameOf(Path file) {
        return nameOf(file.getFileName().toString());
    }

    static String nameOf(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        String extension = extension(name);
        return KNOWN.contains(extension) ? name.substring(0, name.length() - extension.length()) : name;
    }

    /** With its dot, in lower case; empty where there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || name.indexOf('/', dot) >= 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    static boolean isModuleExtension(String extension) {
        return KNOWN.contains(extension);
    }

    /** Whether a name is a path from the root, from the current folder, or on a drive. */
    static boolean isRooted(String name) {
        return name.startsWith("/") || name.startsWith("\\") || name.startsWith("./") || name.startsWith(".\\") || name.startsWith("../")
            || name.startsWith("..\\") || name.startsWith("~/") || name.startsWith("~\\") || name.indexOf(':') >= 0;
    }

    /** The file or folder that a rooted name means; null when there is none. */
    static Path resolve(Engine engine, String name) {
        Path path = rooted(engine, name);
        return path != null && Files.exists(path) ? path : null;
    }

    /** What a rooted name means, there or not; null for a name, and for what is no file's. */
    static Path rooted(Engine engine, String name) {
        if (!isRooted(name)) {
            return null;
        }
        try {
            Path path = engine.filePath(name);
            return path == null ? null : path.normalize();
        } catch (DotNetException e) {
            return null;
        }
    }

    /** A file that a manifest names. */
    static Path within(Engine engine, Path folder, String name, String extension) {
        String full = extension != null && extension(name).isEmpty() ? name + extension : name;
        Path absolute = full.startsWith("/") ? Path.of(full) : full.indexOf(':') > 0 ? rooted(engine, full) : null;
        return (absolute != null ? absolute : folder.resolve(full.replace('\\', '/'))).normalize();
    }

    /** The folders of modules, those that are there. */
    static List<Path> folders(Engine engine) {
        String value = engine.environment("PSModulePath");
        Set<Path> folders = new LinkedHashSet<>();
        if (value != null) {
            for (String folder : value.split(File.pathSeparator)) {
                if (!folder.isBlank() && Files.isDirectory(Path.of(folder))) {
                    folders.add(Path.of(folder).normalize());
                }
            }
        }
        return List.copyOf(folders);
    }

    /** The version that a folder is named by, or null. */
    static Version versionOf(Path folder) {
        if (folder == null || folder.getFileName() == null || !folder.getFileName().toString().matches("\\d+(\\.\\d+){1,3}")) {
            return null;
        }
        try {
            return Version.parse(folder.getFileName().toString());
        } catch (DotNetException e) {
            return null;
        }
    }

    /** The folders in a folder, by name. */
    static List<Path> subfolders(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted(Comparator.comparing(p -> p.getFileName().toString())).toList();
        } catch (IOException | UncheckedIOException e) {
            // What may not be read has no modules for this user.
            return List.of();
        }
    }

    /** The manifests in folders named by versions, the highest first. */
    static List<Path> versions(Path folder) {
        String manifest = folder.getFileName() + ".psd1";
        List<Path> found = new ArrayList<>(subfolders(folder).stream().filter(f -> versionOf(f) != null).toList());
        found.sort(Comparator.comparing(ModulePaths::versionOf).reversed());
        return found.stream().map(f -> f.resolve(manifest)).filter(Files::isRegularFile).toList();
    }

    /** The files of the modules in a folder and below: a module's folder has a file of its name, or one for each version. */
    static List<Path> available(Path top) {
        List<Path> found = new ArrayList<>();
        ArrayDeque<Path> folders = new ArrayDeque<>(List.of(top));
        while (!folders.isEmpty()) {
            Path folder = folders.poll();
            List<Path> here = ofFolder(folder);
            found.addAll(here);
            if (here.isEmpty() && folder.getNameCount() - top.getNameCount() < DEEPEST) {
                folders.addAll(subfolders(folder));
            }
        }
        return found;
    }

    /** The files of the module that a folder is. */
    static List<Path> ofFolder(Path folder) {
        List<Path> versions = versions(folder);
        if (!versions.isEmpty()) {
            return versions;
        }
        for (String extension : EXTENSIONS) {
            Path file = folder.resolve(folder.getFileName() + extension);
            if (Files.isRegularFile(file)) {
                return List.of(file);
            }
        }
        return List.of();
    }

    /** All files of modules in a folder and below. */
    static List<Path> all(Path top) {
        try (Stream<Path> files = Files.walk(top, DEEPEST)) {
            return files.filter(f -> EXTENSIONS.contains(extension(f.getFileName().toString())) && Files.isRegularFile(f)).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            // What may not be read has no modules for this user.
            return List.of();
        }
    }
}
