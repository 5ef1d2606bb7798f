package org.mooring.credential.ldap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.naming.AuthenticationException;
import javax.naming.CompositeName;
import javax.naming.InvalidNameException;
import javax.naming.Name;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.PartialResultException;
import javax.naming.ReferralException;
import javax.naming.directory.Attribute;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;
import javax.naming.ldap.LdapContext;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** What is asked of the directory: who somebody is, and whether a password is right. */
final class Directory {

    /** What the directory says to a name and a password. */
    sealed interface Answer {

        record Proved(Person person) implements Answer {}

        record Wrong(String why) implements Answer {}

        record Unknown() implements Answer {}
    }

    private static final int MOST_GROUPS = 1000;

    private final LdapSettings settings;
    private final LdapConnections connections;
    private final char[] searchPassword;

    /** @param state where the names of files begin that do not say it themselves */
    Directory(LdapSettings settings, Path state) throws IOException, GeneralSecurityException {
        this.settings = settings;
        this.connections = new LdapConnections(settings, state);
        this.searchPassword = settings.searchPasswordFile().isEmpty() ? new char[0]
            : Files.readString(state.resolve(settings.searchPasswordFile()), StandardCharsets.UTF_8).stripTrailing().toCharArray();
        if (!settings.searchName().isEmpty() && searchPassword.length == 0) {
            throw new IOException("org.mooring.credential.ldap: 'searchName' needs a 'searchPasswordFile' with a password.");
        }
        if (settings.userName().isEmpty() && settings.userBase().isEmpty()) {
            throw new IOException("org.mooring.credential.ldap: set 'userName', or 'userBase' to search for users.");
        }
    }

    /** Whether users can be found without their passwords. */
    boolean canSearch() {
        return !settings.userBase().isEmpty();
    }

    Answer prove(String user, char[] password) throws NamingException {
        if (!settings.userName().isEmpty()) {
            return bind(settings.userName().replace("{0}", Rdn.escapeValue(user)), user, password);
        }
        Optional<Person> person = find(user);
        if (person.isEmpty()) {
            // As much work as for a user who is there.
            bind("cn=" + UUID.randomUUID() + "," + settings.userBase(), user, password);
            return new Answer.Unknown();
        }
        return bind(person.get().dn(), user, password) instanceof Answer.Wrong wrong ? wrong : new Answer.Proved(person.get());
    }

    private Answer bind(String dn, String user, char[] password) throws NamingException {
        try (LdapConnections.Open open = connections.open(dn, password)) {
            if (open.mustChangePassword()) {
                return new Answer.Wrong("the password has to be changed first");
            }
            return settings.userName().isEmpty() ? new Answer.Proved(new Person(dn, user, Set.of()))
                : new Answer.Proved(read(open.context(), dn).orElseThrow(() -> new NameNotFoundException("The user cannot read the own entry " + dn)));
        } catch (AuthenticationException wrong) {
            return new Answer.Wrong("wrong password");
        }
    }

    /** The user of a name; more than one is nobody. */
    Optional<Person> find(String user) throws NamingException {
        try (LdapConnections.Open open = connections.open(settings.searchName(), searchPassword)) {
            List<SearchResult> found = search(open.context(), settings.userBase(), settings.userFilter(), new Object[] {user},
                SearchControls.SUBTREE_SCOPE, 2, settings.userAttribute(), settings.memberOf());
            return found.size() == 1 ? Optional.of(person(open.context(), found.getFirst())) : Optional.empty();
        }
    }

    private Optional<Person> read(LdapContext context, String dn) throws NamingException {
        List<SearchResult> found = search(context, dn, "(objectClass=*)", new Object[0], SearchControls.OBJECT_SCOPE, 1, settings.userAttribute(),
            settings.memberOf());
        return found.isEmpty() ? Optional.empty() : Optional.of(person(context, found.getFirst()));
    }

    private Person person(LdapContext context, SearchResult entry) throws NamingException {
        String dn = entry.getNameInNamespace();
        Attribute name = entry.getAttributes().get(settings.userAttribute());
        if (name == null) {
            throw new NamingException("The entry " + dn + " has no attribute '" + settings.userAttribute() + "'.");
        }
        Set<String> groups = new HashSet<>();
        Attribute memberOf = settings.memberOf().isEmpty() ? null : entry.getAttributes().get(settings.memberOf());
        for (int i = 0; memberOf != null && i < memberOf.size(); i++) {
            groupOf(String.valueOf(memberOf.get(i))).ifPresent(groups::add);
        }
        if (!settings.groupBase().isEmpty()) {
            groups.addAll(groupsOf(context, String.valueOf(name.get()), dn));
        }
        return new Person(dn, String.valueOf(name.get()), groups);
    }

    /** The groups of an entry, and, where that is asked for, those that these are in. */
    private Set<String> groupsOf(LdapContext context, String user, String dn) throws NamingException {
        Set<String> groups = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> members = new ArrayDeque<>(List.of(dn));
        while (!members.isEmpty() && seen.size() < MOST_GROUPS) {
            String member = members.removeFirst();
            String called = member.equals(dn) ? user : "";
            for (SearchResult group : search(context, settings.groupBase(), settings.groupFilter(), new Object[] {called, member},
                    SearchControls.SUBTREE_SCOPE, MOST_GROUPS, settings.groupAttribute())) {
                Attribute groupName = group.getAttributes().get(settings.groupAttribute());
                if (groupName != null) {
                    groups.add(String.valueOf(groupName.get()));
                }
                if (settings.nestedGroups() && seen.add(group.getNameInNamespace().toLowerCase(Locale.ROOT))) {
                    members.add(group.getNameInNamespace());
                }
            }
        }
        return groups;
    }

    /** The group's name in the name of its entry. */
    private Optional<String> groupOf(String dn) {
        try {
            LdapName name = new LdapName(dn);
            Rdn first = name.isEmpty() ? null : name.getRdn(name.size() - 1);
            return first != null && first.getType().equalsIgnoreCase(settings.groupAttribute()) ? Optional.of(String.valueOf(first.getValue()))
                : Optional.empty();
        } catch (InvalidNameException notAName) {
            return Optional.empty();
        }
    }

    /** The filter's arguments are escaped by JNDI; where the directory refers to another one, that is not asked. */
    private List<SearchResult> search(LdapContext context, String base, String filter, Object[] arguments, int scope, int most, String... attributes)
            throws NamingException {
        SearchControls controls = new SearchControls(scope, most, settings.timeoutMilliseconds(), attributes, false, false);
        Name where = new CompositeName().add(base);
        List<SearchResult> found = new ArrayList<>();
        NamingEnumeration<SearchResult> results = context.search(where, filter, arguments, controls);
        try {
            while (found.size() < most && results.hasMore()) {
                found.add(results.next());
            }
        } catch (ReferralException | PartialResultException elsewhere) {
            return found;
        } finally {
            results.close();
        }
        return found;
    }
}
