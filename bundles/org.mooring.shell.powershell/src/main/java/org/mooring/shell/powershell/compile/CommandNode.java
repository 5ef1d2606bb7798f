package org.mooring.shell.powershell.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mooring.api.stream.ErrorCategory;
import org.mooring.language.ast.Command.Invocation;
import org.mooring.language.ast.Extent;
import org.mooring.object.AutomationNull;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.binder.SplatNames;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.modes.Restrictions;
import org.mooring.shell.powershell.modules.ModuleInfo;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.SessionState;

/** One command of a pipeline: which it is, and its arguments. What the name meant last time is remembered. */
final class CommandNode {

    /** A part of the command line: an argument, a parameter, or something splatted. */
    record Part(String parameter, Node value, Extent extent, String text, boolean splatted) {}

    /** What to run: a command, in the state of a module where {@code & $module command} says so. */
    record Resolved(CommandInfo command, String invocationName, SessionState state, int used) {}

    private record Site(long epoch, SessionState state, CommandInfo command) {}

    private final Invocation invocation;
    private final Node name;
    private final String constant;
    private final Part[] parts;
    private final RedirectionNode[] redirections;
    private final Extent extent;
    private final boolean splats;
    private Site site = new Site(-1, null, null);

    CommandNode(Invocation invocation, Node name, Part[] parts, RedirectionNode[] redirections, Extent extent) {
        this.invocation = invocation;
        this.name = name;
        this.constant = name instanceof ConstantNode c && c.value() instanceof String s ? s : null;
        this.parts = parts;
        this.redirections = redirections;
        this.extent = extent;
        boolean any = false;
        for (Part part : parts) {
            any |= part.splatted;
        }
        this.splats = any;
    }

    Invocation invocation() {
        return invocation;
    }

    RedirectionNode[] redirections() {
        return redirections;
    }

    Extent extent() {
        return extent;
    }

    /** Finds what the name means now. */
    Resolved resolve(Frame f) {
        if (constant != null) {
            Site known = site;
            if (known.epoch == f.engine.epoch() && known.state == f.engine.state) {
                return new Resolved(known.command, constant, null, 0);
            }
            CommandInfo command = f.engine.commands().require(constant, f);
            if (f.engine.commands().isCacheable(command)) {
                site = new Site(f.engine.epoch(), f.engine.state, command);
            }
            return new Resolved(command, constant, null, 0);
        }
        return resolve(f, kept(name.evaluate(f)), 0);
    }

    private static Object kept(Object value) {
        return value == AutomationNull.VALUE ? null : value;
    }

    private Resolved resolve(Frame f, Object value, int used) {
        Object base = PSObject.base(value);
        if (base instanceof PSScriptBlock block) {
            return new Resolved(block.info(), invocation == Invocation.DOT ? "." : "&", null, used);
        }
        if (base instanceof CommandInfo command) {
            return new Resolved(f.engine.commands().target(command, f), command.name(), null, used);
        }
        if (base instanceof ModuleInfo module && parts.length > 0) {
            Resolved inner = resolve(f, kept(parts[0].value.evaluate(f)), used + 1);
            return new Resolved(inner.command, inner.invocationName, module.state(), inner.used);
        }
        String text = base == null ? "" : Each.text(base);
        if (text.isEmpty()) {
            throw Errors.runtime("BadExpression", ErrorCategory.InvalidOperation, null,
                "The expression after '" + (invocation == Invocation.DOT ? "." : "&")
                    + "' in a pipeline element produced an object that was not valid. It must result in a command name, a script block, or a"
                    + " CommandInfo object.");
        }
        Restrictions.checkDynamicCommand(f);
        return new Resolved(f.engine.commands().require(text, f), text, null, used);
    }

    /** Evaluates the arguments, without the first {@code skipped}. */
    Argument[] arguments(Frame f, int skipped) {
        int count = parts.length - skipped;
        if (count == 0) {
            return Argument.NONE;
        }
        if (splats) {
            return splatted(f, skipped);
        }
        Argument[] arguments = new Argument[count];
        for (int i = 0; i < count; i++) {
            arguments[i] = argument(f, parts[i + skipped]);
        }
        return arguments;
    }

    private static Argument argument(Frame f, Part part) {
        if (part.value == null) {
            return new Argument(part.parameter, null, false, part.extent, null, false);
        }
        Object value = kept(part.value.evaluate(f));
        return new Argument(part.parameter, value, true, part.extent, part.text, false);
    }

    private Argument[] splatted(Frame f, int skipped) {
        List<Argument> arguments = new ArrayList<>();
        List<Argument> last = new ArrayList<>();
        for (int i = skipped; i < parts.length; i++) {
            Part part = parts[i];
            if (!part.splatted) {
                arguments.add(argument(f, part));
                continue;
            }
            Object value = PSObject.base(kept(part.value.evaluate(f)));
            if (value instanceof Map<?, ?> map) {
                map.forEach((key, each) -> {
                    String name = Each.text(key);
                    last.add(new Argument(name, each, true, part.extent, null, true));
                });
            } else if (value instanceof String s) {
                s.chars().forEach(c -> arguments.add(Argument.positional(String.valueOf((char) c), part.extent)));
            } else {
                for (Object each : Each.list(value)) {
                    String name = SplatNames.of(each);
                    arguments.add(name == null ? Argument.positional(each, part.extent)
                        : new Argument(name, null, false, part.extent, null, false));
                }
            }
        }
        arguments.addAll(last);
        return arguments.toArray(Argument[]::new);
    }
}
