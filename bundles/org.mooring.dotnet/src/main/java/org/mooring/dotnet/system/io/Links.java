package org.mooring.dotnet.system.io;

import java.nio.file.Files;
import java.nio.file.Path;

/** Symbolic links, as System.IO.File and Directory make and follow them. */
final class Links {

    private static final int MOST = 40;

    private Links() {}

    static Path create(String path, String target) {
        Path link = FileErrors.path(path);
        FileErrors.run(link, () -> Files.createSymbolicLink(link, Path.of(target)));
        return link;
    }

    /** What a link points to, at last or in one step; null where the path is no link. */
    static FileSystemInfo target(Path path, boolean last) {
        Path at = path;
        for (int i = 0; Files.isSymbolicLink(at) && (i == 0 || last && i < MOST); i++) {
            Path link = at;
            at = FileErrors.run(link, () -> link.resolveSibling(Files.readSymbolicLink(link)).normalize());
        }
        return at.equals(path) ? null : FileSystemInfo.of(at);
    }
}
