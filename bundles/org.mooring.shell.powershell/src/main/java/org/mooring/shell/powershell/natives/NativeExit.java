package org.mooring.shell.powershell.natives;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.errors.StatementErrors;
import org.mooring.shell.powershell.runtime.Engine;

/** {@code $PSNativeCommandUseErrorActionPreference}: a program that fails is an error. */
final class NativeExit {

    private NativeExit() {}

    static void report(NativeStage stage, int code) {
        Engine engine = stage.engine();
        if (engine.frame == null || !Conversion.toBoolean(engine.scope().get("psnativecommanduseerroractionpreference"))) {
            return;
        }
        DotNetException e = new DotNetException("System.Management.Automation.NativeCommandExitException",
            "Program \"" + stage.call().commandName() + "\" ended with non-zero exit code: " + code + " (0x"
                + String.format("%02X", code) + ").");
        e.properties().put("ExitCode", code);
        e.withRecord("ProgramExitedWithNonZeroCode", ErrorCategory.NotSpecified, null);
        e.errorRecord().withInvocation(stage.call());
        StatementErrors.handleNonTerminating(engine.frame, e);
    }
}
