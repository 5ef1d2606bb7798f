package org.mooring.psrp.message;

import org.mooring.api.host.HostUI.Credentials;
import org.mooring.object.PSCredential;
import org.mooring.object.PSObject;
import org.mooring.psrp.PsrpException;

/** Reads a PSCredential, be it as a bag of what it had or as one made anew. */
final class CredentialReader {

    private CredentialReader() {}

    static Credentials read(Object sent) throws PsrpException {
        if (PSObject.base(sent) instanceof PSCredential credential) {
            return new Credentials(credential.userName(), HostValue.secret(credential.password()));
        }
        Bag bag = Bag.of(sent);
        return new Credentials(bag.requiredText("UserName"), HostValue.secret(bag.required("Password")));
    }
}
