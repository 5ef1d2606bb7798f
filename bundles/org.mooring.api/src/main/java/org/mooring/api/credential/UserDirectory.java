package org.mooring.api.credential;

import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** Knows users without proof, to tell what they could do. Never used to let anybody in. Implementations are services. */
@ConsumerType
public interface UserDirectory {

    /** The groups of a user; empty when the user is not known here. */
    Optional<Set<String>> groups(String user);
}
