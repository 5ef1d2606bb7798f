package org.mooring.shell.powershell.binder;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;

/** {@code [Parameter(...)]} (System.Management.Automation.ParameterAttribute). */
@ClrClass(value = "System.Management.Automation.ParameterAttribute", base = "System.Management.Automation.Internal.ParsingBaseAttribute")
public final class ParameterAttribute {

    private String parameterSetName = ParameterInfo.ALL_SETS;
    private boolean mandatory;
    private int position = ParameterInfo.NAMED;
    private boolean valueFromPipeline;
    private boolean valueFromPipelineByPropertyName;
    private boolean valueFromRemainingArguments;
    private String helpMessage = "";
    private boolean dontShow;

    @New
    public static ParameterAttribute make() {
        return new ParameterAttribute();
    }

    /** What a parameter is in a set, as an attribute. */
    public static ParameterAttribute of(ParameterInfo.InSet inSet) {
        ParameterAttribute made = make();
        made.parameterSetName = inSet.set();
        made.mandatory = inSet.mandatory();
        made.position = inSet.position();
        made.valueFromPipeline = inSet.fromPipeline();
        made.valueFromPipelineByPropertyName = inSet.fromPipelineByName();
        made.valueFromRemainingArguments = inSet.fromRemaining();
        made.helpMessage = inSet.helpMessage();
        made.dontShow = inSet.dontShow();
        return made;
    }

    ParameterInfo.InSet inSet() {
        return new ParameterInfo.InSet(parameterSetName, mandatory, position, valueFromPipeline, valueFromPipelineByPropertyName,
            valueFromRemainingArguments, helpMessage, dontShow);
    }

    @Get
    public String parameterSetName() {
        return parameterSetName;
    }

    @Set
    public void parameterSetName(String name) {
        parameterSetName = name == null || name.isEmpty() ? ParameterInfo.ALL_SETS : name;
    }

    @Get
    public boolean mandatory() {
        return mandatory;
    }

    @Set
    public void mandatory(boolean value) {
        mandatory = value;
    }

    @Get
    public int position() {
        return position;
    }

    @Set
    public void position(int value) {
        position = value;
    }

    @Get
    public boolean valueFromPipeline() {
        return valueFromPipeline;
    }

    @Set
    public void valueFromPipeline(boolean value) {
        valueFromPipeline = value;
    }

    @Get
    public boolean valueFromPipelineByPropertyName() {
        return valueFromPipelineByPropertyName;
    }

    @Set
    public void valueFromPipelineByPropertyName(boolean value) {
        valueFromPipelineByPropertyName = value;
    }

    @Get
    public boolean valueFromRemainingArguments() {
        return valueFromRemainingArguments;
    }

    @Set
    public void valueFromRemainingArguments(boolean value) {
        valueFromRemainingArguments = value;
    }

    @Get
    public String helpMessage() {
        return helpMessage.isEmpty() ? null : helpMessage;
    }

    @Set
    public void helpMessage(String text) {
        helpMessage = text == null ? "" : text;
    }

    @Get
    public boolean dontShow() {
        return dontShow;
    }

    @Set
    public void dontShow(boolean value) {
        dontShow = value;
    }
}
