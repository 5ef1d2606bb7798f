package org.mooring.shell.powershell.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.mooring.api.cmdlet.DynamicParameters;
import org.mooring.api.stream.DotNetException;
import org.mooring.language.ast.NamedBlock;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.binder.CommandParameters;
import org.mooring.shell.powershell.binder.ParameterInfo;
import org.mooring.shell.powershell.binder.RuntimeParameters;
import org.mooring.shell.powershell.commands.CmdletInfo;
import org.mooring.shell.powershell.runtime.Calls;
import org.mooring.shell.powershell.runtime.Collector;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.ScriptCode;

/** The parameters that a command would add with some arguments, for who only wants to know. */
public final class DynamicParameterLookup {

    /** Those whose blocks are running to be asked: a block that asks for its own command's parameters is told of the others only. */
    private static final ThreadLocal<Set<ScriptBlock>> ASKED = ThreadLocal.withInitial(HashSet::new);

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

    /** Those that a script's dynamicparam block answers, run alone as the body of a function with the same parameters. */
    public static List<ParameterInfo> of(Engine engine, PSScriptBlock block, CommandParameters own, Argument[] arguments) {
        ScriptBlock tree = block.code().tree();
        if (tree.dynamicParam().isEmpty() || !ASKED.get().add(tree)) {
            return List.of();
        }
        NamedBlock answer = tree.dynamicParam().get();
        NamedBlock body = new NamedBlock(NamedBlock.Kind.END, false, answer.statements(), answer.traps(), answer.extent());
        ScriptBlock asked = new ScriptBlock(tree.usings(), tree.parameters(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.of(body), Optional.empty(), tree.requirements(), Optional.empty(), tree.extent());
        PSScriptBlock function = new PSScriptBlock(new ScriptCode(asked), block.state());
        Collector answered = new Collector();
        boolean status = engine.questionMark;
        boolean propagate = engine.propagate;
        engine.propagate = true;
        try {
            Calls.call(engine, function, function.info(), "", engine.position(), arguments, answered, engine.streams());
        } catch (DotNetException refused) {
            return List.of();
        } finally {
            engine.propagate = propagate;
            engine.questionMark = status;
            ASKED.get().remove(tree);
        }
        return answered.list().isEmpty() ? List.of() : RuntimeParameters.of(PSObject.base(answered.list().get(0)), own.ownCount());
    }
}
