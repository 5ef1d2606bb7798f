package org.mooring.provider.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;

/** The folders that a listing which follows links has been in, whatever path led there, so that a circle of links ends. */
final class VisitedFolders {

    private final Set<Object> keys = new HashSet<>();

    VisitedFolders(Path first) {
        visit(first);
    }

    /** Whether it has not been in {@code folder} before. */
    boolean visit(Path folder) {
        return keys.add(key(folder));
    }

    private static Object key(Path folder) {
        try {
            Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
            return key != null ? key : folder.toRealPath();
        } catch (IOException unreadable) {
            // Listing it will say what is wrong with it.
            return folder;
        }
    }
}
