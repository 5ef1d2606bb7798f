package org.mooring.shell.powershell.modules;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.PSVariable;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.SessionState;

/** Brings what a module exports into a state. */
final class MemberImport {

    private static final String RESTRICTED = "#,(){}[]&-/\\$^;:\"'<>|?@`*%+=~";

    private final Engine engine;
    private final CmdletContext context;
    private final SessionState target;
    private final ModuleInfo source;
    private final String prefix;
    private final ImportOptions options;
    private final Scope scope;
    private final Map<String, String> renamed = new HashMap<>();
    private boolean checkVerb;
    private boolean checkNoun;

    private MemberImport(Engine engine, CmdletContext context, SessionState target, ModuleInfo source, String prefix, ImportOptions options) {
        this.engine = engine;
        this.context = context;
        this.target = target;
        this.source = source;
        this.prefix = prefix;
        this.options = options;
        this.scope = options.local() ? target.current() : target.top();
        this.checkVerb = options.checkNames();
        this.checkNoun = options.checkNames();
    }

    static void run(Engine engine, CmdletContext context, SessionState target, ModuleInfo source, String prefix, ImportOptions options) {
        new MemberImport(engine, context, target, source, prefix, options).run();
        engine.commandsChanged();
    }

    private void run() {
        if (target.module() != null) {
            target.module().addNested(source);
        }
        if (source.state() == null) {
            return;
        }
        Exports exports = source.state().exports();
        exports.functions().stream().filter(f -> options.selectsFunction(f.name())).forEach(this::bring);
        exports.variables().stream().filter(v -> options.selectsVariable(v.name())).forEach(this::bring);
        exports.aliases().stream().filter(a -> options.selectsAlias(a.name())).forEach(this::bring);
    }

    private boolean isTaken(String name) {
        return options.noClobber() && (engine.commands().alias(name) != null || engine.commands().function(name) != null
            || engine.commands().cmdlet(name) != null);
    }

    private void skip(String kind, String name) {
        context.writeVerbose("The " + kind + " '" + name + "' was not imported because there is a member with the same name in the current scope.");
    }

    private void bring(FunctionInfo function) {
        String name = ImportOptions.named(function.name(), prefix);
        if (isTaken(name)) {
            skip("function", function.name());
            return;
        }
        FunctionInfo made = function.copy(name);
        made.module(source);
        made.visible(function.isVisible());
        if (!name.equals(function.name())) {
            renamed.put(key(function.name()), name);
            function.prefix(prefix);
            made.prefix(prefix);
        }
        scope.ownFunctions().put(key(name), made);
        check(name);
        context.writeVerbose("Importing function '" + name + "'.");
    }

    private void bring(PSVariable variable) {
        if (options.noClobber() && target.top().content(Layout.key(variable.name())) != null) {
            skip("variable", variable.name());
            return;
        }
        scope.content(variable.name(), Layout.key(variable.name()), variable);
        context.writeVerbose("Importing variable '" + variable.name() + "'.");
    }

    private void bring(AliasInfo alias) {
        String name = ImportOptions.named(alias.name(), prefix);
        if (isTaken(name)) {
            skip("alias", name);
            return;
        }
        AliasInfo made = new AliasInfo(name, renamed.getOrDefault(key(alias.definition()), alias.definition()), null);
        made.module(source);
        made.visible(alias.isVisible());
        if (!name.equals(alias.name())) {
            renamed.putIfAbsent(key(alias.name()), name);
        }
        scope.ownAliases().put(key(name), made);
        context.writeVerbose("Importing alias '" + name + "'.");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Warns once of names whose verbs are not approved, and once of odd characters. */
    private void check(String name) {
        int dash = name.indexOf('-');
        if (dash <= 0 || dash == name.length() - 1) {
            return;
        }
        String verb = name.substring(0, dash);
        if (!Verbs.isApproved(verb) && !name.equalsIgnoreCase("Sort-Object") && !name.equalsIgnoreCase("Tee-Object")) {
            if (checkVerb) {
                checkVerb = false;
                context.writeWarning("The names of some imported commands from the module '" + source.name()
                    + "' include unapproved verbs that might make them less discoverable. To find the commands with unapproved verbs, run the"
                    + " Import-Module command again with the Verbose parameter. For a list of approved verbs, type Get-Verb.");
            }
            String instead = Verbs.alternatives(verb);
            context.writeVerbose("The '" + name + "' command in the " + source.name() + "' module was imported, but because its name does not"
                + " include an approved verb, it might be difficult to find. " + (instead == null
                    ? "For a list of approved verbs, type Get-Verb." : "The suggested alternative verbs are \"" + instead + "\"."));
        }
        if (name.substring(dash + 1).chars().anyMatch(c -> RESTRICTED.indexOf(c) >= 0)) {
            if (checkNoun) {
                checkNoun = false;
                context.writeWarning("Some imported command names contain one or more of the following restricted characters: # , ( ) {{ }} [ ] &"
                    + " - / \\ $ ^ ; : \" ' < > | ? @ ` * % + = ~");
            }
            context.writeVerbose("The command name '" + name + "' from the module '" + source.name()
                + "' contains one or more of the following restricted characters: # , ( ) {{ }} [ ] & - / \\ $ ^ ; : \" ' < > | ? @ ` * % + = ~");
        }
    }
}
