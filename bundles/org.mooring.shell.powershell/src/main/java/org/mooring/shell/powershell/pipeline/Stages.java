package org.mooring.shell.powershell.pipeline;

import java.nio.file.Path;

import org.mooring.language.ast.Extent;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.ApplicationInfo;
import org.mooring.shell.powershell.commands.CmdletInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.commands.ScriptBlockInfo;
import org.mooring.shell.powershell.commands.ScriptFileInfo;
import org.mooring.shell.powershell.modules.Requirements;
import org.mooring.shell.powershell.modules.Usings;
import org.mooring.shell.powershell.natives.NativeStage;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.SessionState;
import org.mooring.shell.powershell.runtime.Streams;

/** Makes the stage for a command. */
public final class Stages {

    private Stages() {}

    /** @param state in which a script block runs where {@code & $module} says so, else null */
    public static Stage of(Frame f, CommandInfo command, String invocationName, Extent site, Argument[] arguments, boolean dotted,
            SessionState state) {
        return of(f.engine, f.streams, command, invocationName, site, arguments, dotted, state);
    }

    public static Stage of(Engine engine, Streams streams, CommandInfo command, String invocationName, Extent site,
            Argument[] arguments, boolean dotted, SessionState state) {
        return switch (command) {
            case FunctionInfo function -> new FunctionStage(engine, bound(function.block(), state), function, invocationName, site,
                arguments, streams, dotted);
            case ScriptBlockInfo info -> new FunctionStage(engine, bound(info.block(), state), info, invocationName, site, arguments,
                streams, dotted);
            case ScriptFileInfo script -> new FunctionStage(engine, prepared(engine, script), script, invocationName, site, arguments,
                streams, dotted);
            case CmdletInfo cmdlet -> new CmdletStage(engine, cmdlet, invocationName, site, arguments, streams);
            case ApplicationInfo application -> new NativeStage(engine, application, invocationName, site, arguments, streams);
            case AliasInfo alias -> of(engine, streams, engine.commands().target(alias, engine.frame), invocationName, site, arguments,
                dotted, state);
        };
    }

    /** A script file's block, when all that it asks for is there. */
    private static PSScriptBlock prepared(Engine engine, ScriptFileInfo script) {
        Requirements.check(engine, script.block().code(), Path.of(script.path()));
        Usings.prepare(engine, script.block().code());
        return script.block().boundTo(engine.state);
    }

    private static PSScriptBlock bound(PSScriptBlock block, SessionState state) {
        return state == null ? block : block.boundTo(state);
    }
}
