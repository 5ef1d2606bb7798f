package org.mooring.transport.stream;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mooring.api.configuration.SessionConfiguration;

/**
 * What a client that knows of sessions which stay asks for by a subsystem's name: {@code powershell?list} for those that its user has here,
 * {@code powershell?connect=ID} to join one of them, {@code powershell?resume=ID&client=CLIENT}
 * to go on with it where this client left it, which the server had called CLIENT then, {@code powershell?remove=ID} to end it, and {@code powershell?new=ID} or
 * {@code powershell/CONFIG?new=ID}, which may end in {@code &name=NAME}, for one that it can leave and come back to.
 *
 * @param id the session's; null for the list
 * @param configuration of a new session; empty for the default one
 * @param name of a new session; null where the server shall choose it
 * @param client that is back; null unless one is
 */
record KeptRequest(Kind kind, UUID id, String configuration, String name, UUID client) {

    enum Kind { LIST, CONNECT, RESUME, REMOVE, NEW }

    private static final String UUID_TEXT = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern SUBSYSTEM = Pattern.compile("powershell(?:/(?<configuration>[^/?]+))?\\?"
        + "(?:list|(?<kind>connect|resume|remove|new)=(?<id>" + UUID_TEXT + ")(?:&name=(?<name>[^&]+)|&client=(?<client>" + UUID_TEXT + "))?)");

    /** The request in a subsystem's name, or nothing where it is none of these. */
    static Optional<KeptRequest> parse(String subsystem) {
        Matcher parts = SUBSYSTEM.matcher(subsystem);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String configuration = parts.group("configuration");
        String name = parts.group("name");
        if (configuration != null && !SessionConfiguration.isName(configuration) || name != null && !SessionConfiguration.isName(name)) {
            return Optional.empty();
        }
        if (parts.group("kind") == null) {
            return configuration == null ? Optional.of(new KeptRequest(Kind.LIST, null, "", null, null)) : Optional.empty();
        }
        Kind kind = Kind.valueOf(parts.group("kind").toUpperCase(Locale.ROOT));
        String client = parts.group("client");
        if (kind != Kind.NEW && (configuration != null || name != null) || (client != null) != (kind == Kind.RESUME)) {
            return Optional.empty();
        }
        return Optional.of(new KeptRequest(kind, UUID.fromString(parts.group("id")), configuration == null ? "" : configuration, name,
            client == null ? null : UUID.fromString(client)));
    }
}
