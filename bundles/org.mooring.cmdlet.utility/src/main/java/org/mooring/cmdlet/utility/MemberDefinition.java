package org.mooring.cmdlet.utility;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;
import org.mooring.object.MemberKind;

/** A member as Get-Member shows it (Microsoft.PowerShell.Commands.MemberDefinition). */
@ClrClass("Microsoft.PowerShell.Commands.MemberDefinition")
public final class MemberDefinition {

    private final String typeName;
    private final String name;
    private final MemberKind kind;
    private final String definition;

    MemberDefinition(String typeName, String name, MemberKind kind, String definition) {
        this.typeName = typeName;
        this.name = name;
        this.kind = kind;
        this.definition = definition;
    }

    @Get
    public String typeName() {
        return typeName;
    }

    @Get
    public String name() {
        return name;
    }

    @Get
    @Type("System.Management.Automation.PSMemberTypes")
    public MemberKind memberType() {
        return kind;
    }

    @Get
    public String definition() {
        return definition;
    }

    @Override
    public String toString() {
        return definition;
    }
}
