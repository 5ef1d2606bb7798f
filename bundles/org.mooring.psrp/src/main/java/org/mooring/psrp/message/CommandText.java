package org.mooring.psrp.message;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.SecureString;
import org.mooring.object.PSCredential;
import org.mooring.object.PSObject;
import org.mooring.object.SwitchParameter;

/**
 * A client's pipeline as text for the audit: what is run, with its arguments, whatever the client says that it should be called in the
 * history. Nothing of the arguments is run for it. Secure strings and credentials are named, and not shown.
 */
public final class CommandText {

    /** Nobody reads more; the audit keeps less. */
    private static final int MOST = 256 << 10;
    private static final int MOST_ELEMENTS = 100;
    private static final int DEEPEST = 4;

    private final StringBuilder text = new StringBuilder();

    private CommandText() {}

    public static String of(PipelineRequest pipeline) {
        CommandText text = new CommandText();
        for (List<CommandRequest> statement : pipeline.statements()) {
            text.text.append(text.text.isEmpty() ? "" : "; ");
            for (int i = 0; i < statement.size(); i++) {
                text.text.append(i == 0 ? "" : " | ");
                text.command(statement.get(i));
            }
        }
        return text.text.toString();
    }

    private void command(CommandRequest command) {
        if (text.length() > MOST) {
            return;
        }
        if (command.isScript()) {
            text.append(command.text());
        } else if (command.text().matches("[A-Za-z_][A-Za-z0-9_.:\\\\-]*")) {
            text.append(command.text());
        } else {
            text.append("& ");
            quoted(command.text());
        }
        for (CommandRequest.Argument argument : command.arguments()) {
            text.append(' ');
            String name = argument.name() == null ? null : argument.name().replaceFirst("^-", "");
            if (name != null) {
                text.append('-').append(name.matches("[A-Za-z_][A-Za-z0-9_]*:?") ? name : "(" + name.replaceAll("[^ -~]", "?") + ")");
            }
            if (name == null || argument.value() != null) {
                text.append(name == null ? "" : name.endsWith(":") ? "" : isSwitch(argument.value()) ? ":" : " ");
                value(argument.value(), 0);
            }
        }
    }

    private static boolean isSwitch(Object value) {
        return PSObject.base(value) instanceof SwitchParameter || PSObject.base(value) instanceof Boolean;
    }

    private void value(Object wrapped, int depth) {
        Object value = PSObject.base(wrapped);
        if (text.length() > MOST) {
            return;
        }
        switch (value) {
            case null -> text.append("$null");
            case String string -> quoted(string);
            case Character character -> quoted(character.toString());
            case Boolean flag -> text.append(flag ? "$true" : "$false");
            case SwitchParameter flag -> text.append(flag.isPresent() ? "$true" : "$false");
            case Number number -> text.append(number);
            case UUID id -> quoted(id.toString());
            case SecureString secret -> text.append("(SecureString)");
            case char[] secret -> text.append("(SecureString)");
            case PSCredential credential -> {
                text.append("(PSCredential ");
                quoted(credential.userName());
                text.append(')');
            }
            case ScriptBlock block -> text.append('{').append(block).append('}');
            case Object[] array -> list(Arrays.asList(array), array.length, depth);
            case List<?> list -> list(list, list.size(), depth);
            case Map<?, ?> map -> map(map, depth);
            default -> text.append('[').append(ClrTypes.of(value).fullName()).append(']');
        }
    }

    private void list(List<?> list, int size, int depth) {
        text.append("@(");
        if (depth < DEEPEST) {
            int count = 0;
            for (Object element : list) {
                if (count++ == MOST_ELEMENTS) {
                    break;
                }
                text.append(count > 1 ? ", " : "");
                value(element, depth + 1);
            }
        }
        text.append(size > MOST_ELEMENTS || depth >= DEEPEST && size > 0 ? " <# " + size + " in all #>)" : ")");
    }

    private void map(Map<?, ?> map, int depth) {
        text.append("@{");
        if (depth < DEEPEST) {
            int count = 0;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (count++ == MOST_ELEMENTS) {
                    break;
                }
                text.append(count > 1 ? "; " : "");
                value(entry.getKey(), depth + 1);
                text.append(" = ");
                value(entry.getValue(), depth + 1);
            }
        }
        text.append(map.size() > MOST_ELEMENTS || depth >= DEEPEST && !map.isEmpty() ? " <# " + map.size() + " in all #>}" : "}");
    }

    private void quoted(String string) {
        int room = Math.max(0, MOST - text.length());
        text.append('\'').append((string.length() > room ? string.substring(0, room) : string).replace("'", "''")).append('\'');
    }
}
