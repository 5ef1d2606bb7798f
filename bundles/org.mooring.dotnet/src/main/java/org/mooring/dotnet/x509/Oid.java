package org.mooring.dotnet.x509;

import java.util.Map;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;

/** A number of the tree of object identifiers, and what people call it (System.Security.Cryptography.Oid). */
@ClrClass("System.Security.Cryptography.Oid")
public record Oid(String number) {

    private static final Map<String, String> NAMES = Map.ofEntries(
        Map.entry("1.2.840.113549.1.1.1", "RSA"), Map.entry("1.2.840.113549.1.1.5", "sha1RSA"), Map.entry("1.2.840.113549.1.1.11", "sha256RSA"),
        Map.entry("1.2.840.113549.1.1.12", "sha384RSA"), Map.entry("1.2.840.113549.1.1.13", "sha512RSA"), Map.entry("1.2.840.10045.2.1", "ECC"),
        Map.entry("1.2.840.10045.4.3.2", "sha256ECDSA"), Map.entry("1.2.840.10045.4.3.3", "sha384ECDSA"), Map.entry("1.2.840.113549.1.7.1", "PKCS 7 Data"),
        Map.entry("2.16.840.1.101.3.4.1.42", "aes256"), Map.entry("2.16.840.1.101.3.4.1.2", "aes128"), Map.entry("2.16.840.1.101.3.4.1.22", "aes192"),
        Map.entry("1.2.840.113549.3.7", "3des"), Map.entry("2.5.29.14", "Subject Key Identifier"), Map.entry("2.5.29.15", "Key Usage"),
        Map.entry("2.5.29.17", "Subject Alternative Name"), Map.entry("2.5.29.19", "Basic Constraints"), Map.entry("2.5.29.31", "CRL Distribution Points"),
        Map.entry("2.5.29.32", "Certificate Policies"), Map.entry("2.5.29.35", "Authority Key Identifier"), Map.entry("2.5.29.37", "Enhanced Key Usage"),
        Map.entry("1.3.6.1.5.5.7.1.1", "Authority Information Access"), Map.entry("1.3.6.1.5.5.7.3.1", "Server Authentication"),
        Map.entry("1.3.6.1.5.5.7.3.2", "Client Authentication"), Map.entry("1.3.6.1.5.5.7.3.3", "Code Signing"),
        Map.entry("1.3.6.1.5.5.7.3.4", "Secure Email"), Map.entry("1.3.6.1.5.5.7.3.8", "Time Stamping"), Map.entry("1.3.6.1.5.5.7.3.9", "OCSP Signing"),
        Map.entry("1.3.6.1.4.1.311.80.1", "Document Encryption"), Map.entry("1.3.6.1.4.1.311.10.3.4", "Encrypting File System"));

    @New
    public static Oid make(String value) {
        return new Oid(NAMES.entrySet().stream().filter(known -> known.getValue().equalsIgnoreCase(value)).map(Map.Entry::getKey).findFirst().orElse(value));
    }

    @Get
    public String value() {
        return number;
    }

    @Get
    public String friendlyName() {
        return NAMES.get(number);
    }

    @Override
    public String toString() {
        return "System.Security.Cryptography.Oid";
    }
}
