package org.mooring.shell.powershell.runtime;

import java.util.List;

import org.mooring.api.provider.SessionTables;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.errors.Errors;

/** What of a session commands from outside may see and change. Functions of the session see everything. */
public final class Visibility {

    private Visibility() {}

    /** Whether what runs now sees a variable or command. */
    static boolean sees(Engine engine, Object given) {
        return isPublic(given) || engine.frame == null || !engine.isFromOutside();
    }

    /** Whether everybody may see it. */
    static boolean isPublic(Object given) {
        Object item = given instanceof VariableObject object ? object.variable() : given;
        return !(item instanceof PSVariable variable && variable.isHidden()) && !(item instanceof CommandInfo command && !command.isVisible());
    }

    /** Throws when what runs now may not touch a variable, function or alias; null is none. */
    public static void check(Engine engine, Object given) {
        if (given != null && !sees(engine, given)) {
            throw refused(given);
        }
    }

    /** The error of a variable or command that is private. */
    static DotNetException refused(Object given) {
        Object item = given instanceof VariableObject object ? object.variable() : given;
        return item instanceof PSVariable variable ? of("VariableIsPrivate", variable.name(),
            "Cannot access the variable '$%s' because it is a private variable.")
            : of("NamedCommandIsPrivate", ((CommandInfo) item).name(), "Cannot access the command '%s' because it is a private command.");
    }

    private static DotNetException of(String id, String name, String message) {
        return Errors.of("System.Management.Automation.SessionStateException", id, ErrorCategory.PermissionDenied, name, message, name);
    }

    /** A table of variables or commands as what runs now sees it. */
    record Seen(Engine engine, SessionTables.Table table) implements SessionTables.Table {

        @Override
        public List<Object> items() {
            return table.items().stream().filter(item -> sees(engine, item)).toList();
        }

        @Override
        public Object item(String name) {
            Object item = table.item(name);
            return item != null && sees(engine, item) ? item : null;
        }

        @Override
        public String name(Object item) {
            return table.name(item);
        }

        @Override
        public Object value(Object item) {
            return table.value(item);
        }

        @Override
        public Object set(String name, Object value, boolean force) {
            check(engine, table.item(name));
            return table.set(name, value, force);
        }

        @Override
        public void options(String name, Object options, boolean isNew, boolean force) {
            check(engine, table.item(name));
            table.options(name, options, isNew, force);
        }

        @Override
        public void remove(String name, boolean force) {
            check(engine, table.item(name));
            table.remove(name, force);
        }

        @Override
        public Object rename(String name, String newName, boolean force) {
            check(engine, table.item(name));
            check(engine, table.item(newName));
            return table.rename(name, newName, force);
        }
    }
}
