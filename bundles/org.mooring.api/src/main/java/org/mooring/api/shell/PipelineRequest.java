package org.mooring.api.shell;

import java.util.List;

/**
 * What a pipeline runs ([MS-PSRP] 2.2.3.11, PowerShell).
 *
 * @param statements run one after the other, each a pipeline of commands
 * @param hasInput whether objects will be piped in
 * @param nested whether it may run while another pipeline of the runspace waits
 * @param streamOptions System.Management.Automation.RemoteStreamOptions' number
 * @param historyText the text to add to the history where {@code addToHistory} says so
 */
public record PipelineRequest(List<List<CommandRequest>> statements, boolean hasInput, boolean nested, boolean addToHistory,
        String historyText, int streamOptions) {

    /** A script as a pipeline of its own, in the runspace's global scope. */
    public static PipelineRequest script(String text) {
        return new PipelineRequest(List.of(List.of(CommandRequest.script(text))), false, false, false, text, 0);
    }

    /** The pipeline as a person would write it: the history's text where there is one, else the commands with their parameters' names. */
    public String text() {
        if (historyText != null && !historyText.isEmpty()) {
            return historyText;
        }
        StringBuilder text = new StringBuilder();
        for (List<CommandRequest> statement : statements) {
            text.append(text.isEmpty() ? "" : "; ");
            for (int i = 0; i < statement.size(); i++) {
                text.append(i == 0 ? "" : " | ").append(statement.get(i).text());
                for (CommandRequest.Argument argument : statement.get(i).arguments()) {
                    text.append(argument.name() == null ? "" : " -" + argument.name().replaceFirst("^-", ""));
                }
            }
        }
        return text.toString();
    }
}
