package org.mooring.shell.powershell.host;

import org.mooring.api.host.HostChoice;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;

/** A choice of a prompt, with {@code &} before the key that chooses it. */
@ClrClass("System.Management.Automation.Host.ChoiceDescription")
public final class ChoiceDescription {

    private final String label;
    private String help;

    private ChoiceDescription(String label, String help) {
        this.label = label;
        this.help = help;
    }

    @New
    public static ChoiceDescription of(String label) {
        return of(label, "");
    }

    @New
    public static ChoiceDescription of(String label, String helpMessage) {
        if (label == null || label.isEmpty()) {
            throw Exceptions.argumentNull("label");
        }
        if (helpMessage == null) {
            throw Exceptions.argumentNull("helpMessage");
        }
        return new ChoiceDescription(label, helpMessage);
    }

    HostChoice toHost() {
        return new HostChoice(label, help);
    }

    @Get
    public String label() {
        return label;
    }

    @Get
    public String helpMessage() {
        return help;
    }

    @Set
    public void helpMessage(String text) {
        help = text;
    }
}
