package org.mooring.host.console;

import java.util.List;
import java.util.stream.IntStream;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;

/** A line in which one piece may be replaced: all that the editor has to know to complete it. The engine has parsed, matched and quoted. */
final class Replacement implements CompletingParsedLine {

    private final String line;
    private final int cursor;
    private final ScriptCompleter.Matches matches;

    Replacement(String line, int cursor, ScriptCompleter.Matches matches) {
        this.line = line;
        this.cursor = cursor;
        this.matches = matches.all().isEmpty() ? new ScriptCompleter.Matches(cursor, 0, List.of()) : matches;
    }

    /** In the engine's order. */
    List<Candidate> candidates() {
        List<ScriptCompleter.Match> all = matches.all();
        return IntStream.range(0, all.size())
            .mapToObj(i -> new Candidate(all.get(i).text(), all.get(i).shown(), null, null, null, null, false, i)).toList();
    }

    @Override
    public String word() {
        return line.substring(matches.index(), matches.index() + matches.length());
    }

    @Override
    public int wordCursor() {
        return cursor - matches.index();
    }

    @Override
    public int wordIndex() {
        return 0;
    }

    @Override
    public List<String> words() {
        return List.of(word());
    }

    @Override
    public String line() {
        return line;
    }

    @Override
    public int cursor() {
        return cursor;
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
    }

    @Override
    public int rawWordCursor() {
        return wordCursor();
    }

    @Override
    public int rawWordLength() {
        return matches.length();
    }
}
