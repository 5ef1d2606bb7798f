package org.mooring.dotnet;

import java.nio.file.Path;
import java.util.function.BiFunction;
import org.mooring.dotnet.system.io.FileSystemInfo;

/** Makes what stands for a file or directory: a {@link FileSystemInfo}, or what a provider of files has for it. */
public final class FileItems {

    private static volatile BiFunction<Path, Boolean, Object> maker = FileSystemInfo::make;

    private FileItems() {}

    /** Says what makes them, from a path and whether it is a directory; null: what is here. */
    public static void madeBy(BiFunction<Path, Boolean, Object> other) {
        maker = other == null ? FileSystemInfo::make : other;
    }

    public static Object of(Path path, boolean directory) {
        return maker.apply(path, directory);
    }
}
