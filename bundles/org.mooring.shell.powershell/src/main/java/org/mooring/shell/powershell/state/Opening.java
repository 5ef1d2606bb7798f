package org.mooring.shell.powershell.state;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Conversion;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.commands.CmdletInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.modules.ManifestFiles;
import org.mooring.shell.powershell.pipeline.PipelineRun;
import org.mooring.shell.powershell.pipeline.Stage;
import org.mooring.shell.powershell.pipeline.Stages;
import org.mooring.shell.powershell.runtime.Collector;
import org.mooring.shell.powershell.runtime.Configuration;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.Sink;
import org.mooring.shell.powershell.runtime.Streams;
import org.mooring.shell.powershell.userdrive.UserDrive;

/**
 * Opens a runspace on an initial state: environment variables, modules, computed variables, restricted commands, start-up scripts. All
 * of that is the administrator's: it runs in full language and sees everything (InitialSessionState.Bind of PowerShell).
 */
final class Opening implements Configuration.Startup {

    private final InitialState state;
    private final Path drives;

    /** @param drives the folder with the drives of all users, or null where no server keeps them */
    Opening(InitialState state, Path drives) {
        this.state = state;
        this.drives = drives;
    }

    @Override
    public boolean enforcesValidation() {
        return state.additions().enforcesValidation();
    }

    @Override
    public void run(Engine engine) {
        for (Entry each : state.environmentVariables()) {
            engine.setEnvironment(each.name(), Conversion.toText(((VariableEntry) each).value()));
        }
        Additions additions = state.additions();
        if (state.modulesToImport().isEmpty() && state.scripts().isEmpty() && additions.isEmpty() && !hasData()) {
            return;
        }
        LanguageMode mode = engine.languageMode();
        engine.languageMode(LanguageMode.FullLanguage);
        engine.opening(true);
        Engine before = engine.attach();
        Streams top = engine.top();
        try {
            Collector errors = new Collector();
            engine.top(new Streams(errors, Sink.NULL, Sink.NULL, Sink.NULL, Sink.NULL, Sink.NULL));
            loadData(engine);
            importModules(engine, errors);
            additions.computed().forEach((name, block) -> engine.global().top().set(name, value(engine, block)));
            for (Map.Entry<String, List<Additions.ParameterLimit>> limit : additions.limits().entrySet()) {
                LimitedCommand.install(engine, limit.getKey(), limit.getValue());
            }
            if (additions.userDrive() != null) {
                additions.userDrive().mount(engine, drives);
            }
            for (String script : state.scripts()) {
                runScript(engine, script);
            }
        } finally {
            engine.top(top);
            engine.detach(before);
            engine.opening(false);
            engine.languageMode(mode);
        }
    }

    /** {@inheritDoc} Modules and scripts are counted by their names, commands with limited parameters by all that is said of them. */
    @Override
    public boolean isWithin(Configuration.Startup other) {
        if (!(other instanceof Opening opening)) {
            return false;
        }
        Additions own = state.additions();
        Additions others = opening.state.additions();
        return own.limits().equals(others.limits()) && UserDrive.isWithin(own.userDrive(), others.userDrive())
            && (own.enforcesValidation() || !others.enforcesValidation()) && (own.hidesImported() || !others.hidesImported())
            && Set.copyOf(others.visible()).containsAll(own.visible()) && opening.state.modulesToImport().containsAll(state.modulesToImport())
            && opening.state.scripts().containsAll(state.scripts());
    }

    private boolean hasData() {
        return !state.types().isEmpty() || !state.formats().isEmpty() || !state.assemblies().isEmpty();
    }

    private void loadData(Engine engine) {
        for (Entry each : state.assemblies()) {
            ManifestFiles.assembly(each.name());
        }
        for (Entry each : state.types()) {
            ManifestFiles.types(engine, each.name());
        }
        for (Entry each : state.formats()) {
            ManifestFiles.formats(engine, each.name());
        }
    }

    private void importModules(Engine engine, Collector errors) {
        Set<CommandInfo> known = new HashSet<>(engine.commands().all());
        for (Object module : named(engine)) {
            int from = errors.count();
            try {
                Stage stage = command(engine, "Import-Module", Argument.named(module instanceof String ? "Name" : "FullyQualifiedName", module), Argument.named("Global", true));
                new PipelineRun(engine, new Stage[] {stage}, false, Sink.NULL).run(null);
            } catch (DotNetException e) {
                errors.write(Errors.record(e));
            }
            if (errors.count() > from && state.throwOnRunspaceOpenError()) {
                throw failed(Conversion.toText(module), errors.list().subList(from, errors.count()));
            }
        }
        if (state.additions().hidesImported()) {
            List<String> named = state.additions().visible();
            for (CommandInfo command : engine.commands().all()) {
                if (!known.contains(command)) {
                    engine.commands().visible(command, named.stream().anyMatch(pattern -> names(pattern, command)));
                }
            }
        }
    }

    /** The modules that are to be imported; patterns stand for modules of bundles. */
    private List<Object> named(Engine engine) {
        Set<Object> named = new LinkedHashSet<>();
        for (Object module : state.modulesToImport()) {
            if (module instanceof String pattern && Wildcard.isPattern(pattern)) {
                Wildcard wildcard = Wildcard.of(pattern, true);
                engine.configuration().state().modules().stream().map(CmdletModule::name).filter(wildcard::matches).forEach(named::add);
            } else {
                named.add(module);
            }
        }
        return List.copyOf(named);
    }

    private static boolean names(String pattern, CommandInfo command) {
        int slash = pattern.indexOf('\\');
        return (slash < 0 || Wildcard.of(pattern.substring(0, slash), true).matches(command.moduleName()))
            && Wildcard.of(pattern.substring(slash + 1), true).matches(command.name());
    }

    private static Stage command(Engine engine, String name, Argument... arguments) {
        CommandInfo command = engine.commands().lookup(name, kind -> kind.equals("Cmdlet"), false);
        if (command == null) {
            command = ofModules(engine, name);
        }
        return Stages.of(engine, engine.top(), command, name, null, arguments, false, null);
    }

    /** A cmdlet that an empty session has not: what opens it uses it all the same. */
    private static CommandInfo ofModules(Engine engine, String name) {
        for (CmdletModule module : engine.configuration().state().modules()) {
            for (CmdletDefinition cmdlet : module.cmdlets()) {
                if (cmdlet.name().equalsIgnoreCase(name)) {
                    return new CmdletInfo(cmdlet.name(), cmdlet, module.name(), module.version());
                }
            }
        }
        throw Errors.commandNotFound(name);
    }

    private static Object value(Engine engine, PSScriptBlock block) {
        Collector out = new Collector();
        Stage stage = Stages.of(engine, engine.top(), block.info(), "", null, Argument.NONE, false, null);
        new PipelineRun(engine, new Stage[] {stage}, false, out).run(null);
        return out.count() == 0 ? null : out.value();
    }

    private void runScript(Engine engine, String script) {
        CommandInfo command = engine.commands().lookup(script, kind -> kind.equals("ExternalScript"), false);
        if (command == null) {
            throw Errors.commandNotFound(script);
        }
        Stage stage = Stages.of(engine, engine.top(), command, script, null, Argument.NONE, true, null);
        new PipelineRun(engine, new Stage[] {stage}, false, Sink.NULL).run(null);
    }

    private static DotNetException failed(String module, List<Object> errors) {
        ErrorRecord first = (ErrorRecord) errors.get(0);
        DotNetException e = Errors.of(Names.RUNSPACES + "RunspaceOpenModuleLoadException", "ErrorLoadingModulesOnRunspaceOpen",
            ErrorCategory.OpenError, null, "One or more errors occurred processing the module '%s' specified in the InitialSessionState"
                + " object used to create this runspace. See the ErrorRecords property for a complete list of errors. The first error"
                + " was: %s", module, first.message());
        e.properties().put("ErrorRecords", errors.toArray());
        return e;
    }
}
