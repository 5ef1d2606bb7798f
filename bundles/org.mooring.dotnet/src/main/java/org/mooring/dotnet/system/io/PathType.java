package org.mooring.dotnet.system.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.Process;

/** System.IO.Path as it is on Unix. */
@ClrClass(value = "System.IO.Path", type = ClrClass.None.class)
public final class PathType {

    public static final char DirectorySeparatorChar = '/';
    public static final char AltDirectorySeparatorChar = '/';
    public static final char PathSeparator = ':';
    public static final char VolumeSeparatorChar = '/';

    private static final SecureRandom RANDOM = new SecureRandom();

    private PathType() {}

    private static void notNull(String path, String name) {
        if (path == null) {
            throw Exceptions.argumentNull(name);
        }
    }

    private static String combined(String... paths) {
        String all = "";
        int number = 1;
        for (String path : paths) {
            notNull(path, paths.length > 4 ? "paths" : "path" + number++);
            if (!path.isEmpty()) {
                all = path.startsWith("/") || all.isEmpty() ? path : all.endsWith("/") ? all + path : all + "/" + path;
            }
        }
        return all;
    }

    public static String combine(String path1, String path2) {
        return combined(path1, path2);
    }

    public static String combine(String path1, String path2, String path3) {
        return combined(path1, path2, path3);
    }

    public static String combine(String path1, String path2, String path3, String path4) {
        return combined(path1, path2, path3, path4);
    }

    public static String combine(@Params String[] paths) {
        return combined(paths);
    }

    private static String joined(String... paths) {
        String all = "";
        for (String path : paths) {
            if (path != null && !path.isEmpty()) {
                all = all.isEmpty() ? path : all.endsWith("/") || path.startsWith("/") ? all + path : all + "/" + path;
            }
        }
        return all;
    }

    public static String join(String path1, String path2) {
        return joined(path1, path2);
    }

    public static String join(String path1, String path2, String path3) {
        return joined(path1, path2, path3);
    }

    public static String join(@Params String[] paths) {
        return joined(paths);
    }

    public static String getFileName(String path) {
        return path == null ? null : path.substring(path.lastIndexOf('/') + 1);
    }

    public static String getFileNameWithoutExtension(String path) {
        if (path == null) {
            return null;
        }
        String name = getFileName(path);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    public static String getExtension(String path) {
        if (path == null) {
            return null;
        }
        String name = getFileName(path);
        int dot = name.lastIndexOf('.');
        return dot < 0 || dot == name.length() - 1 ? "" : name.substring(dot);
    }

    public static boolean hasExtension(String path) {
        return path != null && !getExtension(path).isEmpty();
    }

    public static String changeExtension(String path, String extension) {
        if (path == null || path.isEmpty()) {
            return path;
        }
        int dot = path.lastIndexOf('.');
        String base = dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
        return extension == null ? base : base + (extension.startsWith(".") ? "" : ".") + extension;
    }

    public static String getDirectoryName(String path) {
        if (path == null || path.isEmpty() || path.equals("/")) {
            return null;
        }
        int slash = path.lastIndexOf('/');
        while (slash > 0 && path.charAt(slash - 1) == '/') {
            slash--;
        }
        return slash < 0 ? "" : slash == 0 ? "/" : path.substring(0, slash).replaceAll("/+", "/");
    }

    public static String getPathRoot(String path) {
        return path == null || path.isEmpty() ? null : path.startsWith("/") ? "/" : "";
    }

    public static boolean isPathRooted(String path) {
        return path != null && path.startsWith("/");
    }

    public static boolean isPathFullyQualified(String path) {
        notNull(path, "path");
        return path.startsWith("/");
    }

    public static boolean endsInDirectorySeparator(String path) {
        return path != null && path.endsWith("/");
    }

    public static String trimEndingDirectorySeparator(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    public static boolean exists(String path) {
        return path != null && !path.isEmpty() && Files.exists(FileErrors.path(path));
    }

    /** Made absolute, dots resolved; a slash at the end stays. */
    public static String getFullPath(String path) {
        notNull(path, "path");
        if (path.isEmpty()) {
            throw Exceptions.argument("The value cannot be an empty string.", "path");
        }
        String full = Process.current().resolve(path).normalize().toString();
        return path.endsWith("/") && !full.endsWith("/") ? full + "/" : full;
    }

    public static String getFullPath(String path, String basePath) {
        return getFullPath(combined(basePath, path));
    }

    public static String getRelativePath(String relativeTo, String path) {
        String relative = Path.of(getFullPath(relativeTo)).relativize(Path.of(getFullPath(path))).toString();
        return relative.isEmpty() ? "." : relative;
    }

    public static String getTempPath() {
        String tmp = Process.current().environment().get("TMPDIR");
        String path = tmp == null || tmp.isEmpty() ? "/tmp" : tmp;
        return path.endsWith("/") ? path : path + "/";
    }

    public static String getTempFileName() {
        try {
            return Files.createTempFile(Path.of(getTempPath()), "tmp", ".tmp").toString();
        } catch (IOException e) {
            throw FileErrors.of(e, Path.of(getTempPath()));
        }
    }

    public static String getRandomFileName() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 11; i++) {
            out.append(i == 8 ? "." : "").append("abcdefghijklmnopqrstuvwxyz012345".charAt(RANDOM.nextInt(32)));
        }
        return out.toString();
    }

    public static char[] getInvalidFileNameChars() {
        return new char[] {'\0', '/'};
    }

    public static char[] getInvalidPathChars() {
        return new char[] {'\0'};
    }
}
