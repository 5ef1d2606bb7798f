package org.mooring.session;

import java.util.Arrays;
import java.util.List;
import org.mooring.api.credential.Factor;
import org.mooring.api.credential.Identity;

/** Which credentials together are enough to log in, as sshd's AuthenticationMethods. */
record FactorRule(List<List<String>> combinations) {

    /** Any one credential. */
    static final FactorRule ANY = new FactorRule(List.of());

    /** From texts as {@code publickey,password}. */
    static FactorRule of(String... texts) {
        return new FactorRule(Arrays.stream(texts).filter(text -> !text.isBlank())
            .map(text -> Arrays.stream(text.split(",")).map(String::strip).toList()).toList());
    }

    boolean isEnough(Identity identity) {
        List<String> kinds = identity.factors().stream().map(Factor::kind).toList();
        return combinations.isEmpty() || combinations.stream().anyMatch(kinds::containsAll);
    }

    /** Whether there is a combination that has what was proved, and more. */
    boolean couldBecomeEnough(Identity identity) {
        List<String> kinds = identity.factors().stream().map(Factor::kind).toList();
        return combinations.stream().anyMatch(combination -> combination.containsAll(kinds));
    }
}
