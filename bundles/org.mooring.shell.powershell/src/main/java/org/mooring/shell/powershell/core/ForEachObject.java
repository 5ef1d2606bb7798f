package org.mooring.shell.powershell.core;

import java.util.Arrays;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Members;
import org.mooring.shell.powershell.parallel.ParallelForEach;
import org.mooring.shell.powershell.modes.Restrictions;
import org.mooring.shell.powershell.runtime.Calls;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.Sink;

/** Runs script blocks, or gets a member, for each object. */
@Cmdlet(verb = "ForEach", noun = "Object", defaultParameterSet = "ScriptBlockSet", supportsShouldProcess = true, confirmImpact = "Low",
    className = "Microsoft.PowerShell.Commands.ForEachObjectCommand")
public final class ForEachObject extends PipelineCmdlet {

    @Parameter(valueFromPipeline = true)
    Object inputObject;

    @Parameter(parameterSet = "ScriptBlockSet", mandatory = true, position = 0)
    @AllowNull
    ScriptBlock[] process;

    @Parameter(parameterSet = "ScriptBlockSet")
    ScriptBlock begin;

    @Parameter(parameterSet = "ScriptBlockSet")
    ScriptBlock end;

    @Parameter(parameterSet = "ScriptBlockSet", valueFromRemainingArguments = true)
    ScriptBlock[] remainingScripts;

    @Parameter(parameterSet = "PropertyAndMethodSet", mandatory = true, position = 0)
    String memberName;

    @Parameter(parameterSet = "PropertyAndMethodSet", valueFromRemainingArguments = true)
    @Alias("Args")
    Object[] argumentList;

    @Parameter(parameterSet = "ParallelParameterSet", mandatory = true)
    ScriptBlock parallel;

    @Parameter(parameterSet = "ParallelParameterSet")
    @ValidateRange(min = 1, max = Integer.MAX_VALUE)
    int throttleLimit = 5;

    @Parameter(parameterSet = "ParallelParameterSet")
    @ValidateRange(min = 0, max = 2147483)
    int timeoutSeconds;

    @Parameter(parameterSet = "ParallelParameterSet")
    boolean asJob;

    @Parameter(parameterSet = "ParallelParameterSet")
    boolean useNewRunspace;

    private ParallelForEach apart;
    private PSScriptBlock first;
    private PSScriptBlock last;
    private PSScriptBlock[] blocks;
    private Engine engine;
    private Sink out;

    @Override
    protected void beginProcessing() {
        engine = Engine.current();
        out = this::writeObject;
        if (parallel != null) {
            apart = new ParallelForEach(context(), parallel, throttleLimit, timeoutSeconds, asJob);
        }
        if (memberName != null || parallel != null) {
            return;
        }
        sort();
        if (first != null) {
            run(first, null);
        }
    }

    /** Of several blocks without names the first is begin's and the last end's. */
    private void sort() {
        int count = process == null ? 0 : process.length;
        int rest = remainingScripts == null ? 0 : remainingScripts.length;
        PSScriptBlock[] all = new PSScriptBlock[count + rest];
        for (int i = 0; i < count; i++) {
            all[i] = (PSScriptBlock) process[i];
        }
        for (int i = 0; i < rest; i++) {
            all[count + i] = (PSScriptBlock) remainingScripts[i];
        }
        int from = 0;
        int to = all.length;
        first = (PSScriptBlock) begin;
        last = (PSScriptBlock) end;
        if (!isBound("Begin") && all.length > 1) {
            first = all[from++];
        }
        if (!isBound("End") && to - from > 1) {
            last = all[--to];
        }
        blocks = Arrays.copyOfRange(all, from, to);
    }

    private void run(PSScriptBlock block, Object underscore) {
        if (block != null) {
            Calls.runInScope(engine, block, underscore, out);
        }
    }

    @Override
    protected void processRecord() {
        if (apart != null) {
            apart.take(inputObject);
            return;
        }
        if (memberName != null) {
            member();
            return;
        }
        for (PSScriptBlock block : blocks) {
            run(block, inputObject);
        }
    }

    private void member() {
        if (inputObject == null) {
            writeError(ErrorRecord.of("InputObjectIsNull", ErrorCategory.InvalidArgument, null,
                "Cannot perform operation because the input object is null."));
            return;
        }
        Members members = engine.members();
        boolean isMethod = argumentList != null
            || members.method(inputObject, memberName) != null && members.property(inputObject, memberName) == null;
        if (isMethod) {
            try {
                Restrictions.checkMethodByName(engine, inputObject, memberName);
            } catch (DotNetException refused) {
                writeError(refused.errorRecord());
                return;
            }
        }
        if (argumentList != null) {
            writeObjects(members.invoke(inputObject, memberName, argumentList));
        } else if (isMethod) {
            writeObjects(members.invoke(inputObject, memberName));
        } else {
            writeObjects(members.get(inputObject, memberName));
        }
    }

    @Override
    protected void endProcessing() {
        if (apart != null) {
            apart.finish();
            return;
        }
        if (last != null) {
            run(last, null);
        }
    }

    @Override
    protected void stopProcessing() {
        if (apart != null) {
            apart.stop();
        }
    }

    @Override
    protected void dispose() {
        if (apart != null) {
            apart.stop();
        }
    }
}
