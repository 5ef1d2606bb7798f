package org.mooring.shell.powershell.core;

import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.shell.powershell.completion.RegisteredCompleters;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** Says who completes the arguments of a parameter, or of a program. */
@Cmdlet(verb = "Register", noun = "ArgumentCompleter", className = "System.Management.Automation.RegisterArgumentCompleterCommand")
public final class RegisterArgumentCompleter extends PipelineCmdlet {

    @Parameter(parameterSet = "NativeCommandSet", mandatory = true)
    @Parameter(parameterSet = "PowerShellSet")
    String[] commandName;

    @Parameter(parameterSet = "PowerShellSet", mandatory = true)
    String parameterName;

    @Parameter(mandatory = true)
    @AllowNull
    ScriptBlock scriptBlock;

    @Parameter(parameterSet = "NativeCommandSet")
    boolean Native;

    @Parameter(parameterSet = "NativeFallbackSet")
    boolean nativeFallback;

    @Override
    protected void endProcessing() {
        RegisteredCompleters registered = RegisteredCompleters.of(Engine.current());
        PSScriptBlock block = (PSScriptBlock) scriptBlock;
        if (nativeFallback) {
            registered.registerFallback(block);
        } else if (parameterName == null) {
            for (String program : commandName) {
                registered.registerProgram(program, block);
            }
        } else if (commandName == null) {
            registered.register(null, parameterName, block);
        } else {
            for (String command : commandName) {
                registered.register(command, parameterName, block);
            }
        }
    }
}
