package org.mooring.shell.powershell.metadata;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.shell.powershell.binder.ParameterInfo;

/** A parameter of a command in all its sets. */
@ClrClass("System.Management.Automation.ParameterMetadata")
public final class ParameterMetadata {

    private final ParameterInfo parameter;

    public ParameterMetadata(ParameterInfo parameter) {
        this.parameter = parameter;
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
    public ClrDictionary parameterSets() {
        ClrDictionary sets = ClrDictionary.of(ClrTypes.STRING, ClrTypes.of(ParameterSetMetadata.class));
        parameter.sets().forEach(set -> sets.put(set.set(), new ParameterSetMetadata(set)));
        return sets;
    }

    @Get
    public boolean isDynamic() {
        return parameter.isDynamic();
    }

    @Get
    public ClrList aliases() {
        return Described.collection(ClrTypes.STRING, parameter.aliases());
    }

    @Get
    public ClrList attributes() {
        return Described.collection(ClrTypes.find("System.Attribute"), parameter.attributeObjects());
    }

    @Get
    public boolean switchParameter() {
        return parameter.isSwitch();
    }

    @Override
    public String toString() {
        return "System.Management.Automation.ParameterMetadata";
    }
}
