package org.mooring.dotnet.x509;

import java.security.PublicKey;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;

/** What certificates consist of, each a type of its own. */
public final class CertificateParts {

    private CertificateParts() {}

    /** System.Security.Cryptography.X509Certificates.X509Extension. */
    @ClrClass(value = "System.Security.Cryptography.X509Certificates.X509Extension", base = "System.Security.Cryptography.AsnEncodedData")
    public record Extension(@Get Oid oid, @Get boolean critical, @Get byte[] rawData) {

        @Override
        public String toString() {
            return "System.Security.Cryptography.Oid";
        }
    }

    /** System.Security.Cryptography.X509Certificates.PublicKey. */
    @ClrClass("System.Security.Cryptography.X509Certificates.PublicKey")
    public record Key(PublicKey key, @Get Oid oid) {

        @Get
        public byte[] encodedKeyValue() {
            return key.getEncoded();
        }

        @Override
        public String toString() {
            return "System.Security.Cryptography.X509Certificates.PublicKey";
        }
    }

    /** What a certificate may be used for (Microsoft.PowerShell.Commands.EnhancedKeyUsageRepresentation). */
    @ClrClass("Microsoft.PowerShell.Commands.EnhancedKeyUsageRepresentation")
    public record Usage(@Get String friendlyName, @Get String objectId) {

        @Override
        public String toString() {
            return friendlyName == null ? objectId : friendlyName + " (" + objectId + ")";
        }
    }

    /** A name of a computer (Microsoft.PowerShell.Commands.DnsNameRepresentation). */
    @ClrClass("Microsoft.PowerShell.Commands.DnsNameRepresentation")
    public record DnsName(@Get String punycode, @Get String unicode) {

        @Override
        public String toString() {
            return unicode.equals(punycode) ? unicode : unicode + " (" + punycode + ")";
        }
    }
}
