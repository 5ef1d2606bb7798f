package org.mooring.credential.ldap;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where the directory is, and how users and groups look in it. {@code {0}} stands for the user's name, {@code {1}} for the entry's name. */
@ObjectClassDefinition(name = "Mooring LDAP")
@interface LdapSettings {

    /** How what is said to the directory is protected. */
    enum Security {
        /** By the URL: {@code ldaps://}. */
        LDAPS,
        /** By StartTLS on the port of {@code ldap://}. */
        STARTTLS,
        /** Not at all: passwords can be read on the way. */
        NONE
    }

    @AttributeDefinition(description = "ldaps://HOST or ldap://HOST; several, with spaces, are tried in turn")
    String url();

    @AttributeDefinition(description = "LDAPS, STARTTLS or NONE, which lets passwords be read on the way")
    Security security() default Security.LDAPS;

    @AttributeDefinition(description = "A PKCS12 or JKS file with the certificates that are trusted; empty for those that Java trusts")
    String trustStore() default "";

    @AttributeDefinition(description = "Its password, where it has one")
    String trustStorePassword() default "";

    @AttributeDefinition(min = "100", description = "How long to wait for the directory")
    int timeoutMilliseconds() default 5000;

    @AttributeDefinition(description = "Names users without a search, as uid={0},ou=people,dc=example,dc=org; empty to search")
    String userName() default "";

    @AttributeDefinition(description = "Where users are searched for")
    String userBase() default "";

    @AttributeDefinition(description = "Finds a user")
    String userFilter() default "(uid={0})";

    @AttributeDefinition(description = "The attribute that has the user's name as Mooring is to know it")
    String userAttribute() default "uid";

    @AttributeDefinition(description = "Who searches; empty searches without a name")
    String searchName() default "";

    @AttributeDefinition(description = "A file that has the password of who searches, readable by the server's user alone")
    String searchPasswordFile() default "";

    @AttributeDefinition(description = "The attribute of a user that has the names of groups' entries; empty for none")
    String memberOf() default "memberOf";

    @AttributeDefinition(description = "Where groups are searched for; empty not to search")
    String groupBase() default "";

    @AttributeDefinition(description = "Finds the groups of a user")
    String groupFilter() default "(member={1})";

    @AttributeDefinition(description = "Whether members of a group that is a member of another are members of that, too; needs 'groupBase'")
    boolean nestedGroups() default false;

    @AttributeDefinition(description = "The attribute that has a group's name as Mooring is to know it")
    String groupAttribute() default "cn";

    @AttributeDefinition(description = "The group of the directory whose members are Mooring's administrators; empty for none")
    String administrators() default "";

    @AttributeDefinition(min = "1", description = "How often the directory is asked whether somebody who has sessions is still there")
    int recheckSeconds() default 60;
}
