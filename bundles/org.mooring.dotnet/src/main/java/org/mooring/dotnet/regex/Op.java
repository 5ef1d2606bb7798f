package org.mooring.dotnet.regex;

/** One step of a compiled pattern: what {@link Machine} does. What {@code a}, {@code b}, {@code c} hold is said beside its code. */
final class Op {

    /** One character of {@link #set}. */
    static final int ONE = 0;
    /** {@link #text}. */
    static final int TEXT = 1;
    static final int PLACE = 2;
    /** Goes to a. */
    static final int JUMP = 3;
    /** Goes on; to a when that fails. */
    static final int SPLIT = 4;
    /** a to b characters of {@link #set}, b -1 for no end; lazy where c is 1. */
    static final int RUN = 5;
    /** Register a becomes the place. */
    static final int SAVE = 6;
    /** Group a captures from register b to here; takes a capture of group c away. */
    static final int CAPTURE = 7;
    /** Register a becomes 0, a + 1 becomes -1: the count of a loop's turns and the place of the last. */
    static final int LOOP_START = 8;
    /** The loop of register a goes on, or to d: at least b turns, c at most; lazy where {@link #flag}. */
    static final int LOOP = 9;
    /** A turn of the loop of register a begins. */
    static final int LOOP_TURN = 10;
    /** Register a becomes the height of the stack of what can be tried yet. */
    static final int MARK = 11;
    /** Nothing is tried any more that came since MARK of register a. */
    static final int CUT = 12;
    /** The place is again that of register a. */
    static final int RESTORE = 13;
    /** What was done since MARK of register a is undone, then fails. */
    static final int FAIL_TO_MARK = 14;
    /** What group a captured last. */
    static final int REFERENCE = 15;
    /** Goes on where group a captured something, else to b. */
    static final int IF_CAPTURED = 16;
    static final int END = 17;

    final int code;
    int a;
    int b;
    int c;
    int d;
    CharSet set;
    String text;
    Anchor anchor;
    boolean ignoreCase;
    boolean back;
    boolean flag;

    Op(int code) {
        this.code = code;
    }
}
