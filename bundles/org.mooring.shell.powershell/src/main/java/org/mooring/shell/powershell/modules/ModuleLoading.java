package org.mooring.shell.powershell.modules;

import java.nio.file.Path;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.CodeProperty;
import org.mooring.object.MemberKind;
import org.mooring.object.PSObject;
import org.mooring.object.ScriptMethod;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.ScriptFileInfo;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.modes.Restrictions;
import org.mooring.shell.powershell.runtime.Calls;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.Scripts;
import org.mooring.shell.powershell.runtime.SessionState;
import org.mooring.shell.powershell.runtime.Signal;
import org.mooring.shell.powershell.runtime.Sink;

/** Runs the body of a module in scopes of its own. */
public final class ModuleLoading {

    private ModuleLoading() {}

    /** Runs a script block as the module's body. */
    public static void run(Engine engine, ModuleInfo module, PSScriptBlock body, Object[] arguments, Sink out) {
        SessionState state = SessionState.of(module, engine.global());
        run(engine, module, state, body, body.info(), arguments, out);
    }

    /** Runs a file as the module's body, in a state that its manifest may have made. */
    static void run(Engine engine, ModuleInfo module, SessionState state, Path file, Object[] arguments) {
        PSScriptBlock body = new PSScriptBlock(Scripts.file(file), state).inMode(Restrictions.modeOfFiles(engine));
        Requirements.check(engine, body.code(), file);
        ScriptFileInfo command = new ScriptFileInfo(file.getFileName().toString(), file.toString(), body);
        run(engine, module, state, body, command, arguments, Sink.NULL);
    }

    /** Runs a block as a part of the module's body. */
    static void run(Engine engine, ModuleInfo module, SessionState state, PSScriptBlock body, Object[] arguments) {
        run(engine, module, state, body, body.info(), arguments, Sink.NULL);
    }

    private static void run(Engine engine, ModuleInfo module, SessionState state, PSScriptBlock body, CommandInfo command, Object[] arguments,
            Sink out) {
        state.module(module);
        module.state(state);
        module.definition(body.text());
        PSScriptBlock bound = body.boundTo(state);
        checkSingleBlock(bound);
        Scope before = state.current();
        boolean propagate = engine.propagate;
        try {
            Calls.dot(engine, bound, command, "", engine.position(), Argument.positional(arguments), out, engine.streams());
        } catch (Signal.Exit exit) {
            int code = PSObject.base(exit.code()) instanceof Number n ? n.intValue() : 0;
            engine.global().top().set("LASTEXITCODE", code);
        } catch (DotNetException e) {
            throw asAssignment(e);
        } finally {
            engine.propagate = propagate;
            state.enter(before);
        }
    }

    /** A body is invoked as a whole: one with named blocks has no single one. */
    private static void checkSingleBlock(PSScriptBlock body) {
        if (!body.code().isPlain()) {
            throw new DotNetException("System.Management.Automation.PSInvalidOperationException", "The script block cannot be invoked because it"
                + " contains more than one clause. The Invoke() method can only be used on script blocks that contain a single clause.")
                .withRecord("InvalidOperation", ErrorCategory.InvalidOperation, null);
        }
    }

    /** Arguments of a body are assigned, not bound: what can't be converted is the assignment's error. */
    private static DotNetException asAssignment(DotNetException e) {
        ErrorRecord record = e.errorRecord();
        if (record == null || !"ParameterArgumentTransformationError".equals(record.errorId())) {
            return e;
        }
        Throwable inner = record.exception().getCause();
        String message = inner == null ? record.exception().getMessage() : inner.getMessage();
        DotNetException parent = new DotNetException("System.Management.Automation.ParentContainsErrorRecordException", message);
        ErrorRecord assigned = new ErrorRecord(parent, "RuntimeException", ErrorCategory.MetadataError, null);
        if (record.invocation() != null) {
            assigned.withInvocation(new org.mooring.shell.powershell.runtime.Call(null, "", null));
        }
        return new DotNetException(Errors.RUNTIME, message, e).withRecord(assigned);
    }

    /** The module as an object: its exported functions are methods, its variables properties. */
    public static PSObject asObject(ModuleInfo module) {
        PSObject object = new PSObject();
        Exports exports = module.state().exports();
        exports.functions().forEach(f -> object.add(new ScriptMethod(f.name(), f.block())));
        exports.variables().forEach(v -> object.add(new CodeProperty(v.name(), MemberKind.NoteProperty, self -> v.value(),
            (self, value) -> v.value(value))));
        return object;
    }
}
