package org.mooring.credential.pam;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What PAM says to a name and a password, or to a name alone. */
sealed interface PamAnswer {

    /** @param groups those of the operating system; none where PAM knows users that it does not */
    record Accepted(Set<String> groups) implements PamAnswer {}

    /** @param reason in PAM's words */
    record Refused(String reason) implements PamAnswer {}

    /** PAM has no such user. */
    record Unknown() implements PamAnswer {}

    /** The helper's line, as {@code accepted TAB user TAB group TAB group}. */
    static PamAnswer read(String line, String user) throws PamFailure {
        List<String> parts = List.of(line.split("\t", -1));
        String rest = parts.size() > 1 ? parts.get(1) : "";
        return switch (parts.getFirst()) {
            case "accepted" -> rest.equals(user) ? new Accepted(new HashSet<>(parts.subList(2, parts.size())))
                : new Refused("PAM writes the user's name otherwise: '" + rest + "'");
            case "refused" -> new Refused(rest);
            case "unknown" -> new Unknown();
            case "failed" -> throw new PamFailure(rest);
            default -> throw new PamFailure("its process said '" + line + "'");
        };
    }
}
