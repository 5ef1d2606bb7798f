package org.mooring.cmdlet.utility.markdown;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The ids of a document's headings: pandoc's rules ("auto_identifiers"), in ASCII. */
final class HeadingIds {

    private final Set<String> taken = new HashSet<>();

    String next(String heading) {
        String id = of(heading);
        String free = id;
        for (int i = 1; !taken.add(free); i++) {
            free = id + "-" + i;
        }
        return free;
    }

    private static String of(String heading) {
        StringBuilder id = new StringBuilder();
        for (char c : Normalizer.normalize(heading, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).toCharArray()) {
            boolean letter = c >= 'a' && c <= 'z';
            if (letter || !id.isEmpty() && c >= '0' && c <= '9') {
                id.append(c);
            } else if (!id.isEmpty() && (c == '-' || c == '_' || c == '.' || Character.isWhitespace(c))) {
                char sign = Character.isWhitespace(c) ? '-' : c;
                if ("-_.".indexOf(id.charAt(id.length() - 1)) < 0) {
                    id.append(sign);
                }
            }
        }
        while (!id.isEmpty() && "-_.".indexOf(id.charAt(id.length() - 1)) >= 0) {
            id.setLength(id.length() - 1);
        }
        return id.isEmpty() ? "section" : id.toString();
    }
}
