package org.mooring.dotnet.regex;

import java.util.List;

/** A part of a pattern. {@code back}: it is matched from right to left. */
sealed interface Node {

    /** One character. */
    record One(CharSet set, boolean back) implements Node {}

    /** Several characters. */
    record Text(String text, boolean ignoreCase, boolean back) implements Node {}

    /** A place: what {@link Anchor#holds} says of it. */
    record Place(Anchor anchor) implements Node {}

    /** Parts in the order of the pattern. */
    record Sequence(List<Node> parts, boolean back) implements Node {}

    record Choice(List<Node> branches) implements Node {}

    /** @param max -1 for no end */
    record Loop(Node body, int min, int max, boolean lazy) implements Node {}

    /** A capturing group; {@code number} -1 where it only takes a capture of {@code balanced} away, {@code balanced} -1 where it takes none. */
    record Capture(Node body, int number, int balanced) implements Node {}

    record Look(Node body, boolean negative) implements Node {}

    record Atomic(Node body) implements Node {}

    record Reference(int number, boolean ignoreCase, boolean back) implements Node {}

    /** {@code (?(1)yes|no)}. */
    record IfCaptured(int number, Node yes, Node no) implements Node {}

    /** {@code (?(expression)yes|no)}. */
    record IfMatches(Node condition, Node yes, Node no) implements Node {}
}
