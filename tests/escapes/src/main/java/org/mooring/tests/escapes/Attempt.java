package org.mooring.tests.escapes;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.PipelineRequest;

/**
 * One try: what a client sends.
 *
 * @param id its number, which the canary hears
 */
record Attempt(int id, List<CommandRequest> commands) {

    static Attempt script(int id, String text) {
        return new Attempt(id, List.of(new CommandRequest(text, true, false, List.of(), CommandRequest.Merges.NONE)));
    }

    PipelineRequest request() {
        return new PipelineRequest(List.of(commands), false, false, false, toString(), 0);
    }

    /** As a person would type it. */
    @Override
    public String toString() {
        return commands.stream().map(command -> command.isScript() ? command.text() : "<" + command.text() + ">" + command.arguments().stream()
            .map(argument -> " " + (argument.name() == null ? "" : "-" + argument.name() + " ") + shown(argument.value()))
            .collect(Collectors.joining())).collect(Collectors.joining(" | "));
    }

    private static String shown(Object value) {
        return switch (value) {
            case Object[] values -> Arrays.stream(values).map(Attempt::shown).collect(Collectors.joining(", ", "@(", ")"));
            case Map<?, ?> table -> table.entrySet().stream().map(entry -> entry.getKey() + " = " + shown(entry.getValue()))
                .collect(Collectors.joining("; ", "@{", "}"));
            default -> "<" + value + ">";
        };
    }
}
