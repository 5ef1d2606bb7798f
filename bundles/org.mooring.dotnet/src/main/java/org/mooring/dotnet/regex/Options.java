package org.mooring.dotnet.regex;

/** The numbers of System.Text.RegularExpressions.RegexOptions. */
final class Options {

    static final int IGNORE_CASE = 1;
    static final int MULTILINE = 2;
    static final int EXPLICIT_CAPTURE = 4;
    static final int SINGLELINE = 16;
    static final int IGNORE_WHITESPACE = 32;
    static final int RIGHT_TO_LEFT = 64;
    static final int ECMASCRIPT = 256;
    static final int NON_BACKTRACKING = 1024;

    private Options() {}

    /** The option that an inline letter stands for; 0 for none. */
    static int ofLetter(char c) {
        return switch (Character.toLowerCase(c)) {
            case 'i' -> IGNORE_CASE;
            case 'm' -> MULTILINE;
            case 'n' -> EXPLICIT_CAPTURE;
            case 's' -> SINGLELINE;
            case 'x' -> IGNORE_WHITESPACE;
            default -> 0;
        };
    }
}
