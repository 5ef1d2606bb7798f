package org.mooring.language;

import java.util.List;
import org.mooring.language.ast.Requirement;

/** Reads {@code #requires} lines. */
final class RequiresParser {

    private final Parsing p;

    RequiresParser(Parsing parsing) {
        this.p = parsing;
    }

    List<Requirement> requirements() {
        return List.of();
    }
}
