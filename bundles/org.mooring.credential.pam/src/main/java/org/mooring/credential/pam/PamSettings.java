package org.mooring.credential.pam;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What is asked of PAM. */
@ObjectClassDefinition(name = "Mooring PAM")
@interface PamSettings {

    @AttributeDefinition(description = "The service that PAM is asked for: the name of a file in /etc/pam.d, which has to be there")
    String service();

    @AttributeDefinition(min = "1", description = "How long PAM may take for an answer; then its process is ended, and the login refused")
    int timeoutSeconds() default 20;

    @AttributeDefinition(min = "1", description = "How many users may be asked for at a time, each in a process of its own")
    int processes() default 4;

    @AttributeDefinition(description = "The group of the operating system whose members are Mooring's administrators; empty for none")
    String administrators() default "";

    @AttributeDefinition(min = "1", description = "How often PAM is asked whether somebody who has sessions may still be here")
    int recheckSeconds() default 60;

    @AttributeDefinition(description = "The Java program that runs the processes; empty for the server's own")
    String java() default "";
}
