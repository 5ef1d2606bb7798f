package org.mooring.credential.keys;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mooring.api.credential.Factor;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.UserDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The groups of users whom a key or certificate has proved: keys say nothing of groups, the directories of users here do. */
@Component(service = Groups.class)
public final class Groups {

    private static final Logger LOG = LoggerFactory.getLogger(Groups.class);

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final Collection<UserDirectory> directories = new CopyOnWriteArrayList<>();

    private final String owner;

    @Activate
    public Groups() {
        this(System.getProperty("user.name"), List.of());
    }

    /** @param owner the user of the operating system that runs the server */
    Groups(String owner, List<UserDirectory> directories) {
        this.owner = owner;
        this.directories.addAll(directories);
    }

    /** Who has just been proved. A directory that does not answer keeps nobody out: its groups come when it does. */
    Identity provedNow(String user, Factor factor) {
        Set<String> groups = new HashSet<>();
        for (UserDirectory directory : directories) {
            try {
                groups.addAll(UserDirectory.groups(List.of(directory), user));
            } catch (RuntimeException e) {
                LOG.warn("{} cannot say in which groups user '{}' is.", directory.getClass().getName(), user, e);
            }
        }
        return identity(user, groups, factor);
    }

    /** Who was proved earlier. Throws where a directory does not answer: then nothing changes for the user. */
    Identity provedBefore(String user, Factor factor) {
        return identity(user, new HashSet<>(UserDirectory.groups(directories, user)), factor);
    }

    private Identity identity(String user, Set<String> groups, Factor factor) {
        if (user.equals(owner)) {
            groups.add(Identity.SERVER_OWNER);
        } else {
            groups.remove(Identity.SERVER_OWNER);
        }
        return new Identity(user, groups, List.of(factor));
    }
}
