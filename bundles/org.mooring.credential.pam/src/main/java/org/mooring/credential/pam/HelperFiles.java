package org.mooring.credential.pam;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;

/** Puts what the helper's process runs on where it can find it: a folder of the bundle's own. */
final class HelperFiles {

    static final String JNA = "jna.jar";

    private static final String CLASSES = "org/mooring/credential/pam/helper";

    private HelperFiles() {}

    static Path of(Bundle bundle) throws IOException {
        Path folder = bundle.getDataFile("helper").toPath();
        Files.createDirectories(folder.resolve(CLASSES));
        removeLeft(folder);
        copy(bundle.getEntry("lib/" + JNA), folder.resolve(JNA));
        for (URL entry : Collections.list(bundle.findEntries(CLASSES, "*.class", false))) {
            copy(entry, folder.resolve(CLASSES).resolve(entry.getPath().substring(entry.getPath().lastIndexOf('/') + 1)));
        }
        return folder;
    }

    /** What JNA has unpacked for processes that were ended before they could take it away. */
    private static void removeLeft(Path folder) throws IOException {
        List<Path> left = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().matches("jna.+\\.(tmp|x)")).forEach(left::add);
        }
        for (Path file : left) {
            Files.deleteIfExists(file);
        }
    }

    private static void copy(URL from, Path to) throws IOException {
        try (InputStream in = from.openStream()) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
