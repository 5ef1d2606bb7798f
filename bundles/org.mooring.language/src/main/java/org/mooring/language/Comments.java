package org.mooring.language;

import java.util.ArrayList;
import java.util.List;

/** The line comments of a script that say something to PowerShell: {@code #requires}, and where its signature begins. */
final class Comments {

    private static final String REQUIRES = "#requires";
    private static final String SIGNATURE = "#sig#beginsignatureblock";

    final List<Token> requires = new ArrayList<>();
    private int signature = Integer.MAX_VALUE;

    void line(Token comment) {
        String text = comment.source.text();
        if (text.regionMatches(true, comment.start, REQUIRES, 0, REQUIRES.length())) {
            requires.add(comment);
        } else if (text.startsWith("# SIG", comment.start) && comment.text().replace(" ", "").equalsIgnoreCase(SIGNATURE)) {
            signature = Math.min(signature, comment.start);
        }
    }

    /** Forgets what stands behind {@code place}: it will be read again. */
    void backTo(int place) {
        while (!requires.isEmpty() && requires.get(requires.size() - 1).end > place) {
            requires.remove(requires.size() - 1);
        }
    }

    /** Whether {@code place} is in the signature, where no statement may be. */
    boolean inSignature(int place) {
        return place > signature;
    }
}
