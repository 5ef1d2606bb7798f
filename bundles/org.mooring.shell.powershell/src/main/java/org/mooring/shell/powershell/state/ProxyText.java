package org.mooring.shell.powershell.state;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.mooring.shell.powershell.binder.CommandParameters;
import org.mooring.shell.powershell.binder.ParameterInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.metadata.Described;

/** The text of a function that stands for a command (System.Management.Automation.ProxyCommand). */
public final class ProxyText {

    private ProxyText() {}

    /**
     * Of a command with some of its parameters.
     *
     * @param name under which the function finds the command itself
     * @param limits the parameters that stay, or null for all
     */
    static String of(CommandInfo command, String name, List<Additions.ParameterLimit> limits) {
        CommandParameters parameters = Described.parameters(command);
        return binding(parameters) + "\nparam(\n" + parameters(parameters, limits) + ")\n" + body(name, command.commandType());
    }

    public static String binding(CommandParameters parameters) {
        CommandParameters.Traits traits = parameters.traits();
        List<String> parts = new ArrayList<>();
        if (traits.defaultSet() != null && !traits.defaultSet().isEmpty()) {
            parts.add("DefaultParameterSetName=" + quoted(traits.defaultSet()));
        }
        if (traits.shouldProcess()) {
            parts.add("SupportsShouldProcess=$true");
            parts.add("ConfirmImpact=" + quoted(traits.confirmImpact()));
        }
        if (traits.paging()) {
            parts.add("SupportsPaging=$true");
        }
        return "[CmdletBinding(" + String.join(", ", parts) + ")]";
    }

    public static String parameters(CommandParameters parameters, List<Additions.ParameterLimit> limits) {
        List<String> all = new ArrayList<>();
        for (ParameterInfo parameter : parameters.all()) {
            Additions.ParameterLimit limit = limits == null ? null
                : limits.stream().filter(l -> parameter.isNamed(l.name())).findFirst().orElse(null);
            // What a command adds while it is bound is not written down for it.
            if (!parameter.isCommon() && (limits == null ? !parameter.isDynamic() : limit != null)) {
                all.add(parameter(parameter, limit));
            }
        }
        return String.join(",\n\n", all);
    }

    private static String parameter(ParameterInfo parameter, Additions.ParameterLimit limit) {
        StringBuilder text = new StringBuilder();
        for (ParameterInfo.InSet set : parameter.sets()) {
            String words = set(set);
            if (!words.isEmpty()) {
                text.append("    [Parameter(").append(words).append(")]\n");
            }
        }
        if (!parameter.aliases().isEmpty()) {
            text.append("    [Alias(").append(parameter.aliases().stream().map(ProxyText::quoted).collect(Collectors.joining(",")))
                .append(")]\n");
        }
        if (parameter.allowsNull()) {
            text.append("    [AllowNull()]\n");
        }
        if (parameter.allowsEmptyString()) {
            text.append("    [AllowEmptyString()]\n");
        }
        if (parameter.allowsEmptyCollection()) {
            text.append("    [AllowEmptyCollection()]\n");
        }
        for (Object attribute : parameter.attributeObjects()) {
            String words = limit == null ? ProxyValidation.text(attribute) : "";
            if (!words.isEmpty()) {
                text.append("    [").append(words).append("]\n");
            }
        }
        if (limit != null && limit.set() != null) {
            text.append("    [ValidateSet(").append(limit.set().stream().map(ProxyText::quoted).collect(Collectors.joining(",")))
                .append(")]\n");
        }
        if (limit != null && limit.pattern() != null) {
            text.append("    [ValidatePattern(").append(quoted("^(" + limit.pattern() + ")$")).append(")]\n");
            // "$" is also before a last line feed, which is not of the pattern.
            text.append("    [ValidatePattern('[^\\n]\\z|^\\z')]\n");
        }
        text.append("    [").append(parameter.isSwitch() ? "switch" : parameter.type().toString()).append("]\n");
        return text.append("    ${").append(parameter.name().replace("}", "`}")).append("}").toString();
    }

    private static String set(ParameterInfo.InSet set) {
        List<String> parts = new ArrayList<>();
        if (!set.isAll()) {
            parts.add("ParameterSetName=" + quoted(set.set()));
        }
        if (set.mandatory()) {
            parts.add("Mandatory=$true");
        }
        if (set.position() != ParameterInfo.NAMED) {
            parts.add("Position=" + set.position());
        }
        if (set.fromPipeline()) {
            parts.add("ValueFromPipeline=$true");
        }
        if (set.fromPipelineByName()) {
            parts.add("ValueFromPipelineByPropertyName=$true");
        }
        if (set.fromRemaining()) {
            parts.add("ValueFromRemainingArguments=$true");
        }
        return String.join(", ", parts);
    }

    /** The blocks that hand everything on to the command itself. */
    public static String body(String name, String kind) {
        return """
            begin
            {
                try {
                    $wrappedCmd = $ExecutionContext.InvokeCommand.GetCommand(%s, [System.Management.Automation.CommandTypes]::%s)
                    $scriptCmd = {& $wrappedCmd @PSBoundParameters }
                    $steppablePipeline = $scriptCmd.GetSteppablePipeline($MyInvocation.CommandOrigin)
                    $steppablePipeline.Begin($PSCmdlet)
                } catch {
                    throw
                }
            }

            process
            {
                try {
                    $steppablePipeline.Process($_)
                } catch {
                    throw
                }
            }

            end
            {
                try {
                    $steppablePipeline.End()
                } catch {
                    throw
                }
            }

            clean
            {
                if ($null -ne $steppablePipeline) {
                    $steppablePipeline.Clean()
                }
            }
            """.formatted(quoted(name), kind);
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
