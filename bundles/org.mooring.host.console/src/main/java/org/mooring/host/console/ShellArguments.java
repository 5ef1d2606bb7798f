package org.mooring.host.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mooring.api.shell.CommandRequest;

/**
 * What {@code mooring shell} was asked for, in pwsh's words: {@code -Command TEXT...}, {@code -File PATH ARGUMENTS...}, {@code -NoLogo},
 * {@code -NoProfile}, {@code -NonInteractive}; names may be shortened. A first word without a dash is a file, as for pwsh.
 *
 * @param command the text to run, {@code -} for what standard input has, or null
 * @param file the script to run, or null
 * @param fileArguments its arguments
 */
record ShellArguments(String command, String file, List<CommandRequest.Argument> fileArguments, boolean interactive) {

    /** The arguments are not understood. The message is for the person who typed them. */
    static final class UsageException extends Exception {

        private static final long serialVersionUID = 1;

        UsageException(String message) {
            super(message);
        }
    }

    /** Whether what is run comes line by line from the terminal or standard input. */
    boolean readsLines() {
        return file == null && (command == null || command.equals("-"));
    }

    static ShellArguments parse(List<String> words) throws UsageException {
        boolean interactive = true;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            List<String> rest = words.subList(i + 1, words.size());
            if (!word.startsWith("-") || word.equals("-")) {
                return ofFile(words.subList(i, words.size()));
            }
            String name = word.replaceFirst("^--?", "").toLowerCase(Locale.ROOT);
            if (name.isEmpty()) {
                throw new UsageException("'" + word + "' is not an option.");
            } else if (name.equals("c") || "command".startsWith(name) && name.length() > 2) {
                return ofCommand(word, rest);
            } else if ("file".startsWith(name)) {
                return ofFile(rest);
            } else if ("noninteractive".startsWith(name) && name.length() > 3) {
                interactive = false;
            } else if (!isIgnored(name)) {
                throw new UsageException("'" + word + "' is not an option of 'mooring shell'; it knows -Command, -File, -NonInteractive,"
                    + " -NoLogo and -NoProfile.");
            }
        }
        return new ShellArguments(null, null, List.of(), interactive);
    }

    /** There is no logo and no profile to leave out. */
    private static boolean isIgnored(String name) {
        return "nologo".startsWith(name) && name.length() > 2 || "noprofile".startsWith(name) && name.length() > 2;
    }

    private static ShellArguments ofCommand(String word, List<String> rest) throws UsageException {
        if (rest.isEmpty()) {
            throw new UsageException("'" + word + "' needs a command, or - for standard input.");
        }
        return new ShellArguments(String.join(" ", rest), null, List.of(), false);
    }

    private static ShellArguments ofFile(List<String> rest) throws UsageException {
        if (rest.isEmpty()) {
            throw new UsageException("'-File' needs the path of a script.");
        }
        return new ShellArguments(null, rest.getFirst(), arguments(rest.subList(1, rest.size())), false);
    }

    /** Words after a script: {@code -Name value}, {@code -Name:value} and {@code -Switch} are named, others positional. */
    private static List<CommandRequest.Argument> arguments(List<String> words) {
        List<CommandRequest.Argument> arguments = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.matches("-[A-Za-z_?].*")) {
                arguments.add(new CommandRequest.Argument(null, word));
            } else if (word.contains(":")) {
                int colon = word.indexOf(':');
                arguments.add(new CommandRequest.Argument(word.substring(1, colon), truth(word.substring(colon + 1))));
            } else if (i + 1 < words.size() && !words.get(i + 1).matches("-[A-Za-z_?].*")) {
                arguments.add(new CommandRequest.Argument(word.substring(1), words.get(++i)));
            } else {
                arguments.add(new CommandRequest.Argument(word.substring(1), true));
            }
        }
        return arguments;
    }

    private static Object truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "$true" -> true;
            case "$false" -> false;
            default -> text;
        };
    }
}
