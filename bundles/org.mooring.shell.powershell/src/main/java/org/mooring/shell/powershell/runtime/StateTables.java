package org.mooring.shell.powershell.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mooring.api.provider.SessionTables;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.FunctionDefinitions;
import org.mooring.shell.powershell.commands.FunctionInfo;

/** What the drives Variable:, Function: and Alias: show of a session. */
final class StateTables implements SessionTables {

    private final Engine engine;

    StateTables(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Table variables() {
        return new Visibility.Seen(engine, new Variables());
    }

    @Override
    public Table functions() {
        return new Visibility.Seen(engine, new Functions());
    }

    @Override
    public Table aliases() {
        return new Visibility.Seen(engine, new Aliases());
    }

    private static boolean isLocked(String options, boolean force) {
        return options.contains("Constant") || options.contains("ReadOnly") && !force;
    }

    private static DotNetException refused(String id, String name, String message) {
        return new DotNetException("System.Management.Automation.SessionStateUnauthorizedAccessException", message)
            .withRecord(id, ErrorCategory.WriteError, name);
    }

    private static String plain(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private final class Variables implements Table {

        @Override
        public List<Object> items() {
            Map<String, Object> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (Scope scope = engine.scope(); scope != null; scope = scope.parent()) {
                Layout layout = scope.layout();
                for (int i = 0; i < layout.size(); i++) {
                    Object content = scope.slot(i);
                    boolean hidden = content instanceof Variable v && v.isPrivate() && scope != engine.scope();
                    if (content != null && !hidden && !seen.containsKey(layout.name(i))) {
                        seen.put(layout.name(i), VariableAccess.object(scope, layout.keyAt(i)).object());
                    }
                }
            }
            return new ArrayList<>(seen.values());
        }

        @Override
        public Object item(String name) {
            return object(VariableAccess.find(engine, name));
        }

        private static VariableObject object(PSVariable variable) {
            return variable == null ? null : variable.object();
        }

        @Override
        public String name(Object item) {
            return ((VariableObject) item).name();
        }

        @Override
        public Object value(Object item) {
            return ((VariableObject) item).value();
        }

        @Override
        public Object set(String name, Object value, boolean force) {
            PSVariable known = VariableAccess.find(engine, name);
            if (known != null && force && !known.has(PSVariable.Option.Constant)) {
                known.force(value);
                return known.object();
            }
            if (known != null) {
                known.checkWritable();
            }
            VariableAccess.set(engine, name, value);
            return object(VariableAccess.find(engine, name));
        }

        @Override
        public void remove(String name, boolean force) {
            PSVariable known = VariableAccess.find(engine, name);
            if (known != null) {
                known.checkRemovable(force);
            }
            VariableAccess.remove(engine, name);
        }

        @Override
        public Object rename(String name, String newName, boolean force) {
            PSVariable known = VariableAccess.find(engine, name);
            if (known.has(PSVariable.Option.Constant) || known.has(PSVariable.Option.ReadOnly) && !force) {
                throw refused("CannotRenameVariable", known.name(), "Cannot rename variable because variable " + known.name()
                    + " is read-only or constant.");
            }
            Object value = VariableAccess.value(engine, name);
            VariableAccess.remove(engine, name);
            VariableAccess.set(engine, newName, value);
            return object(VariableAccess.find(engine, newName));
        }
    }

    private static List<Object> sorted(Iterable<? extends CommandInfo> commands) {
        List<CommandInfo> all = new ArrayList<>();
        commands.forEach(all::add);
        all.sort(Comparator.comparing(CommandInfo::name, String.CASE_INSENSITIVE_ORDER));
        return new ArrayList<>(all);
    }

    private final class Functions implements Table {

        @Override
        public List<Object> items() {
            return sorted(engine.commands().functions().values());
        }

        @Override
        public Object item(String name) {
            return engine.commands().function(plain(name));
        }

        @Override
        public String name(Object item) {
            return ((FunctionInfo) item).name();
        }

        @Override
        public Object value(Object item) {
            return ((FunctionInfo) item).block();
        }

        @Override
        public Object set(String name, Object value, boolean force) {
            Object base = PSObject.base(value);
            if (base == null) {
                remove(name, force);
                return null;
            }
            if (!(base instanceof PSScriptBlock || base instanceof FunctionInfo || base instanceof String)) {
                throw ProviderErrors.invalidArgument("value");
            }
            PSScriptBlock block = base instanceof PSScriptBlock b ? b
                : base instanceof FunctionInfo f ? f.block() : new PSScriptBlock(Scripts.code(Conversion.toText(value)), engine.state);
            FunctionInfo known = engine.commands().function(plain(name));
            FunctionInfo made = FunctionDefinitions.define(engine, engine.scope(), name, block, block.isFilter(), force);
            if (known != null) {
                made.options(known.options());
            }
            return made;
        }

        @Override
        public void options(String name, Object options, boolean isNew, boolean force) {
            FunctionInfo known = engine.commands().function(plain(name));
            String wanted = Conversion.toText(options);
            if (!isNew && isLocked(known.options(), force)) {
                throw refused("FunctionIs" + (known.options().contains("Constant") ? "Constant" : "ReadOnly"), known.name(), "Cannot modify function "
                    + known.name() + " because it is " + (known.options().contains("Constant") ? "constant." : "read-only."));
            }
            if (!isNew && wanted.contains("Constant")) {
                throw refused("FunctionCannotBeMadeConstant", known.name(), "Existing function " + known.name()
                    + " cannot be made constant. Functions can be made constant only at creation time.");
            }
            known.options(wanted);
        }

        @Override
        public void remove(String name, boolean force) {
            FunctionInfo known = engine.commands().function(plain(name));
            if (known != null && isLocked(known.options(), force)) {
                throw refused("FunctionNotRemovable", known.name(), "Cannot remove function " + known.name() + " because it is constant.");
            }
            engine.commands().removeFunction(plain(name));
        }

        @Override
        public Object rename(String name, String newName, boolean force) {
            FunctionInfo known = engine.commands().function(plain(name));
            if (isLocked(known.options(), force)) {
                throw refused("CannotRenameFunction", known.name(), "Cannot rename function because function " + known.name()
                    + " is read-only or constant.");
            }
            remove(name, force);
            FunctionInfo made = (FunctionInfo) set(newName, known.block(), force);
            made.options(known.options());
            return made;
        }
    }

    private final class Aliases implements Table {

        @Override
        public List<Object> items() {
            return sorted(engine.commands().aliases().values());
        }

        @Override
        public Object item(String name) {
            return engine.commands().alias(plain(name));
        }

        @Override
        public String name(Object item) {
            return ((AliasInfo) item).name();
        }

        @Override
        public Object value(Object item) {
            return ((AliasInfo) item).definition();
        }

        @Override
        public Object set(String name, Object value, boolean force) {
            Object base = PSObject.base(value);
            if (base == null) {
                remove(name, force);
                return null;
            }
            if (!(base instanceof String || base instanceof AliasInfo)) {
                throw ProviderErrors.invalidArgument("value");
            }
            AliasInfo known = engine.commands().alias(plain(name));
            if (known != null && isLocked(known.options(), force)) {
                throw refused("AliasNotWritable", known.name(), "Alias is not writeable because alias " + known.name()
                    + " is read-only or constant and cannot be written to.");
            }
            AliasInfo made = new AliasInfo(plain(name), base instanceof AliasInfo other ? other.definition() : (String) base, null).withOptions(known == null ? "None" : known.options());
            engine.commands().define(engine.scope(), made);
            return made;
        }

        @Override
        public void options(String name, Object options, boolean isNew, boolean force) {
            AliasInfo known = engine.commands().alias(plain(name));
            String wanted = Conversion.toText(options);
            if (!isNew && isLocked(known.options(), force)) {
                throw refused("AliasIs" + (known.options().contains("Constant") ? "Constant" : "ReadOnly"), known.name(), "Alias " + known.name()
                    + " cannot be modified because it is " + (known.options().contains("Constant") ? "constant." : "read-only."));
            }
            if (!isNew && wanted.contains("Constant")) {
                throw refused("AliasCannotBeMadeConstant", known.name(), "Alias " + known.name()
                    + " cannot be made constant after it has been created. Aliases can only be made constant at creation time.");
            }
            known.withOptions(wanted);
        }

        @Override
        public void remove(String name, boolean force) {
            AliasInfo known = engine.commands().alias(plain(name));
            if (known != null && isLocked(known.options(), force)) {
                throw refused("AliasNotRemovable", known.name(), "Alias was not removed because alias " + known.name() + " is constant or read-only.");
            }
            engine.commands().removeAlias(plain(name));
        }

        @Override
        public Object rename(String name, String newName, boolean force) {
            AliasInfo known = engine.commands().alias(plain(name));
            if (isLocked(known.options(), force)) {
                throw refused("CannotRenameAlias", known.name(), "Cannot rename alias because alias " + known.name() + " is read-only or constant.");
            }
            remove(name, force);
            AliasInfo made = (AliasInfo) set(newName, known.definition(), force);
            return made.withOptions(known.options());
        }
    }
}
