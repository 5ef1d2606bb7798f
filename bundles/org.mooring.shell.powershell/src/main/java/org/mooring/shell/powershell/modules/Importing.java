package org.mooring.shell.powershell.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mooring.object.PSObject;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.commands.CmdletInfo;
import org.mooring.shell.powershell.pipeline.PipelineRun;
import org.mooring.shell.powershell.pipeline.Stage;
import org.mooring.shell.powershell.pipeline.Stages;
import org.mooring.shell.powershell.runtime.Collector;
import org.mooring.shell.powershell.runtime.Engine;

/** Imports modules that nobody named to Import-Module: for a command that is called, for {@code #requires} and {@code using}. */
final class Importing {

    private static final String COMMAND = "import-module";

    private Importing() {}

    /** The modules that Import-Module answers; errors are as its arguments say. */
    static List<ModuleInfo> run(Engine engine, Map<String, Object> arguments) {
        CmdletInfo cmdlet = engine.commands().base().cmdlets().get(COMMAND);
        if (cmdlet == null) {
            return List.of();
        }
        List<Argument> given = new ArrayList<>();
        arguments.forEach((name, value) -> given.add(Argument.named(name, value)));
        given.add(Argument.named("PassThru", true));
        Stage stage = Stages.of(engine, engine.streams(), cmdlet, cmdlet.name(), engine.position(), given.toArray(Argument[]::new), false, null);
        Collector out = new Collector();
        new PipelineRun(engine, new Stage[] {stage}, false, out).run(null);
        return out.list().stream().map(PSObject::base).filter(ModuleInfo.class::isInstance).map(ModuleInfo.class::cast).toList();
    }
}
