package org.mooring.tests.escapes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.CommandRequest.Argument;
import org.mooring.object.PSHashtable;

/** Makes attempts, each another one: the same seed makes the same ones. */
final class Generator {

    private static final List<String> PARAMETERS = List.of("Name", "Id", "Property", "Process", "FilterScript", "ScriptBlock", "Expression", "Command", "InputObject", "MemberName", "ArgumentList",
        "Path", "LiteralPath", "FilePath", "OutVariable", "ErrorVariable", "PipelineVariable", "ErrorAction", "Format", "Filter", "Module", "ParameterName", "CommandType", "Syntax", "TotalCount", "ListImported",
        "ShowCommandInfo", "FullyQualifiedModule", "ExpandProperty", "ExcludeProperty", "inputScript", "Category", "Parameter", "Full", "Transcript", "Encoding", "Value", "Maximum");

    private final Random random;
    private final Path secret;
    private final List<String> visible;
    private final int scripts;
    private final Set<String> made = new HashSet<>();
    private int next = 1;

    /**
     * @param visible names of commands that the session has
     * @param scripts how many of ten attempts are scripts; the others are commands with arguments, as clients send them
     */
    Generator(long seed, Path secret, List<String> visible, int scripts) {
        this.random = new Random(seed);
        this.secret = secret;
        this.visible = visible;
        this.scripts = scripts;
    }

    Attempt next() {
        while (true) {
            Attempt attempt = random.nextInt(10) < scripts ? Attempt.script(next, Carriers.carry(random, Goals.any(random, next, secret))) : commands();
            if (made.add(attempt.toString().replaceAll("\\b" + next + "\\b", "ID"))) {
                next++;
                return attempt;
            }
        }
    }

    private Attempt commands() {
        List<CommandRequest> commands = new ArrayList<>();
        int count = 1 + random.nextInt(4) / 2;
        int hidden = random.nextInt(count);
        for (int i = 0; i < count; i++) {
            commands.add(command(i == hidden && random.nextBoolean() ? Goals.pick(Goals.names(), random)
                : random.nextInt(15) == 0 ? "TabExpansion2" : Goals.pick(visible, random)));
        }
        return new Attempt(next, commands);
    }

    private CommandRequest command(String name) {
        List<Argument> arguments = new ArrayList<>();
        if (name.equals("TabExpansion2") && random.nextInt(4) != 0) {
            String text = Goals.unfinished(random, next, secret);
            arguments.add(new Argument("inputScript", text));
            arguments.add(new Argument("cursorColumn", text.length()));
            return new CommandRequest(name, false, null, arguments, CommandRequest.Merges.NONE);
        }
        if (random.nextInt(3) == 0) {
            arguments.add(new Argument("Id", next));
        }
        for (int count = random.nextInt(3); count > 0; count--) {
            String parameter = random.nextInt(4) == 0 ? null : Goals.pick(PARAMETERS, random);
            arguments.add(new Argument(parameter, value(2)));
        }
        return new CommandRequest(name.replace("ID", Integer.toString(next)), false, random.nextBoolean() ? null : random.nextBoolean(), arguments, CommandRequest.Merges.NONE);
    }

    /** A value as it can come over the wire: no script block, but texts that look like one. */
    private Object value(int depth) {
        String goal = Goals.any(random, next, secret);
        return switch (random.nextInt(depth == 0 ? 9 : 12)) {
            case 0 -> goal;
            case 1 -> "{ " + goal + " }";
            case 2 -> "$(" + goal + ")";
            case 3 -> "'; " + goal + "; '";
            case 4 -> Goals.pick(Goals.names(), random);
            case 5 -> secret.toString();
            case 6 -> next;
            case 7 -> random.nextBoolean();
            case 8 -> "*";
            case 9 -> table("Expression", value(depth - 1), "Name", "x");
            case 10 -> table("e", value(depth - 1));
            default -> new Object[] {value(depth - 1), value(depth - 1)};
        };
    }

    private static PSHashtable table(Object... keysAndValues) {
        PSHashtable table = new PSHashtable();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            table.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return table;
    }
}
