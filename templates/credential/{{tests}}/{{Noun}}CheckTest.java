package {{package}};

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.Factor;
import org.mooring.api.credential.Password;
import org.mooring.api.credential.Verdict;
import org.mooring.api.testkit.CredentialCheckContract;
import org.mooring.api.testkit.Samples;
import org.mooring.api.testkit.TemporaryState;

/** The check does what every check does, and what it does of its own. */
class {{Noun}}CheckTest extends CredentialCheckContract {

    private static final String TOKEN = "k3Jd0-vQz81-PwL5x";

    @TempDir
    Path directory;

    private CredentialCheck check;

    @BeforeEach
    void aUserWithAToken() throws Exception {
        write("anna " + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.UTF_8))) + "\n");
        check = new {{Noun}}Check(new TemporaryState(directory));
    }

    @Override
    protected CredentialCheck check() {
        return check;
    }

    @Override
    protected Credential good() {
        return new Password("anna", TOKEN.toCharArray());
    }

    @Override
    protected Credential bad() {
        return new Password("anna", "guess".toCharArray());
    }

    @Test
    void anothersTokenIsNoUsersToken() {
        assertInstanceOf(Verdict.Abstained.class, check.check(new Password("bob", TOKEN.toCharArray()), Samples.connection()));
    }

    @Test
    void aTokenThatWasRemovedIsNoLongerEnough() throws IOException {
        Verdict.Accepted anna = assertInstanceOf(Verdict.Accepted.class, check.check(good(), Samples.connection()));
        Factor factor = anna.identity().factors().getFirst();
        assertInstanceOf(Verdict.Accepted.class, check.recheck("anna", factor));

        write("");

        assertInstanceOf(Verdict.Refused.class, check.recheck("anna", factor));
        assertInstanceOf(Verdict.Abstained.class, check.recheck("anna", new Factor("password", "users")));
    }

    @Test
    void linesOfAnotherFormSayNothing() throws IOException {
        write("anna\n\n# anna comes later\nanna xyz\n../anna " + "0".repeat(64) + "\n");

        assertInstanceOf(Verdict.Abstained.class, check.check(good(), Samples.connection()));
    }

    private void write(String lines) throws IOException {
        new TemporaryState(directory).write({{Noun}}File.NAME, lines.getBytes(StandardCharsets.UTF_8));
    }
}
