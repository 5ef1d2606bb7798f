package org.mooring.cmdlet.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.dotnet.x509.Asn1;

/** What osslsigncode verifies of it was tried by hand: the suites need no such program. */
class ScriptSignatureTest {

    private static final char[] PASSWORD = "password".toCharArray();

    @TempDir
    Path folder;

    private KeyStore store() throws Exception {
        Path file = folder.resolve("keys");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "me", "-keyalg", "RSA",
            "-keysize", "2048", "-dname", "CN=signer", "-keystore", file.toString(), "-storepass", new String(PASSWORD), "-validity", "30").inheritIO().start();
        assertEquals(0, keytool.waitFor());
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    @Test
    void aSignedScriptIsTheScriptWithASignatureOfItsTextBehindIt() throws Exception {
        KeyStore store = store();
        X509Certificate certificate = (X509Certificate) store.getCertificate("me");
        String script = "function a { 'é' }\n";

        String signed = new ScriptSignature((PrivateKey) store.getKey("me", PASSWORD), certificate, List.of(certificate)).sign(script, false);

        List<String> lines = List.of(signed.substring(script.length()).split("\r\n"));
        assertTrue(signed.startsWith(script));
        assertEquals("# SIG # Begin signature block", lines.get(1));
        assertEquals("# SIG # End signature block", lines.getLast());
        byte[] block = Base64.getDecoder().decode(String.join("", lines.subList(2, lines.size() - 1)).replace("# ", ""));
        String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_16LE)));
        assertTrue(HexFormat.of().formatHex(block).contains(digest));
        assertTrue(isSigned(block, certificate));
    }

    /** The signature stands at the end, and is one of the attributes, read as the set that they are. */
    private static boolean isSigned(byte[] block, X509Certificate certificate) throws GeneralSecurityException {
        byte[] signature = Arrays.copyOfRange(block, block.length - 256, block.length);
        for (int i = 0; i < block.length - 256; i++) {
            int length = block[i + 1] & 0xff;
            if ((block[i] & 0xff) == (Asn1.CONTEXT | Asn1.CONSTRUCTED) && length <= 0x81) {
                byte[] attributes = Arrays.copyOfRange(block, i, i + (length < 0x80 ? 2 + length : 3 + (block[i + 2] & 0xff)));
                attributes[0] = Asn1.SET;
                Signature check = Signature.getInstance("SHA256withRSA");
                check.initVerify(certificate);
                check.update(attributes);
                if (check.verify(signature)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void theCommentsOfAFormatFileAreThoseOfXml() throws Exception {
        KeyStore store = store();

        String signed = new ScriptSignature((PrivateKey) store.getKey("me", PASSWORD), (X509Certificate) store.getCertificate("me"), List.of()).sign("<a/>\n", true);

        assertTrue(signed.startsWith("<a/>\n\r\n<!-- SIG # Begin signature block -->\r\n<!-- "));
        assertTrue(signed.endsWith(" -->\r\n<!-- SIG # End signature block -->\r\n"));
    }
}
