package org.mooring.shell.powershell.metadata;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.shell.powershell.binder.ParameterInfo;

/** What a parameter is in one of its sets. */
@ClrClass("System.Management.Automation.ParameterSetMetadata")
public final class ParameterSetMetadata {

    private final ParameterInfo.InSet set;

    ParameterSetMetadata(ParameterInfo.InSet set) {
        this.set = set;
    }

    @Get
    public boolean isMandatory() {
        return set.mandatory();
    }

    @Get
    public int position() {
        return set.position();
    }

    @Get
    public boolean valueFromPipeline() {
        return set.fromPipeline();
    }

    @Get
    public boolean valueFromPipelineByPropertyName() {
        return set.fromPipelineByName();
    }

    @Get
    public boolean valueFromRemainingArguments() {
        return set.fromRemaining();
    }

    @Get
    public String helpMessage() {
        return set.helpMessage();
    }

    @Override
    public String toString() {
        return "System.Management.Automation.ParameterSetMetadata";
    }
}
