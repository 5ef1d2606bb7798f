package org.mooring.host.console;

import java.util.List;

/** Knows how a script that is being typed may go on. */
@FunctionalInterface
interface ScriptCompleter {

    /** Knows nothing. */
    ScriptCompleter NONE = (script, cursor) -> new Matches(cursor, 0, List.of());

    Matches complete(String script, int cursor);

    /**
     * What may stand at the cursor.
     *
     * @param index where what it replaces begins
     * @param length of what it replaces
     */
    record Matches(int index, int length, List<Match> all) {}

    /**
     * One possibility.
     *
     * @param text what is put in
     * @param shown what a list shows for it
     */
    record Match(String text, String shown) {}
}
