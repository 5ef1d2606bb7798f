package org.mooring.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mooring.language.ast.Extent;

/**
 * The errors found in a text. The same error at the same place counts once. Reading goes on behind an error, which may take as long as
 * the text is: of a long text with many errors the rest is not read ({@link TooMany}).
 */
final class ParseErrors {

    /** How many errors any text may have. */
    private static final int SOME = 100;

    /** How many errors times characters are borne. */
    private static final long BORNE = 20_000_000;

    /** Thrown where it makes no sense to go on. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMany() {
            super(null, null, false, false);
        }
    }

    private final long most;

    /** @param length of the text */
    ParseErrors(int length) {
        this.most = Math.max(SOME, BORNE / Math.max(1, length));
    }

    private record Place(Problem problem, int start, int end) {}

    private final List<ParseError> errors = new ArrayList<>();
    private final Set<Place> seen = new HashSet<>();

    void add(Problem problem, Extent extent, boolean incompleteInput, Object... arguments) {
        if (seen.add(new Place(problem, extent.start(), extent.end()))) {
            errors.add(new ParseError(problem.name(), problem.message(arguments), extent, incompleteInput));
            if (errors.size() >= most) {
                errors.add(new ParseError(Problem.ScriptTooComplicated.name(), Problem.ScriptTooComplicated.message(), extent, false));
                throw new TooMany();
            }
        }
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    List<ParseError> list() {
        return List.copyOf(errors);
    }
}
