package org.mooring.credential.pam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.Factor;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.Password;
import org.mooring.api.credential.Verdict;
import org.mooring.api.testkit.CredentialCheckContract;
import org.mooring.api.testkit.Samples;
import org.mooring.credential.pam.helper.Request;

/** With answers as PAM gives them; tests/interop asks the machine's own. */
class PamCheckTest extends CredentialCheckContract {

    private static final Factor BY_PAM = new Factor("password", "pam");

    private final List<Request> asked = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private boolean hangs;
    private Set<String> groups = Set.of("ops", "wheel", "administrators", "server-owner");

    private PamAnswer answer(Request request) throws PamFailure {
        asked.add(request);
        if (hangs) {
            throw new PamFailure("no answer within 20 seconds");
        }
        if (!request.user().equals("bob")) {
            return new PamAnswer.Unknown();
        }
        boolean right = request.password() == null || new String(request.password(), StandardCharsets.UTF_8).equals("pässword");
        return right ? new PamAnswer.Accepted(groups) : new PamAnswer.Refused("Authentication failure");
    }

    private PamCheck check(String administrators) {
        return new PamCheck(this::answer, new PamSettings() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return PamSettings.class;
            }

            @Override
            public String service() {
                return "mooring";
            }

            @Override
            public int timeoutSeconds() {
                return 20;
            }

            @Override
            public int processes() {
                return 4;
            }

            @Override
            public String administrators() {
                return administrators;
            }

            @Override
            public int recheckSeconds() {
                return 60;
            }

            @Override
            public String java() {
                return "";
            }
        }, () -> now);
    }

    @Override
    protected CredentialCheck check() {
        return check("");
    }

    @Override
    protected Credential good() {
        return new Password("bob", "pässword".toCharArray());
    }

    @Override
    protected Credential bad() {
        return new Password("bob", "wrong".toCharArray());
    }

    private Verdict login(String user, String password) {
        return check("").check(new Password(user, password.toCharArray()), Samples.connection());
    }

    @Test
    void whoMayComeHasTheGroupsOfTheOperatingSystemAndNoneThatMeansSomethingHere() {
        assertEquals(Verdict.accept(new Identity("bob", Set.of("ops", "wheel"), List.of(BY_PAM))), login("bob", "pässword"));
    }

    @Test
    void aGroupThatIsNamedMakesAdministrators() {
        Verdict verdict = check("wheel").check(good(), Samples.connection());
        assertEquals(Set.of("ops", "wheel", Identity.ADMINISTRATORS), ((Verdict.Accepted) verdict).identity().groups());
    }

    @Test
    void whoIsNotKnownIsLeftToOtherChecks() {
        assertEquals(Verdict.abstain(), login("carol", "pässword"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pässword\0", "pässword\0x"})
    void anEmptyPasswordAndOneWithAZeroAreNeverAsked(String password) {
        assertInstanceOf(Verdict.Refused.class, login("bob", password));
        assertTrue(asked.isEmpty());
    }

    @Test
    void aPasswordLongerThanPamTakesIsNeverAsked() {
        assertInstanceOf(Verdict.Refused.class, login("bob", "x".repeat(512)));
        assertInstanceOf(Verdict.Refused.class, login("bob", "ä".repeat(256)));
        assertTrue(asked.isEmpty());
        login("bob", "x".repeat(511));
        assertEquals(1, asked.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../etc", "bob\0", "bob\n", "-v", "a b", "bob;"})
    void aNameThatIsNotPlainIsNeverAsked(String user) {
        assertEquals(Verdict.abstain(), login(user, "x"));
        assertTrue(asked.isEmpty());
    }

    @Test
    void noCopyOfAPasswordStays() {
        login("bob", "pässword");
        assertTrue(Arrays.equals(new byte[9], asked.getFirst().password()));
    }

    @Test
    void whereThereIsNoAnswerNobodyComesInAndNobodyIsThrownOut() {
        PamCheck check = check("");
        hangs = true;
        assertThrows(IllegalStateException.class, () -> check.check(good(), Samples.connection()));
        assertThrows(IllegalStateException.class, () -> check.recheck("bob", BY_PAM));
    }

    @Test
    void afterNoAnswerPamIsLeftAloneForAWhileByWhatLooksAtSessions() {
        PamCheck check = check("");
        hangs = true;
        assertThrows(IllegalStateException.class, () -> check.recheck("bob", BY_PAM));
        assertThrows(IllegalStateException.class, () -> check.recheck("carol", BY_PAM));
        assertEquals(1, asked.size());
        hangs = false;
        now = now.plusSeconds(30);
        assertInstanceOf(Verdict.Accepted.class, check.recheck("bob", BY_PAM));
    }

    @Test
    void whoHasSessionsIsAskedForOnceAMinuteAndWithoutAPassword() {
        PamCheck check = check("");
        assertInstanceOf(Verdict.Accepted.class, check.recheck("bob", BY_PAM));
        groups = Set.of("ops");
        now = now.plusSeconds(59);
        check.recheck("bob", BY_PAM);
        assertEquals(1, asked.size());
        assertNull(asked.getFirst().password());
        now = now.plusSeconds(1);
        assertEquals(Set.of("ops"), ((Verdict.Accepted) check.recheck("bob", BY_PAM)).identity().groups());
        assertInstanceOf(Verdict.Refused.class, check.recheck("carol", BY_PAM));
        assertEquals(Verdict.abstain(), check.recheck("bob", new Factor("password", "users")));
    }

    @Test
    void theGroupsCountForWhoeverProvesTheName() {
        assertEquals(Optional.of(Set.of("ops", "wheel")), check("").groups("bob"));
        assertEquals(Optional.empty(), check("").groups("carol"));
    }

    @Test
    void aServiceThatNobodyHasDescribedIsNotAskedFor(@TempDir Path folder) throws IOException {
        assertThrows(IOException.class, () -> PamCheck.checkService("mooring", Stream.of(folder)));
        Files.writeString(folder.resolve("mooring"), "");
        PamCheck.checkService("mooring", Stream.of(folder));
        assertThrows(IOException.class, () -> PamCheck.checkService("../mooring", Stream.of(folder)));
    }

    @Test
    void onlyTheNameThatWasAskedForIsLetIn() throws PamFailure {
        assertEquals(new PamAnswer.Accepted(Set.of("a b", "c")), PamAnswer.read("accepted\tbob\ta b\tc", "bob"));
        assertInstanceOf(PamAnswer.Refused.class, PamAnswer.read("accepted\tBob", "bob"));
        assertThrows(PamFailure.class, () -> PamAnswer.read("failed\tx", "bob"));
        assertThrows(PamFailure.class, () -> PamAnswer.read("hello", "bob"));
    }
}
