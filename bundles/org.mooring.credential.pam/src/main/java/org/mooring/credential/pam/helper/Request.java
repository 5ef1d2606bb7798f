package org.mooring.credential.pam.helper;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A question to PAM, as it goes to the helper's process.
 *
 * @param nonce what the answer begins with: whatever else a module of PAM writes is none
 * @param peer from where the user comes
 * @param password in UTF-8; {@code null} to ask only whether the user may be here. Whoever has made it clears it
 */
public record Request(String nonce, String service, String user, String peer, byte[] password) {

    /** PAM's own limit (PAM_MAX_RESP_SIZE), with the zero at the end. */
    public static final int MOST_OF_PASSWORD = 511;

    public void write(DataOutputStream out) throws IOException {
        out.writeUTF(nonce);
        out.writeUTF(service);
        out.writeUTF(user);
        out.writeUTF(peer);
        out.writeInt(password == null ? -1 : password.length);
        if (password != null) {
            out.write(password);
        }
        out.flush();
    }

    static Request read(DataInputStream in) throws IOException {
        String nonce = in.readUTF();
        String service = in.readUTF();
        String user = in.readUTF();
        String peer = in.readUTF();
        int length = in.readInt();
        if (length > MOST_OF_PASSWORD) {
            throw new IOException("a password of " + length + " bytes");
        }
        return new Request(nonce, service, user, peer, length < 0 ? null : in.readNBytes(length));
    }

    /** Clears the password. */
    public void wipe() {
        if (password != null) {
            Arrays.fill(password, (byte) 0);
        }
    }

    @Override
    public String toString() {
        return "Request[user=" + user + "]";
    }
}
