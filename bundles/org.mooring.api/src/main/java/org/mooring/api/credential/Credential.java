package org.mooring.api.credential;

/**
 * What a peer presents to prove who it is. Its text form never shows a secret.
 *
 * <p>The family is closed: a new kind of credential is a change of this contract.
 */
public sealed interface Credential permits Password, PublicKey, SshCertificate, Certificate, KerberosName, NtlmResponse, LocalPeer {

    /** The name that the peer claims, as it sent it; empty where the credential itself names the user. */
    String user();

    /** The kind's name, as the audit and {@link Identity#provedBy()} show it. */
    String kind();
}
