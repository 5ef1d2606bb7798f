package org.mooring.shell.powershell.natives;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.runtime.Engine;

/** Bare words of programs' arguments: wildcards are the names of files, as other shells have them, and {@code ~} is the home folder. */
final class FileNames {

    private FileNames() {}

    static List<String> expand(Engine engine, String word) {
        if (!Wildcard.isPattern(word)) {
            String home = engine.environment("HOME");
            boolean isHome = home != null && (word.equals("~") || word.startsWith("~/"));
            return List.of(isHome ? home + word.substring(1) : word);
        }
        var location = engine.drives().location();
        if (location == null || !location.provider().name().equalsIgnoreCase("FileSystem") || !engine.shows(location.provider())) {
            return List.of(word);
        }
        boolean absolute = word.startsWith("/");
        List<Found> found = List.of(new Found(absolute ? Path.of("/") : engine.folder().toPath(), absolute ? "/" : ""));
        String[] parts = (absolute ? word.substring(1) : word).split("/");
        for (int i = 0; i < parts.length; i++) {
            found = within(found, parts[i], i + 1 < parts.length);
        }
        List<String> names = found.stream().map(Found::text).toList();
        return names.isEmpty() ? List.of(word) : names;
    }

    private record Found(Path path, String text) {}

    private static List<Found> within(List<Found> folders, String part, boolean folderWanted) {
        List<Found> found = new ArrayList<>();
        for (Found folder : folders) {
            String prefix = folder.text.isEmpty() || folder.text.endsWith("/") ? folder.text : folder.text + "/";
            if (!Wildcard.isPattern(part)) {
                Path path = folder.path.resolve(part);
                if (Files.exists(path)) {
                    found.add(new Found(path, prefix + part));
                }
                continue;
            }
            Wildcard pattern = Wildcard.of(part, true);
            try (DirectoryStream<Path> each = Files.newDirectoryStream(folder.path)) {
                List<Found> here = new ArrayList<>();
                for (Path path : each) {
                    String name = path.getFileName().toString();
                    if (!name.startsWith(".") && pattern.matches(name) && (!folderWanted || Files.isDirectory(path))) {
                        here.add(new Found(path, prefix + name));
                    }
                }
                here.sort(Comparator.comparing((Found f) -> !Files.isDirectory(f.path)).thenComparing(Found::text, String.CASE_INSENSITIVE_ORDER));
                found.addAll(here);
            } catch (IOException e) {
                // What can't be read has no names to give.
                continue;
            }
        }
        return found;
    }
}
