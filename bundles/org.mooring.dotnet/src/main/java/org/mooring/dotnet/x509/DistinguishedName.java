package org.mooring.dotnet.x509;

import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;

/** Whose a certificate is, or who issued it (System.Security.Cryptography.X509Certificates.X500DistinguishedName). */
@ClrClass(value = "System.Security.Cryptography.X509Certificates.X500DistinguishedName", base = "System.Security.Cryptography.AsnEncodedData")
public record DistinguishedName(X500Principal principal) {

    private static final Map<String, String> KEYS = Map.of("1.2.840.113549.1.9.1", "E", "2.5.4.5", "SERIALNUMBER", "0.9.2342.19200300.100.1.25", "DC",
        "2.5.4.4", "SN", "2.5.4.42", "G", "2.5.4.12", "T");

    /** System.Security.Cryptography.AsnEncodedData. */
    @ClrClass(value = "System.Security.Cryptography.AsnEncodedData", type = ClrClass.None.class, isAbstract = true)
    public static final class Encoded {
        private Encoded() {}
    }

    @New
    public static DistinguishedName make(String distinguishedName) {
        return new DistinguishedName(new X500Principal(distinguishedName, Map.of("E", "1.2.840.113549.1.9.1")));
    }

    @New
    public static DistinguishedName make(byte[] encodedDistinguishedName) {
        return new DistinguishedName(new X500Principal(encodedDistinguishedName));
    }

    /** The most special part first, as .NET writes it. */
    @Get
    public String name() {
        return principal.getName(X500Principal.RFC1779, KEYS);
    }

    @Get
    public byte[] rawData() {
        return principal.getEncoded();
    }

    /** Each part in a line of its own. */
    @Member
    public String format(boolean multiLine) {
        return multiLine ? name().replace(", ", "\n") : name();
    }

    /** What people call it: its common name, else its first part. */
    String simple() {
        String name = name();
        String part = name;
        for (String each : name.split(", ")) {
            if (each.startsWith("CN=")) {
                part = each;
                break;
            }
            part = each;
        }
        String value = part.substring(part.indexOf('=') + 1);
        return value.startsWith("\"") && value.endsWith("\"") && value.length() > 1 ? value.substring(1, value.length() - 1) : value;
    }

    @Override
    public String toString() {
        return "System.Security.Cryptography.X509Certificates.X500DistinguishedName";
    }
}
