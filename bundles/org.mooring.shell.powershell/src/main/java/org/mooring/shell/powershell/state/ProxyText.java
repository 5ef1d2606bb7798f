package org.mooring.shell.powershell.state;

import java.util.List;

import org.mooring.shell.powershell.commands.CommandInfo;

/** PLACEHOLDER */
final class ProxyText {

    private ProxyText() {}

    static String of(CommandInfo command, List<Additions.ParameterLimit> limits) {
        return "";
    }
}
