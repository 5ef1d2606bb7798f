package org.mooring.credential.kerberos;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The server's keys, and whose principals are whose users. */
@ObjectClassDefinition(name = "Mooring Kerberos")
@interface KerberosSettings {

    @AttributeDefinition(description = "The file with the keys of HTTP/HOST, and of host/HOST for SSH, readable by the server's user alone")
    String keytab();

    @AttributeDefinition(description = "The realms whose principals NAME@REALM are the users NAME here")
    String[] realms();
}
