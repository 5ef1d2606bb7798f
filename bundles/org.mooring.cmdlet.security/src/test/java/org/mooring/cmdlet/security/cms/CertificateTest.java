package org.mooring.cmdlet.security.cms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;

import org.junit.jupiter.api.Test;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.x509.CertificateFiles;
import org.mooring.dotnet.x509.X509Certificate2;

class CertificateTest {

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = CertificateTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    @Test
    void aFileWithAKeyNeedsItsPassword() throws IOException {
        byte[] locked = resource("locked.pfx");
        assertThrows(DotNetException.class, () -> CertificateFiles.read(locked, null));
        assertThrows(DotNetException.class, () -> CertificateFiles.read(locked, "wrong".toCharArray()));
        assertTrue(CertificateFiles.read(locked, "secret".toCharArray()).hasPrivateKey());
        assertFalse(CertificateFiles.read(resource("alice.pem"), null).hasPrivateKey());
    }

    @Test
    void itSaysWhatNetSays() throws IOException {
        X509Certificate2 alice = CertificateFiles.read(resource("alice.pem"), null);
        assertEquals("CN=alice, O=\"Example, Inc\"", alice.subject());
        assertEquals("Document Encryption (1.3.6.1.4.1.311.80.1)", alice.enhancedKeyUsageList().get(0).toString());
        assertEquals(40, alice.thumbprint().length());
        assertEquals("alice", alice.dnsNameList().get(0).unicode());
    }
}
