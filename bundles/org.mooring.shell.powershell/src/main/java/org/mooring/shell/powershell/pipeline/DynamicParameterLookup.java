package org.mooring.shell.powershell.pipeline;

import java.util.List;

import org.mooring.api.cmdlet.DynamicParameters;
import org.mooring.api.stream.DotNetException;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.binder.ParameterInfo;
import org.mooring.shell.powershell.commands.CmdletInfo;
import org.mooring.shell.powershell.runtime.Engine;

/** The parameters that a cmdlet would add with some arguments, for who only wants to know. */
public final class DynamicParameterLookup {

    private DynamicParameterLookup() {}

    /** Whether a cmdlet may add parameters. */
    public static boolean isDynamic(CmdletInfo cmdlet) {
        return DynamicParameters.class.isAssignableFrom(cmdlet.cmdlet().type());
    }

    /** Empty where it adds none, or does not take the arguments. */
    public static List<ParameterInfo> of(Engine engine, CmdletInfo cmdlet, Argument[] arguments) {
        CmdletStage stage = new CmdletStage(engine, cmdlet, cmdlet.name(), engine.position(), arguments, engine.streams());
        try {
            stage.binder().bindGiven(arguments);
        } catch (DotNetException refused) {
            // What was bound until then still says which parameters there are.
        }
        try {
            return stage.dynamicParameters();
        } catch (DotNetException refused) {
            return List.of();
        }
    }
}
