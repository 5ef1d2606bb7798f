package org.mooring.shell.powershell.modules;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.language.ParseError;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.UsingStatement;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.errors.ParseFailure;
import org.mooring.shell.powershell.errors.Raised;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.ScriptCode;
import org.mooring.shell.powershell.runtime.Signal;

/** {@code using}: namespaces for the script's type names, modules that are imported before the script starts. */
public final class Usings {

    private Usings() {}

    public static void use(Frame f, UsingStatement statement) {
        switch (statement.kind()) {
            case NAMESPACE -> f.engine.types().useNamespace(statement.name(), statement.extent().source().file());
            case MODULE -> importModule(f.engine, statement);
            default -> { }
        }
    }

    /** Imports the modules of a script before anything of it runs. */
    public static void prepare(Engine engine, ScriptCode code) {
        for (UsingStatement statement : code.tree().usings()) {
            if (statement.kind() == UsingStatement.Kind.MODULE) {
                importModule(engine, statement);
            }
        }
    }

    private static void importModule(Engine engine, UsingStatement statement) {
        ModuleSpecification wanted = statement.specification().map(s -> Requirements.specification((Expression) s))
            .orElseGet(() -> ModuleSpecification.of(statement.name()));
        String name = path(engine, wanted.name(), statement.extent().source().file());
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("ErrorAction", "Stop");
        if (wanted.isNameOnly()) {
            arguments.put("Name", name);
        } else {
            arguments.put("FullyQualifiedName", wanted.named(name));
        }
        boolean propagate = engine.propagate;
        try {
            engine.propagate = true;
            for (ModuleInfo module : Importing.run(engine, arguments)) {
                engine.types().useModule(module.state(), statement.extent().source().file());
            }
        } catch (Signal signal) {
            throw signal;
        } catch (DotNetException e) {
            throw failure(e);
        } finally {
            engine.propagate = propagate;
        }
    }

    /** Paths are from the script's folder. */
    private static String path(Engine engine, String name, String script) {
        boolean relative = name.startsWith("./") || name.startsWith(".\\") || name.startsWith("../") || name.startsWith("..\\")
            || name.indexOf('/') > 0 || name.indexOf('\\') > 0;
        if (!relative) {
            return name;
        }
        Path folder = script == null ? engine.folder().toPath() : Path.of(script).toAbsolutePath().getParent();
        return folder.resolve(name.replace('\\', '/')).normalize().toString();
    }

    private static DotNetException failure(DotNetException e) {
        var record = Errors.record(e);
        DotNetException outer = new DotNetException(Errors.RUNTIME, record.exception().getMessage(), record.exception());
        outer.withRecord(record.fullyQualifiedErrorId(), ErrorCategory.InvalidOperation, record.target());
        return e instanceof Raised raised && raised.isByThrow() ? e : outer;
    }

    /** What is wrong with the modules that a text names, where it is not run yet. */
    public static void check(Engine engine, ScriptCode code) {
        for (UsingStatement statement : code.tree().usings()) {
            if (statement.kind() == UsingStatement.Kind.MODULE && !isThere(engine, statement)) {
                throw ParseFailure.of(List.of(new ParseError(
                    "ModuleNotFoundDuringParse", "Could not find the module '" + statement.name() + "'.", statement.extent(), false)));
            }
        }
    }

    private static boolean isThere(Engine engine, UsingStatement statement) {
        ModuleSpecification wanted = statement.specification().map(s -> Requirements.specification((Expression) s))
            .orElseGet(() -> ModuleSpecification.of(statement.name()));
        if (engine.modules().bundles().find(wanted.name()) != null) {
            return true;
        }
        String name = path(engine, wanted.name(), statement.extent().source().file());
        return new RequiredModules(engine, null).available(wanted.named(name)) != null;
    }
}
