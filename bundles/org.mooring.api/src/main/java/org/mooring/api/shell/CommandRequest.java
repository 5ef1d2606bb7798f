package org.mooring.api.shell;

import java.util.List;

/**
 * One command of a pipeline ([MS-PSRP] 2.2.3.12).
 *
 * @param text the command's name, or the script's text
 * @param useLocalScope whether a script runs in a scope of its own; null leaves it to the shell, which for PowerShell means no
 * @param mergePrevious [MS-PSRP] MergePreviousResults and the four more: PipelineResultTypes' numbers
 */
public record CommandRequest(String text, boolean isScript, Boolean useLocalScope, List<Argument> arguments, Merges merges) {

    /** @param name with or without its dash; null for a positional argument */
    public record Argument(String name, Object value) {}

    /**
     * What goes where, as PipelineResultTypes' numbers (0 None, 1 Output, 2 Error, 3 Warning, 4 Verbose, 5 Debug, 6 Information, 7 All,
     * 8 Null). {@code mine} and {@code to} are of older clients.
     */
    public record Merges(int mine, int to, int previous, int error, int warning, int verbose, int debug, int information) {

        public static final Merges NONE = new Merges(0, 0, 0, 0, 0, 0, 0, 0);
    }

    public static CommandRequest script(String text) {
        return new CommandRequest(text, true, null, List.of(), Merges.NONE);
    }

    public static CommandRequest command(String name, Argument... arguments) {
        return new CommandRequest(name, false, null, List.of(arguments), Merges.NONE);
    }
}
