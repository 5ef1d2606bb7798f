package org.mooring.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mooring.language.ast.Extent;

/** The errors found in a text. The same error at the same place counts once. */
final class ParseErrors {

    private record Place(Problem problem, int start, int end) {}

    private final List<ParseError> errors = new ArrayList<>();
    private final Set<Place> seen = new HashSet<>();

    void add(Problem problem, Extent extent, boolean incompleteInput, Object... arguments) {
        if (seen.add(new Place(problem, extent.start(), extent.end()))) {
            errors.add(new ParseError(problem.name(), problem.message(arguments), extent, incompleteInput));
        }
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    List<ParseError> list() {
        return List.copyOf(errors);
    }
}
