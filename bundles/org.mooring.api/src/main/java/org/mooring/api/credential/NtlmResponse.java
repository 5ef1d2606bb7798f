package org.mooring.api.credential;

/**
 * A user's answer to a challenge of NTLM, made with a hash of the password. Who keeps such hashes asks whether it was made with the
 * user's.
 */
public record NtlmResponse(String user, Proof proof) implements Credential {

    /** What the answer proves. */
    @FunctionalInterface
    public interface Proof {

        /** Whether the answer was made with this hash of a password (NTOWFv1); takes the same time whatever it says. */
        boolean madeWith(byte[] ntHash);
    }

    @Override
    public String kind() {
        return "ntlm";
    }

    @Override
    public String toString() {
        return "NtlmResponse[user=" + user + "]";
    }
}
