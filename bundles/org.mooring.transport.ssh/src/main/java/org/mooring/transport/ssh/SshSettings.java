package org.mooring.transport.ssh;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The SSH transport's settings, with what trusted servers have by default. */
@ObjectClassDefinition(name = "Mooring SSH transport")
@interface SshSettings {

    @AttributeDefinition(description = "Address to listen on; empty listens on all")
    String host() default "127.0.0.1";

    @AttributeDefinition(min = "0", max = "65535", description = "Port to listen on; 0 takes any that is free")
    int port() default 2222;

    @AttributeDefinition(min = "1", description = "How long a peer has to log in")
    int loginGraceSeconds() default 120;

    @AttributeDefinition(min = "1", description = "How often a peer may try to log in on one connection")
    int loginAttempts() default 6;

    @AttributeDefinition(min = "1", description = "How many connections there may be")
    int connections() default 10_000;

    @AttributeDefinition(min = "1", description = "How many connections may not have logged in yet")
    int connectionsBeforeLogin() default 100;

    @AttributeDefinition(min = "1", description = "How many connections of one host may not have logged in yet")
    int connectionsBeforeLoginPerHost() default 50;

    @AttributeDefinition(min = "1", description = "How many channels a connection may have")
    int channelsPerConnection() default 10;

    @AttributeDefinition(min = "0", description = "After how long a connection on which nothing happens is closed; 0 for never")
    int idleTimeoutSeconds() default 0;

    @AttributeDefinition(min = "0", description = "How often a connection on which nothing happens is tried; 0 for never")
    int keepAliveSeconds() default 60;
}
