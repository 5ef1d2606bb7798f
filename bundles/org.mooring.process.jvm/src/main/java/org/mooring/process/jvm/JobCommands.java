package org.mooring.process.jvm;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.PipelineRequest;

/**
 * Which pipelines are about jobs alone, with nothing of the session's variables in them: such are served while a pipeline that an earlier
 * client left still has the runspace. So are a prompt and the questions that a client asks when a person enters the session.
 */
final class JobCommands {

    private static final Set<String> NAMES = Set.of("get-job", "gjb", "receive-job", "rcjb", "wait-job", "wjb", "stop-job", "spjb",
        "remove-job", "rjb", "select-object", "select", "foreach-object", "%", "sort-object", "measure-object", "format-table", "ft",
        "format-list", "fl", "out-default", "out-string", "prompt", "get-command", "get-formatdata", "tabexpansion2");

    /** What would reach beyond a command, its parameters and plain values. */
    private static final Pattern MORE = Pattern.compile("[$(){}&=`@<>\\[\\]]");

    private JobCommands() {}

    static boolean only(PipelineRequest pipeline) {
        return pipeline.statements().stream().flatMap(List::stream).allMatch(JobCommands::isOne);
    }

    private static boolean isOne(CommandRequest command) {
        if (!command.isScript()) {
            return NAMES.contains(command.text().toLowerCase(Locale.ROOT));
        }
        if (MORE.matcher(command.text()).find()) {
            return false;
        }
        for (String part : command.text().split("[|;\n]")) {
            if (!part.isBlank() && !NAMES.contains(part.strip().split("\\s+")[0].toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }
}
