package org.mooring.shell.powershell.compile;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.language.ast.Command.Invocation;
import org.mooring.language.ast.Extent;
import org.mooring.object.AutomationNull;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.binder.SplatNames;
import org.mooring.shell.powershell.commands.ApplicationInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.commands.ScriptBlockInfo;
import org.mooring.shell.powershell.commands.ScriptFileInfo;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.modes.Restrictions;
import org.mooring.shell.powershell.modules.ModuleInfo;
import org.mooring.shell.powershell.natives.NativeWord;
import org.mooring.shell.powershell.runtime.Call;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.SessionState;

/** One command of a pipeline: which it is, and its arguments. What the name meant last time is remembered. */
final class CommandNode {

    /** What stands for {@code --} among the names of parameters: those that follow are values. */
    private static final String DASHES = "-";

    /**
     * A part of the command line: an argument, a parameter, or something splatted.
     *
     * @param word how a program gets it where that is not by its value, else null
     */
    record Part(String parameter, Node value, Extent extent, String text, boolean splatted, NativeWord word) {}

    /** What to run: a command, in the state of a module where {@code & $module command} says so; or the help of {@code helpOf}. */
    record Resolved(CommandInfo command, String invocationName, SessionState state, int used, String helpOf) {

        Resolved(CommandInfo command, String invocationName, SessionState state, int used) {
            this(command, invocationName, state, used, null);
        }
    }

    private record Site(long epoch, WeakReference<SessionState> state, boolean fromOutside, WeakReference<CommandInfo> command) {

        static final Site NONE = new Site(-1, new WeakReference<>(null), false, new WeakReference<>(null));

        /** The command, where it is known in this place; else null. */
        CommandInfo in(Engine engine, boolean outside) {
            return epoch == engine.epoch() && fromOutside == outside && state.refersTo(engine.state) ? command.get() : null;
        }
    }

    private final Invocation invocation;
    private final Node name;
    private final Extent nameExtent;
    private final String constant;
    private final Part[] parts;
    private final RedirectionNode[] redirections;
    private final Extent extent;
    private final boolean splats;
    private final boolean endsParameters;
    private final boolean asksForHelp;
    private Site site = Site.NONE;

    CommandNode(Invocation invocation, Node name, Extent nameExtent, Part[] parts, RedirectionNode[] redirections, Extent extent) {
        this.invocation = invocation;
        this.name = name;
        this.nameExtent = nameExtent;
        this.constant = name instanceof ConstantNode c && c.value() instanceof String s && !s.isEmpty() ? s : null;
        this.parts = parts;
        this.redirections = redirections;
        this.extent = extent;
        boolean any = false;
        boolean dashes = false;
        boolean asked = false;
        for (Part part : parts) {
            any |= part.splatted;
            dashes |= DASHES.equals(part.parameter) && part.value == null;
            asked |= "?".equals(part.parameter);
        }
        this.splats = any;
        this.endsParameters = dashes;
        this.asksForHelp = asked;
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
        Resolved resolved = find(f);
        if (asksForHelp && !(resolved.command instanceof ApplicationInfo)) {
            return new Resolved(require(f, "Get-Help"), "Get-Help", null, parts.length, resolved.command.name());
        }
        if (invocation == Invocation.DOT) {
            PSScriptBlock block = resolved.command instanceof FunctionInfo function ? function.block()
                : resolved.command instanceof ScriptBlockInfo info ? info.block()
                : resolved.command instanceof ScriptFileInfo file ? file.block() : null;
            if (block != null) {
                Restrictions.checkDotSource(f.engine, block);
            }
        }
        return resolved;
    }

    private Resolved find(Frame f) {
        if (constant != null) {
            boolean fromOutside = Engine.isFromOutside(f);
            CommandInfo known = site.in(f.engine, fromOutside);
            if (known != null) {
                return new Resolved(known, calledAs(constant), null, 0);
            }
            CommandInfo command = require(f, constant);
            if (f.engine.commands().isCacheable(command)) {
                site = new Site(f.engine.epoch(), new WeakReference<>(f.engine.state), fromOutside, new WeakReference<>(command));
            }
            return new Resolved(command, calledAs(constant), null, 0);
        }
        return resolve(f, kept(name.evaluate(f)), 0);
    }

    /** What $MyInvocation.InvocationName says. */
    private String calledAs(String name) {
        return switch (invocation) {
            case DOT -> ".";
            case CALL -> "&";
            case NAME -> name;
        };
    }

    private static Object kept(Object value) {
        return value == AutomationNull.VALUE ? null : value;
    }

    private Resolved resolve(Frame f, Object value, int used) {
        Object base = PSObject.base(value);
        if (base instanceof PSScriptBlock block) {
            return new Resolved(block.info(), calledAs("&"), null, used);
        }
        if (base instanceof CommandInfo command) {
            if (!command.isVisible() && Engine.isFromOutside(f)) {
                throw Errors.commandNotFound(command.name());
            }
            return new Resolved(f.engine.commands().target(command, f), calledAs(command.name()), null, used);
        }
        if (base instanceof ModuleInfo module && parts.length > 0) {
            return inModule(f, module, kept(parts[0].value.evaluate(f)), used + 1);
        }
        String text = base == null ? "" : Each.text(base);
        if (text.isEmpty()) {
            throw Errors.runtime("BadExpression", ErrorCategory.InvalidOperation, null,
                "The expression after '" + (invocation == Invocation.DOT ? "." : "&")
                    + "' in a pipeline element produced an object that was not valid. It must result in a command name, a script block, or a"
                    + " CommandInfo object.");
        }
        Restrictions.checkDynamicCommand(f);
        return new Resolved(require(f, text), calledAs(text), null, used);
    }

    /** {@code & $module NAME} finds what the module sees, its own functions that it does not export too (PipelineOps.AddCommand). */
    private Resolved inModule(Frame f, ModuleInfo module, Object command, int used) {
        if (PSObject.base(command) instanceof PSScriptBlock block) {
            return new Resolved(block.info(), calledAs("&"), module.state(), used);
        }
        if (f.engine.languageMode() != LanguageMode.FullLanguage) {
            throw Errors.runtime("CantInvokeCallOperatorAcrossLanguageBoundaries", ErrorCategory.InvalidOperation, null,
                "Cannot use '&' or '.' operators to invoke a module scope command across language boundaries.");
        }
        SessionState before = f.engine.state;
        f.engine.state = module.state();
        try {
            Resolved found = resolve(f, command, used);
            return new Resolved(found.command, found.invocationName, found.command instanceof FunctionInfo ? null : module.state(), found.used);
        } finally {
            f.engine.state = before;
        }
    }

    /** A name that means nothing is an error at the name itself. */
    private CommandInfo require(Frame f, String text) {
        CommandInfo found = f.engine.commands().find(text, f);
        if (found == null) {
            f.at = nameExtent;
            DotNetException e = Errors.commandNotFound(text);
            e.errorRecord().withInvocation(new Call(null, text, nameExtent));
            throw e;
        }
        return found;
    }

    /** Evaluates the arguments of the command that was found. */
    Argument[] arguments(Frame f, Resolved resolved) {
        if (resolved.helpOf != null) {
            return Argument.positional(resolved.helpOf);
        }
        int skipped = resolved.used;
        int count = parts.length - skipped;
        if (count == 0) {
            return Argument.NONE;
        }
        if (resolved.command instanceof ApplicationInfo) {
            return ofProgram(f, skipped);
        }
        return endsParameters ? withoutDashes(arguments(f, skipped)) : arguments(f, skipped);
    }

    private static Argument[] withoutDashes(Argument[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (DASHES.equals(arguments[i].name()) && !arguments[i].hasValue()) {
                List<Argument> rest = new ArrayList<>(List.of(arguments));
                rest.remove(i);
                return rest.toArray(Argument[]::new);
            }
        }
        return arguments;
    }

    /** A program gets bare words as they were written. */
    private Argument[] ofProgram(Frame f, int skipped) {
        List<Argument> arguments = new ArrayList<>();
        for (int i = skipped; i < parts.length; i++) {
            Part part = parts[i];
            if (part.word != null) {
                arguments.add(Argument.positional(part.word, part.extent));
            } else if (part.splatted) {
                splat(f, part, arguments, arguments);
            } else {
                arguments.add(argument(f, part));
            }
        }
        return arguments.toArray(Argument[]::new);
    }

    private Argument[] arguments(Frame f, int skipped) {
        int count = parts.length - skipped;
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
            if (part.splatted) {
                splat(f, part, arguments, last);
            } else {
                arguments.add(argument(f, part));
            }
        }
        arguments.addAll(last);
        return arguments.toArray(Argument[]::new);
    }

    /** @param named where names with values go: after all else */
    private static void splat(Frame f, Part part, List<Argument> arguments, List<Argument> named) {
        Object value = PSObject.base(kept(part.value.evaluate(f)));
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> named.add(new Argument(Each.text(key), each, true, part.extent, null, true)));
        } else if (value instanceof String s) {
            s.chars().forEach(c -> arguments.add(Argument.positional((char) c, part.extent)));
        } else if (value == null) {
            arguments.add(Argument.positional(null, part.extent));
        } else {
            for (Object each : Each.list(value)) {
                String name = SplatNames.of(each);
                arguments.add(name == null ? Argument.positional(each, part.extent)
                    : new Argument(name, null, false, part.extent, null, false));
            }
        }
    }
}
