package org.mooring.shell.powershell.hosting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.CommandRequest.Argument;
import org.mooring.language.ast.Command;
import org.mooring.language.ast.CommandExpression;
import org.mooring.language.ast.CommandPart;
import org.mooring.language.ast.NamedBlock;
import org.mooring.language.ast.Parameter;
import org.mooring.language.ast.Pipeline;
import org.mooring.language.ast.PipelineElement;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.language.ast.VariableExpression;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.object.SwitchParameter;

/**
 * A block that calls the command which it is given the name of, with the arguments that it is given: {@code param($name, $bound, $unbound) & $name
 * @bound @unbound}, with {@code $input |} before it or not. PowerShell sends such a block as the command (its functions of implicit remoting are so), and
 * a session without language can run it.
 */
final class BlockCall {

    private final Map<String, Object> values = new HashMap<>();

    private BlockCall(List<Parameter> parameters, Object[] arguments) {
        for (int i = 0; i < parameters.size(); i++) {
            values.put(parameters.get(i).name().path().toLowerCase(Locale.ROOT), PSObject.base(arguments[i]));
        }
    }

    /**
     * @param hasInput whether something is piped in, which only {@code $input} takes
     * @return empty where the block is something else
     */
    static Optional<CommandRequest> of(ScriptBlock block, Object[] arguments, boolean hasInput) {
        NamedBlock end = block.end().orElse(null);
        List<Parameter> parameters = block.parameters().map(found -> found.parameters()).orElse(List.of());
        boolean plain = block.usings().isEmpty() && block.dynamicParam().isEmpty() && block.begin().isEmpty() && block.process().isEmpty()
            && block.clean().isEmpty() && block.requirements().isEmpty() && parameters.size() == arguments.length && !parameters.isEmpty()
            && parameters.stream().allMatch(one -> one.attributes().isEmpty() && one.defaultValue().isEmpty());
        if (!plain || end == null || !end.traps().isEmpty() || end.statements().size() != 1 || !(end.statements().getFirst() instanceof Pipeline pipeline)
                || pipeline.background()) {
            return Optional.empty();
        }
        List<PipelineElement> elements = pipeline.elements();
        boolean takesInput = elements.size() == 2 && isInput(elements.getFirst());
        if (elements.size() != (takesInput ? 2 : 1) || hasInput != takesInput || !(elements.getLast() instanceof Command command)) {
            return Optional.empty();
        }
        return new BlockCall(parameters, arguments).request(command);
    }

    private static boolean isInput(PipelineElement element) {
        return element instanceof CommandExpression only && only.redirections().isEmpty() && only.expression() instanceof VariableExpression variable
            && !variable.splatted() && variable.path().equalsIgnoreCase("input");
    }

    private Optional<CommandRequest> request(Command command) {
        if (command.invocation() != Command.Invocation.CALL || !command.redirections().isEmpty()
                || !(value(command.parts().getFirst(), false) instanceof String name)) {
            return Optional.empty();
        }
        List<Argument> arguments = new ArrayList<>();
        for (CommandPart part : command.parts().subList(1, command.parts().size())) {
            switch (value(part, true)) {
                case Map<?, ?> named -> named.forEach((key, value) -> arguments.add(new Argument("-" + Conversion.toText(key) + ":", plain(value))));
                case Iterable<?> all -> all.forEach(value -> arguments.add(new Argument(null, value)));
                case Object[] all -> Arrays.asList(all).forEach(value -> arguments.add(new Argument(null, value)));
                case null, default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new CommandRequest(name, false, null, arguments, CommandRequest.Merges.NONE));
    }

    /** Of a parameter of the block; null where it is none. */
    private Object value(CommandPart part, boolean splatted) {
        return part instanceof VariableExpression variable && variable.splatted() == splatted ? values.get(variable.path().toLowerCase(Locale.ROOT)) : null;
    }

    private static Object plain(Object value) {
        return PSObject.base(value) instanceof SwitchParameter given ? (Object) given.isPresent() : value;
    }
}
