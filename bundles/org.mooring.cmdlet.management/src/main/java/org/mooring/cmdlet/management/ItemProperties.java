package org.mooring.cmdlet.management;

import org.mooring.api.provider.PathInfo;
import org.mooring.object.PSObject;

/** Objects with the properties of an item. */
final class ItemProperties {

    private ItemProperties() {}

    /** With the notes that say of which item they are. */
    static PSObject located(Object properties, PathInfo place) {
        PSObject object = ItemContext.located(properties, place, false);
        object.remove("PSIsContainer");
        return object;
    }
}
