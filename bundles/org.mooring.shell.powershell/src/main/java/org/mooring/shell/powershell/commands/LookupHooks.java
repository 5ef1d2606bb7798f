package org.mooring.shell.powershell.commands;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.mooring.dotnet.Delegate;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Signal;

/**
 * What a script wants to be asked when a command is looked for that is to run: before, after, and when there is none
 * (CommandDiscovery.LookupCommandInfo). A hook is not asked for the name that it is being asked for, and what it throws counts for nothing.
 */
public final class LookupHooks {

    private final Engine engine;
    private final Set<String> active = new HashSet<>();
    private Delegate before;
    private Delegate after;
    private Delegate notFound;

    LookupHooks(Engine engine) {
        this.engine = engine;
    }

    public Delegate before() {
        return before;
    }

    public void before(Delegate hook) {
        before = hook;
        engine.commandsChanged();
    }

    public Delegate after() {
        return after;
    }

    public void after(Delegate hook) {
        after = hook;
        engine.commandsChanged();
    }

    public Delegate notFound() {
        return notFound;
    }

    public void notFound(Delegate hook) {
        notFound = hook;
        engine.commandsChanged();
    }

    boolean isEmpty() {
        return before == null && after == null && notFound == null;
    }

    /** @param search finds a command by exactly this name */
    CommandInfo lookup(String name, Frame f, Function<String, CommandInfo> search) {
        boolean fromOutside = Engine.isFromOutside(f);
        CommandLookup first = new CommandLookup(name, fromOutside, null);
        ask("before", before, first);
        CommandInfo found = first.stopSearch() ? first.command() : search.apply(name);
        if (found == null && !first.stopSearch() && name.indexOf('-') < 0 && name.indexOf('\\') < 0) {
            found = lookup("get-" + name, f, search);
        }
        if (found == null && !first.stopSearch()) {
            CommandLookup last = new CommandLookup(name, fromOutside, null);
            found = ask("notFound", notFound, last) ? last.command() : null;
        }
        if (found == null) {
            return null;
        }
        CommandLookup checked = new CommandLookup(name, fromOutside, found);
        return ask("after", after, checked) ? checked.command() : found;
    }

    /** Answers whether the hook has said all that it wanted to. */
    private boolean ask(String kind, Delegate hook, CommandLookup lookup) {
        String asked = kind + ' ' + lookup.commandName().toLowerCase(Locale.ROOT);
        if (hook == null || !active.add(asked)) {
            return false;
        }
        try {
            hook.invoke(lookup.commandName(), lookup);
            return true;
        } catch (Signal.Loop broken) {
            return false;
        } catch (Signal signal) {
            throw signal;
        } catch (RuntimeException failed) {
            // CommandDiscovery: what a hook throws is nobody's.
            return false;
        } finally {
            active.remove(asked);
        }
    }
}
