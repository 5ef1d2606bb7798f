package org.mooring.host.console;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mooring.api.shell.CommandRequest;

/**
 * What {@code mooring shell} was asked for, in pwsh's words; names may be shortened as there. A first word without a dash is a file. What pwsh
 * has for its own servers ({@code -ServerMode}, {@code -CustomPipeName}), for windows and for settings files is no option here.
 */
final class ShellArguments {

    static final String HELP = """
        Usage: mooring shell [[-File] FILE [ARGUMENTS]]
               mooring shell [-Command {- | TEXT}] [-CommandWithArgs TEXT ARGUMENTS] [-EncodedCommand BASE64]

          -Command, -c            runs the text; - runs the lines of standard input
          -CommandWithArgs, -cwa  runs the text with the words after it as $args
          -ConfigurationName      the session configuration that the session has
          -EncodedCommand, -e     as -Command, in Base64 of UTF-16
          -ExecutionPolicy, -ep   is accepted, and has no effect, as on every UNIX
          -File, -f               runs a script with the words after it as its arguments; - runs the lines of standard input
          -Help, -h, -?           shows this
          -InputFormat, -OutputFormat   Text, which is all there is
          -Interactive, -i        asks where something is missing, as it does anyway
          -Login, -l              as the first word: what login shells read comes before
          -NoExit, -noe           goes on with a prompt after a command or script
          -NoLogo, -nol           is accepted; there is none
          -NonInteractive, -noni  does without the terminal
          -NoProfile, -nop        runs no profiles
          -Version, -v            says which PowerShell it is
          -WorkingDirectory, -wd  the folder to start in
        """;

    private static final Set<String> POLICIES = Set.of("default", "remotesigned", "bypass", "allsigned", "restricted", "unrestricted", "undefined");

    /** The arguments are not understood. The message is for the person who typed them. */
    static final class UsageException extends Exception {

        private static final long serialVersionUID = 1;

        UsageException(String message) {
            super(message);
        }
    }

    private final List<String> words;
    private int at;
    private String command;
    private String file;
    private List<CommandRequest.Argument> arguments = List.of();
    private boolean noExit;
    private boolean terminal = true;
    private boolean profiles = true;
    private String configuration = "";
    private String folder;
    private String answer;

    private ShellArguments(List<String> words) {
        this.words = words;
    }

    static ShellArguments parse(List<String> words) throws UsageException {
        ShellArguments parsed = new ShellArguments(words);
        while (parsed.at < words.size()) {
            parsed.option(words.get(parsed.at++));
        }
        return parsed;
    }

    /** The text to run, or null. */
    String command() {
        return command;
    }

    /** The script to run, or null. */
    String file() {
        return file;
    }

    /** What the command or the script is given. */
    List<CommandRequest.Argument> arguments() {
        return arguments;
    }

    /** Whether what is run comes line by line from the terminal or standard input. */
    boolean readsLines() {
        return file == null && command == null;
    }

    /** Whether there is a prompt, also after the command or script. */
    boolean staysOn() {
        return noExit || readsLines();
    }

    /** Whether the terminal may be used, where there is one. */
    boolean terminal() {
        return terminal;
    }

    /** Whether profiles run first. */
    boolean profiles() {
        return profiles;
    }

    /** The name of the session configuration, empty for the user's own. */
    String configuration() {
        return configuration;
    }

    /** The folder to start in, or null for that of the process. */
    String folder() {
        return folder;
    }

    /** What is said instead of running anything, or null. */
    String answer() {
        return answer;
    }

    private void option(String word) throws UsageException {
        if (!word.startsWith("-") || word.equals("-")) {
            file(word);
            return;
        }
        String name = word.replaceFirst("^--?", "").toLowerCase(Locale.ROOT);
        if (is(name, "version", "v")) {
            answer = "PowerShell 7.6.5\n";
            at = words.size();
        } else if (is(name, "help", "h") || name.equals("?")) {
            answer = HELP;
        } else if (is(name, "noexit", "noe")) {
            noExit = true;
        } else if (is(name, "noprofile", "nop")) {
            profiles = false;
        } else if (is(name, "noninteractive", "noni")) {
            terminal = false;
        } else if (is(name, "interactive", "i")) {
            terminal = true;
        } else if (is(name, "configurationname", "config")) {
            configuration = value(word, "the name of a session configuration");
        } else if (is(name, "workingdirectory", "wo") || name.equals("wd")) {
            folder = value(word, "a folder");
        } else if (is(name, "executionpolicy", "ex") || name.equals("ep")) {
            oneOf(POLICIES, "ExecutionPolicy", value(word, "a policy"));
        } else if (is(name, "outputformat", "o") || name.equals("of") || is(name, "inputformat", "inp") || name.equals("if")) {
            oneOf(Set.of("text"), word.substring(1), value(word, "a format"));
        } else if (is(name, "commandwithargs", "commandwithargs") || name.equals("cwa")) {
            command = value(word, "a command");
            arguments = named(rest());
        } else if (is(name, "command", "c")) {
            command(word);
        } else if (is(name, "encodedcommand", "e") || name.equals("ec")) {
            command = decoded(value(word, "a command"));
        } else if (is(name, "file", "f")) {
            file(value(word, "the path of a script"));
        } else if (is(name, "login", "l")) {
            throw new UsageException("'" + word + "' has to be the first word after 'mooring shell'.");
        } else if (!is(name, "nologo", "nol") && !is(name, "noprofileloadtime", "noprofileloadtime")) {
            throw new UsageException("'" + word + "' is not an option of 'mooring shell'; 'mooring shell -Help' says which there are.");
        }
    }

    /** @param shortest of the beginnings that mean it */
    private static boolean is(String name, String option, String shortest) {
        return name.length() >= shortest.length() && option.startsWith(name);
    }

    private String value(String option, String what) throws UsageException {
        if (at >= words.size()) {
            throw new UsageException("'" + option + "' needs " + what + ".");
        }
        return words.get(at++);
    }

    private List<String> rest() {
        List<String> rest = words.subList(at, words.size());
        at = words.size();
        return rest;
    }

    private static void oneOf(Set<String> allowed, String option, String value) throws UsageException {
        if (!allowed.contains(value.toLowerCase(Locale.ROOT))) {
            throw new UsageException("Invalid " + option + " value '" + value + "'.");
        }
    }

    /** All words after it are its text. */
    private void command(String option) throws UsageException {
        String text = value(option, "a command, or - for standard input");
        if (!text.equals("-")) {
            command = String.join(" ", words.subList(at - 1, words.size()));
            at = words.size();
        } else if (at < words.size()) {
            throw new UsageException("'-' was specified with the -Command parameter; no other arguments to -Command are permitted.");
        }
    }

    private static String decoded(String base64) throws UsageException {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_16LE);
        } catch (IllegalArgumentException e) {
            throw new UsageException("Cannot process the command because the value specified with -EncodedCommand is not properly encoded."
                + " The value must be Base64 encoded.");
        }
    }

    private void file(String path) {
        if (!path.equals("-")) {
            file = path.replace('\\', '/');
            arguments = named(rest());
        }
    }

    /** Words after a script: {@code -Name:value} is named, {@code -Name} a switch or the name of the next, others are positional. */
    private static List<CommandRequest.Argument> named(List<String> words) {
        List<CommandRequest.Argument> arguments = new ArrayList<>();
        String waiting = null;
        for (String word : words) {
            int colon = word.indexOf(':');
            if (waiting != null) {
                arguments.add(new CommandRequest.Argument(waiting, word));
                waiting = null;
            } else if (!word.startsWith("-") || word.length() == 1) {
                arguments.add(new CommandRequest.Argument(null, word));
            } else if (colon == word.length() - 1) {
                waiting = word.substring(0, colon);
            } else if (colon > 0) {
                arguments.add(new CommandRequest.Argument(word.substring(0, colon), truth(word.substring(colon + 1))));
            } else {
                arguments.add(new CommandRequest.Argument(word, null));
            }
        }
        return arguments;
    }

    private static Object truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "$true", "true" -> true;
            case "$false", "false" -> false;
            default -> text;
        };
    }
}
