package org.mooring.credential.ldap;

import javax.naming.ldap.BasicControl;
import javax.naming.ldap.Control;

/**
 * What a directory says about a password beside that it is right (draft-behera-ldap-password-policy, section 6): one that was reset has to be
 * changed before anything else. Locked and expired accounts cannot bind.
 */
final class PasswordPolicy {

    private static final String OID = "1.3.6.1.4.1.42.2.27.8.5.1";
    /** Asks for it; directories that do not know it do as they always do. */
    static final Control[] ASKED = {new BasicControl(OID, Control.NONCRITICAL, null)};

    private static final int ERROR = 0x81;
    private static final int CHANGE_AFTER_RESET = 2;

    private PasswordPolicy() {}

    /** @param answered with a bind, or null */
    static boolean mustChange(Control[] answered) {
        if (answered != null) {
            for (Control control : answered) {
                if (control.getID().equals(OID) && error(control.getEncodedValue()) == CHANGE_AFTER_RESET) {
                    return true;
                }
            }
        }
        return false;
    }

    /** PasswordPolicyResponseValue: a sequence of a warning, [0], and an error, [1], both optional; -1 for none. */
    private static int error(byte[] value) {
        int at = 2;
        while (value != null && at + 2 < value.length) {
            if ((value[at] & 0xff) == ERROR) {
                return value[at + 2];
            }
            at += 2 + (value[at + 1] & 0x7f);
        }
        return -1;
    }
}
