package org.mooring.shell.powershell.state;

import java.util.Locale;

import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.provider.ProviderInfo;
import org.mooring.dotnet.ClrType;
import org.mooring.shell.powershell.commands.CmdletInfo;
import org.mooring.shell.powershell.runtime.Engine;

/** The class of a cmdlet, as {@code [Microsoft.PowerShell.Commands.ForEachObjectCommand]}. */
public final class CmdletType extends ImplementingType {

    private static final String COMMANDS = "microsoft.powershell.commands.";

    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            String name = type.getAnnotation(org.mooring.api.cmdlet.Cmdlet.class).className();
            return name.isEmpty() ? type.getName() : name;
        }
    };

    private final CmdletDefinition definition;

    private CmdletType(CmdletDefinition definition) {
        super(NAMES.get(definition.type()), "System.Management.Automation.PSCmdlet");
        this.definition = definition;
    }

    public static CmdletType of(CmdletDefinition definition) {
        return new CmdletType(definition);
    }

    CmdletDefinition definition() {
        return definition;
    }

    /** The class behind a cmdlet or provider of the session, by its full name; null when there is none. */
    public static ClrType find(Engine engine, String name) {
        if (!name.toLowerCase(Locale.ROOT).startsWith(COMMANDS)) {
            return null;
        }
        for (CmdletInfo cmdlet : engine.commands().base().cmdlets().values()) {
            if (NAMES.get(cmdlet.cmdlet().type()).equalsIgnoreCase(name)) {
                return of(cmdlet.cmdlet());
            }
        }
        for (ProviderInfo provider : engine.configuration().providers()) {
            if (name.equalsIgnoreCase(COMMANDS + provider.name() + "Provider")) {
                return new ImplementingType("Microsoft.PowerShell.Commands." + provider.name() + "Provider",
                    "System.Management.Automation.Provider.CmdletProvider") {};
            }
        }
        return null;
    }
}
