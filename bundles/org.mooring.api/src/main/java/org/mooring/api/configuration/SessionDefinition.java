package org.mooring.api.configuration;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mooring.api.credential.Identity;

/**
 * A session configuration's file, for the shell to read more in it than every shell understands: functions, aliases, parameters of
 * commands, roles.
 *
 * @param file its name, for messages
 * @param text all of it
 * @param roles that its RoleDefinitions give, or those of them that a user has
 * @param transcriptDirectory the folder in which the server keeps a transcript of each session, or empty for none
 */
public record SessionDefinition(String file, String text, List<Role> roles, String transcriptDirectory) {

    public SessionDefinition {
        roles = List.copyOf(roles);
    }

    /** Without transcripts. */
    public SessionDefinition(String file, String text, List<Role> roles) {
        this(file, text, roles, "");
    }

    /**
     * @param name the user or group that has it, as the file names it; empty for what everybody has who may open the configuration
     * @param modules that it asks for
     * @param capabilities the texts of its role capability files (.psrc), by the name or path as the file has it
     */
    public record Role(String name, List<String> modules, Map<String, String> capabilities) {

        public Role {
            modules = List.copyOf(modules);
            capabilities = Map.copyOf(capabilities);
        }

        public boolean isOf(Identity user) {
            return name.isEmpty() || user.user().equals(name) || user.groups().contains(name);
        }
    }

    /** With the roles of {@code user} alone. */
    public SessionDefinition of(Identity user) {
        return with(role -> role.isOf(user));
    }

    /** With these roles alone. */
    public SessionDefinition with(Predicate<Role> wanted) {
        return new SessionDefinition(file, text, roles.stream().filter(wanted).toList(), transcriptDirectory);
    }
}
