package org.mooring.host.console;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;

/** Lets all candidates pass: the engine has matched them, by patterns and abbreviations that the editor does not know. */
final class AllMatch implements CompletionMatcher {

    private List<Candidate> matches = List.of();

    @Override
    public void compile(Map<LineReader.Option, Boolean> options, boolean prefix, CompletingParsedLine line, boolean caseInsensitive, int errors,
            String originalGroupName) {
        matches = List.of();
    }

    @Override
    public List<Candidate> matches(List<Candidate> candidates) {
        matches = candidates;
        return candidates;
    }

    @Override
    public Candidate exactMatch() {
        return null;
    }

    @Override
    public String getCommonPrefix() {
        String common = null;
        for (Candidate candidate : matches) {
            String value = candidate.value();
            int length = common == null ? value.length() : 0;
            while (common != null && length < Math.min(common.length(), value.length())
                    && Character.toLowerCase(common.charAt(length)) == Character.toLowerCase(value.charAt(length))) {
                length++;
            }
            common = value.substring(0, length);
        }
        return common == null ? "" : common;
    }
}
