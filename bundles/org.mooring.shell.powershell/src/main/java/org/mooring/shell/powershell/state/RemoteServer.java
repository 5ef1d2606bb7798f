package org.mooring.shell.powershell.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What a client of a remote session needs, and nothing more: eight commands, each with the parameters and values that such clients use
 * (CommandMetadata.GetRestrictedCommands of PowerShell).
 */
final class RemoteServer {

    private static final Map<String, String> ALIASES = Map.of("cls", "Clear-Host", "exsn", "Exit-PSSession", "gcm", "Get-Command",
        "measure", "Measure-Object", "select", "Select-Object");

    /** The commands that are wrapped, by their full names; the parameters that they keep stand in {@code remote-server/}. */
    private static final List<String> WRAPPED = List.of("Microsoft.PowerShell.Core\\Exit-PSSession",
        "Microsoft.PowerShell.Core\\Get-Command",
        "Microsoft.PowerShell.Utility\\Get-FormatData",
        "Microsoft.PowerShell.Core\\Get-Help",
        "Microsoft.PowerShell.Utility\\Measure-Object",
        "Microsoft.PowerShell.Core\\Out-Default",
        "Microsoft.PowerShell.Utility\\Select-Object");

    private RemoteServer() {}

    static void addTo(InitialState state) {
        for (Entry entry : state.commands().named("Clear-Host")) {
            ((Entry.OfCommand) entry).isPublic(true);
        }
        for (String wrapped : WRAPPED) {
            String name = wrapped.substring(wrapped.indexOf('\\') + 1);
            state.commands().add(FunctionEntry.of(name, parameters(name) + "\n" + ProxyText.body(wrapped, "Cmdlet"), "None", null, true).vetted());
        }
        for (Entry entry : state.commands()) {
            if (entry instanceof AliasEntry alias && alias.definition().equals(ALIASES.get(alias.name()))) {
                alias.isPublic(true);
            }
        }
        ALIASES.forEach((name, target) -> {
            if (state.commands().named(name).isEmpty()) {
                state.commands().add(AliasEntry.of(name, target, "", "None", null, true));
            }
        });
    }

    private static String parameters(String name) {
        try (InputStream in = RemoteServer.class.getResourceAsStream("remote-server/" + name + ".ps1")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
