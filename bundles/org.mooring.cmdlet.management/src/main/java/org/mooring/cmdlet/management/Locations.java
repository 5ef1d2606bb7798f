package org.mooring.cmdlet.management;

import java.util.List;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.provider.ProviderErrors;

/** Finds the container that a location command is to go to. */
final class Locations {

    private Locations() {}

    static PathInfo container(String path, boolean literal, Drives drives, ItemContext items) {
        PathInfo place;
        if (literal) {
            place = drives.resolveLiteral(path, items);
        } else {
            List<PathInfo> found = drives.resolve(path, items);
            if (found.isEmpty()) {
                throw ProviderErrors.pathNotFound(path);
            }
            if (found.size() > 1) {
                throw ProviderErrors.invalidArgument(path, "Cannot set the location because path '" + path
                    + "' resolved to multiple containers. You can only set the location to a single container at a time.");
            }
            place = found.get(0);
        }
        if (!place.itemProvider().isContainer(place.providerPath(), items)) {
            throw ProviderErrors.pathNotFound(path);
        }
        return place;
    }
}
