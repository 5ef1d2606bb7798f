package org.mooring.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.resource.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bundles in some folders, as resources. A file is read again only when it has changed. */
final class BundleFolder {

    private static final Logger LOG = LoggerFactory.getLogger(BundleFolder.class);

    /** What a file was when it was read; its text is also the location of the bundle that is installed from it. */
    private record Stamp(Path file, long modified, long size) {

        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(file, attributes.lastModifiedTime().toMillis(), attributes.size());
        }

        String location() {
            return "mooring.repository:" + file + "?" + modified + "-" + size;
        }
    }

    /** A bundle at hand. */
    record Found(Path file, String location, Resource resource) {}

    private final List<Path> folders;
    private Map<Stamp, Found> known = Map.of();
    private Map<Stamp, String> unreadable = new HashMap<>();

    BundleFolder(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Looks into the folders; says whether anything is other than the last time. */
    boolean refresh() {
        Map<Stamp, Found> now = new TreeMap<>(java.util.Comparator.comparing(Stamp::location));
        Map<Stamp, String> bad = new HashMap<>();
        for (Stamp stamp : settled()) {
            Found found = known.get(stamp);
            try {
                found = found != null ? found : unreadable.containsKey(stamp) ? null : read(stamp);
                if (found != null) {
                    now.put(stamp, found);
                } else {
                    bad.put(stamp, unreadable.get(stamp));
                }
            } catch (IOException | BundleException e) {
                LOG.error("{} is no bundle: {}", stamp.file(), e.getMessage());
                bad.put(stamp, e.getMessage());
            }
        }
        boolean changed = !now.keySet().equals(known.keySet());
        known = now;
        unreadable = bad;
        return changed;
    }

    /** The files that are there. A folder that changes while it is read may show neither a file nor the one that replaces it: it is read again then. */
    private Set<Stamp> settled() {
        Set<Stamp> stamps = stamps();
        if (stamps.equals(known.keySet())) {
            return stamps;
        }
        for (Set<Stamp> again = stamps(); !again.equals(stamps); again = stamps()) {
            stamps = again;
        }
        return stamps;
    }

    List<Found> bundles() {
        return List.copyOf(known.values());
    }

    private Set<Stamp> stamps() {
        Set<Stamp> stamps = new HashSet<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(one -> one.toString().endsWith(".jar")).toList()) {
                    try {
                        stamps.add(Stamp.of(file));
                    } catch (NoSuchFileException gone) {
                        LOG.debug("{} has just gone", file);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return stamps;
    }

    private static Found read(Stamp stamp) throws IOException, BundleException {
        try (JarFile jar = new JarFile(stamp.file().toFile())) {
            Manifest manifest = jar.getManifest();
            Map<String, String> headers = new HashMap<>();
            Attributes main = manifest == null ? new Attributes() : manifest.getMainAttributes();
            main.forEach((key, value) -> headers.put(key.toString(), value.toString()));
            if (!headers.containsKey(Constants.BUNDLE_SYMBOLICNAME)) {
                throw new BundleException("its manifest has no " + Constants.BUNDLE_SYMBOLICNAME + ".");
            }
            return new Found(stamp.file(), stamp.location(), ResourceBuilder.build(stamp.location(), headers));
        }
    }
}
