package org.mooring.shell.powershell.core;

import java.util.Arrays;
import java.util.StringJoiner;
import java.util.function.Supplier;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.AllowEmptyCollection;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSMethodMember;
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
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(parameterSet = "ScriptBlockSet", mandatory = true, position = 0)
    @AllowNull
    @AllowEmptyCollection
    ScriptBlock[] process;

    @Parameter(parameterSet = "ScriptBlockSet")
    ScriptBlock begin;

    @Parameter(parameterSet = "ScriptBlockSet")
    ScriptBlock end;

    @Parameter(parameterSet = "ScriptBlockSet", valueFromRemainingArguments = true)
    @AllowNull
    @AllowEmptyCollection
    ScriptBlock[] remainingScripts;

    @Parameter(parameterSet = "PropertyAndMethodSet", mandatory = true, position = 0)
    @ValidateNotNullOrEmpty
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
        if (isSwitchedOn("WhatIf") || isSwitchedOn("Confirm")) {
            throw terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException",
                "The -WhatIf and -Confirm parameters are not supported for script blocks."), "NoShouldProcessForScriptBlockSet",
                ErrorCategory.InvalidOperation, null));
        }
        sort();
        if (first != null) {
            run(first, null);
        }
    }

    private boolean isSwitchedOn(String name) {
        return isBound(name) && Conversion.toBoolean(context().invocation().boundParameters().get(name));
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
        boolean hasArguments = argumentList != null && argumentList.length > 0;
        if (inputObject == null) {
            ofNull(hasArguments);
        } else if (hasArguments) {
            methodWithArguments();
        } else {
            memberWithoutArguments(new MemberByName(engine, inputObject, memberName));
        }
    }

    private void ofNull(boolean hasArguments) {
        if (hasArguments) {
            writeError(MemberByName.error("InvokeMethodOnNull", null, "You cannot call a method on a null-valued expression."));
        } else if (MemberByName.isStrict(engine)) {
            writeError(MemberByName.error("InputObjectIsNull", null, "Cannot perform operation because the input object is null."));
        } else {
            writeObject(null);
        }
    }

    private void methodWithArguments() {
        Members members = engine.members();
        if (members.method(inputObject, memberName) == null) {
            writeError(MemberByName.error("MethodNotFound", inputObject, "Input name \"" + memberName + "\" cannot be resolved to a method."));
            return;
        }
        StringJoiner words = new StringJoiner(", ");
        for (Object argument : argumentList) {
            words.add(text(argument));
        }
        if (context().shouldProcess("InputObject: " + text(inputObject), "Invoke method '" + memberName + "' with arguments: " + words)) {
            call(() -> members.invoke(inputObject, memberName, argumentList));
        }
    }

    private void memberWithoutArguments(MemberByName found) {
        Members members = engine.members();
        ErrorRecord ambiguous = found.ambiguous();
        if (ambiguous != null) {
            writeError(ambiguous);
            return;
        }
        String resolved = found.member() == null ? memberName : found.member().name();
        if (!found.isKey() && found.member() instanceof PSMethodMember) {
            if (context().shouldProcess("InputObject: " + text(inputObject), "Invoke method '" + resolved + "'")) {
                call(() -> members.invoke(inputObject, resolved));
            }
            return;
        }
        if (!context().shouldProcess("InputObject: " + text(inputObject), "Retrieve the value for property '" + resolved + "'")) {
            return;
        }
        if (found.member() == null && !found.isKey() && MemberByName.isStrict(engine) && !members.has(inputObject, memberName)) {
            writeError(MemberByName.error("PropertyOrMethodNotFound", inputObject, "The input name \"" + memberName + "\" cannot be resolved to a member."));
            return;
        }
        writeObjects(members.get(inputObject, resolved));
    }

    /** What a method throws is an error of this object; the next one is tried. */
    private void call(Supplier<Object> method) {
        Object result;
        try {
            Restrictions.checkMethodByName(engine, inputObject, memberName);
            result = method.get();
        } catch (DotNetException failed) {
            ErrorRecord record = failed.errorRecord();
            boolean refused = record != null && !record.errorId().equals("MethodCountCouldNotFindBest") && record.category().category() == ErrorCategory.InvalidOperation
                && failed.typeName().endsWith("PSInvalidOperationException");
            writeError(refused ? record : new ErrorRecord(failed, "MethodInvocationError", ErrorCategory.InvalidOperation, inputObject));
            return;
        }
        writeObjects(result);
    }

    /** An object in the words of -WhatIf. */
    private static String text(Object value) {
        return value == null ? "" : Conversion.toText(value);
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
