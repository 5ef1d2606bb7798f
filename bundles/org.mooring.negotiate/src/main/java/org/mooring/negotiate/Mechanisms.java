package org.mooring.negotiate;

/** Object identifiers. */
public final class Mechanisms {

    public static final String NTLM = "1.3.6.1.4.1.311.2.2.10";
    public static final String KERBEROS = "1.2.840.113554.1.2.2";

    /** Kerberos, as Windows 2000 wrote it by mistake; Windows still sends both. */
    public static final String KERBEROS_OF_WINDOWS = "1.2.840.48018.1.2.2";

    private Mechanisms() {}
}
