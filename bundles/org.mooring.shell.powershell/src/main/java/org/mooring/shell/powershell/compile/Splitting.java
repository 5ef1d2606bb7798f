package org.mooring.shell.powershell.compile;

import java.util.ArrayList;
import java.util.List;

import org.mooring.dotnet.regex.Group;
import org.mooring.dotnet.regex.Match;
import org.mooring.dotnet.regex.Regex;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** The ways of {@code -split}: groups of the separator are kept; a limit counts from the front, a negative one from the back. */
final class Splitting {

    private Splitting() {}

    static void byPattern(List<Object> parts, String text, Regex pattern, int limit) {
        List<int[]> places = new ArrayList<>();
        List<List<String>> groups = new ArrayList<>();
        for (Match match : pattern.matches(text)) {
            places.add(new int[] {match.index(), match.index() + match.length()});
            List<String> kept = new ArrayList<>();
            List<Group> all = match.groups();
            for (int i = 1; i < all.size(); i++) {
                if (all.get(i).success()) {
                    kept.add(all.get(i).value());
                }
            }
            groups.add(kept);
        }
        int from = limit < 0 ? Math.max(0, places.size() - (-limit - 1)) : 0;
        int to = limit > 0 ? Math.min(places.size(), limit - 1) : places.size();
        int last = 0;
        for (int i = from; i < to; i++) {
            parts.add(text.substring(last, places.get(i)[0]));
            parts.addAll(groups.get(i));
            last = places.get(i)[1];
        }
        parts.add(text.substring(last));
    }

    /** Each character for which the block is true separates. */
    static void byBlock(List<Object> parts, String text, PSScriptBlock block, int limit) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (Conversion.toBoolean(block.evaluate(text.substring(i, i + 1), text, i))) {
                places.add(i);
            }
        }
        int from = limit < 0 ? Math.max(0, places.size() - (-limit - 1)) : 0;
        int to = limit > 0 ? Math.min(places.size(), limit - 1) : places.size();
        int last = 0;
        for (int i = from; i < to; i++) {
            parts.add(text.substring(last, places.get(i)));
            last = places.get(i) + 1;
        }
        parts.add(text.substring(last));
    }
}
