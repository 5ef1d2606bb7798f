package org.mooring.api.credential;

/** A process of this machine, whose operating-system user the kernel named. */
public record LocalPeer(String user) implements Credential {

    @Override
    public String kind() {
        return "local";
    }
}
