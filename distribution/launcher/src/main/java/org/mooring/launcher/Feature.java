package org.mooring.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An OSGi feature (Feature Service specification): the bundles that make up a capability. Its categories name the commands that
 * start it.
 */
record Feature(String id, Set<String> categories, List<String> bundles) {

    static Feature read(Path file) throws IOException {
        try {
            Map<String, Object> json = Json.object(Files.readString(file));
            return new Feature((String) json.get("id"),
                    list(json, "categories").stream().map(Object::toString).collect(Collectors.toUnmodifiableSet()),
                    list(json, "bundles").stream().map(Feature::bundleId).toList());
        } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
            throw new StartException("%s is not an OSGi feature: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** The file of a bundle that is named by Maven coordinates, {@code group:artifact:version}. */
    static String fileName(String bundleId) {
        String[] parts = bundleId.split(":");
        return parts[1] + "-" + parts[parts.length - 1] + ".jar";
    }

    private static String bundleId(Object bundle) {
        return (String) (bundle instanceof Map<?, ?> map ? map.get("id") : bundle);
    }

    private static List<?> list(Map<String, Object> json, String key) {
        return (List<?>) json.getOrDefault(key, List.of());
    }
}
