package org.mooring.transport.stream;

import java.util.Optional;
import org.mooring.api.configuration.SessionConfiguration;

/**
 * What a client asks for by a subsystem's name: {@code powershell}, {@code powershell/CONFIG} or {@code powershell/CONFIG/NAME}; the last
 * one may end in {@code ?attach=force}, {@code ?close=remove}, or both joined by {@code &}.
 *
 * @param configuration a session configuration's name; empty for the default one
 * @param name the durable session to attach to, or to make; null for one that ends with the connection
 * @param force whether it takes the session from the client that holds it
 * @param remove whether the session ends when this client closes it
 */
public record StreamRequest(String configuration, String name, boolean force, boolean remove) {

    private static final String SUBSYSTEM = "powershell";

    /** What the names look like, for messages. */
    public static final String USAGE = "powershell, powershell/CONFIGURATION or powershell/CONFIGURATION/SESSION";

    /** The default configuration, in a session that ends with the connection. */
    public static final StreamRequest DEFAULT = new StreamRequest("", null, false, false);

    /** Whether a subsystem of this name is for sessions at all. */
    public static boolean isSubsystem(String subsystem) {
        return subsystem.equals(SUBSYSTEM) || subsystem.startsWith(SUBSYSTEM + "/") || subsystem.startsWith(SUBSYSTEM + "?");
    }

    /** The request in a subsystem's name, or nothing where the name is none of ours. */
    public static Optional<StreamRequest> parse(String subsystem) {
        int query = subsystem.indexOf('?');
        String[] parts = (query < 0 ? subsystem : subsystem.substring(0, query)).split("/", -1);
        if (!parts[0].equals(SUBSYSTEM) || parts.length > 3 || query >= 0 && parts.length < 3) {
            return Optional.empty();
        }
        for (int i = 1; i < parts.length; i++) {
            if (!SessionConfiguration.isName(parts[i])) {
                return Optional.empty();
            }
        }
        boolean force = false;
        boolean remove = false;
        if (query >= 0) {
            for (String wish : subsystem.substring(query + 1).split("&", -1)) {
                switch (wish) {
                    case "attach=force" -> force = true;
                    case "close=remove" -> remove = true;
                    default -> {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.of(new StreamRequest(parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : null, force, remove));
    }
}
