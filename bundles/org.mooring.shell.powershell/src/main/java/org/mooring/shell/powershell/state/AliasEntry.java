package org.mooring.shell.powershell.state;

import java.util.Set;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.commands.AliasInfo;

/** An alias (SessionStateAliasEntry). */
@ClrClass(value = "System.Management.Automation.Runspaces.SessionStateAliasEntry",
    base = "System.Management.Automation.Runspaces.SessionStateCommandEntry")
public final class AliasEntry extends Entry.OfCommand {

    private static final Set<String> OF_CMDLETS = Set.of("fhx", "gcb", "gtz", "scb");

    private final String definition;
    private final String description;
    private final String options;
    private final String moduleName;

    private AliasEntry(String name, String definition, String description, String options, String moduleName, boolean isPublic) {
        super(name, isPublic);
        this.definition = definition;
        this.description = description;
        this.options = options;
        this.moduleName = moduleName;
    }

    @New
    public static AliasEntry make(String name, String definition) {
        return of(name, definition, "", "None", null, true);
    }

    @New
    public static AliasEntry make(String name, String definition, String description) {
        return of(name, definition, description, "None", null, true);
    }

    @New
    public static AliasEntry make(String name, String definition, String description, @Type(Names.OPTIONS) Object options) {
        return of(name, definition, description, Conversion.toText(options), null, true);
    }

    public static AliasEntry of(String name, String definition, String description, String options, String moduleName,
            boolean isPublic) {
        return new AliasEntry(name, definition, description, options, moduleName, isPublic);
    }

    @Get
    public String definition() {
        return definition;
    }

    @Get
    public String description() {
        return description;
    }

    @Get
    @Type(Names.OPTIONS)
    public Object options() {
        return Names.value(Names.OPTIONS, options);
    }

    /** Its module is known for those that a cmdlet's own attribute makes; the others are the session state's. */
    AliasInfo command() {
        AliasInfo command = new AliasInfo(name(), definition, OF_CMDLETS.contains(name()) ? moduleName : null).withOptions(options).withDescription(description);
        command.visible(isPublic());
        return command;
    }

    String moduleName() {
        return moduleName;
    }

    @Override
    String kind() {
        return "Alias";
    }

    @Override
    public AliasEntry copy() {
        return of(name(), definition, description, options, moduleName, isPublic());
    }
}
