package org.mooring.shell.powershell.metadata;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.shell.powershell.binder.ArgumentRule;
import org.mooring.shell.powershell.binder.ParameterInfo;

/** A parameter as it is in one parameter set. */
@ClrClass("System.Management.Automation.CommandParameterInfo")
public final class CommandParameterInfo {

    private static final Pattern NAMESPACE = Pattern.compile("\\w[\\w.]*\\.(?=\\w)");

    private final ParameterInfo parameter;
    private final ParameterInfo.InSet set;

    CommandParameterInfo(ParameterInfo parameter, ParameterInfo.InSet set) {
        this.parameter = parameter;
        this.set = set;
    }

    boolean isCommon() {
        return CommonNames.CMDLET.contains(parameter.name());
    }

    /** As the syntax shows it. */
    String syntax() {
        String name = "-" + parameter.name();
        if (parameter.isSwitch()) {
            return set.mandatory() ? name : "[" + name + "]";
        }
        String type = "<" + typeText(parameter) + ">";
        boolean positional = set.position() != ParameterInfo.NAMED;
        if (set.mandatory()) {
            return positional ? "[" + name + "] " + type : name + " " + type;
        }
        return positional ? "[[" + name + "] " + type + "]" : "[" + name + " " + type + "]";
    }

    /** A parameter's type as syntax shows it: without its namespace, by its keyword where there is one. */
    public static String typeText(ParameterInfo parameter) {
        return NAMESPACE.matcher(parameter.type().keyword()).replaceAll("").replaceAll("`\\d+", "");
    }

    @Get
    public String name() {
        return parameter.name();
    }

    @Get
    public ClrType parameterType() {
        return parameter.type();
    }

    @Get
    public boolean isMandatory() {
        return set.mandatory();
    }

    @Get
    public boolean isDynamic() {
        return parameter.isDynamic();
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

    @Get
    public ClrList aliases() {
        return Described.readOnly(ClrTypes.STRING, parameter.aliases());
    }

    @Get
    public ClrList attributes() {
        return Described.readOnly(ClrTypes.find("System.Attribute"), parameter.attributeObjects());
    }

    /** Those of its ValidateSet; null without one. */
    List<String> validValues() {
        return parameter.rules().stream().map(ArgumentRule::validValues).filter(Objects::nonNull).reduce((first, last) -> last).orElse(null);
    }

    @Override
    public String toString() {
        return "System.Management.Automation.CommandParameterInfo";
    }
}
