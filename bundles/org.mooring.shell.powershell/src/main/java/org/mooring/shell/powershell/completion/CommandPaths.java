package org.mooring.shell.powershell.completion;

import java.util.List;

/** Completes paths where a command's name stands: quoted ones are called by {@code &}. */
final class CommandPaths {

    private CommandPaths() {}

    static List<Completion> complete(Request request) {
        boolean ampersand = CommandNames.needsAmpersand(request, true);
        return FileNames.completeLiteral(request).stream().map(c -> {
            String text = c.text();
            boolean quoted = text.length() > 2 && Quoting.isSingle(text.charAt(0)) && Quoting.isSingle(text.charAt(text.length() - 1));
            return ampersand && quoted ? c.withText("& " + text) : c;
        }).toList();
    }
}
