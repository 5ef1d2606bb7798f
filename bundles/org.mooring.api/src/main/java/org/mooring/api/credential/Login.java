package org.mooring.api.credential;

/** What a login has come to. */
public sealed interface Login {

    /** The user is in. */
    record LetIn(Identity identity) implements Login {}

    /** The credential is good, and another one is needed besides. Nobody is in. */
    record MoreNeeded(Identity identity) implements Login {}

    /** Nobody is in. */
    record Refused() implements Login {}
}
