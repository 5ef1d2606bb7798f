package org.mooring.cmdlet.osgi;

import java.time.Instant;
import org.mooring.object.PSObject;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** Bundles as objects. */
final class Bundles {

    static final String TYPE = "Mooring.Bundle";

    private Bundles() {}

    static PSObject shown(Bundle bundle) {
        String title = bundle.getHeaders().get(Constants.BUNDLE_NAME);
        return Administration.object(TYPE).set("Id", bundle.getBundleId()).set("State", state(bundle)).set("Version", bundle.getVersion().toString())
            .set("Name", name(bundle)).set("Title", title == null ? "" : title).set("Location", bundle.getLocation())
            .set("LastModified", Instant.ofEpochMilli(bundle.getLastModified()).toString());
    }

    /** Its symbolic name; a bundle of old may have none. */
    static String name(Bundle bundle) {
        return bundle.getSymbolicName() == null ? bundle.getLocation() : bundle.getSymbolicName();
    }

    private static String state(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.UNINSTALLED -> "Uninstalled";
            case Bundle.INSTALLED -> "Installed";
            case Bundle.RESOLVED -> "Resolved";
            case Bundle.STARTING -> "Starting";
            case Bundle.STOPPING -> "Stopping";
            case Bundle.ACTIVE -> "Active";
            default -> "Unknown";
        };
    }
}
