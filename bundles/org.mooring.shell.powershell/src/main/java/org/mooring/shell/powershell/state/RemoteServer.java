package org.mooring.shell.powershell.state;

import java.util.List;
import java.util.Map;

/**
 * What a client of a remote session needs, and nothing more: eight commands, each with the parameters and values that such clients use
 * (CommandMetadata.GetRestrictedCommands of PowerShell).
 */
final class RemoteServer {

    private static final Map<String, String> ALIASES = Map.of("cls", "Clear-Host", "exsn", "Exit-PSSession", "gcm", "Get-Command",
        "measure", "Measure-Object", "select", "Select-Object");

    private static final List<String> PROXIES = List.of("Exit-PSSession", "Get-Command", "Get-FormatData", "Get-Help",
        "Measure-Object", "Out-Default", "Select-Object");

    private RemoteServer() {}

    static void addTo(InitialState state) {
        for (Entry entry : state.commands().named("Clear-Host")) {
            ((Entry.OfCommand) entry).isPublic(true);
        }
        for (String name : PROXIES) {
            state.commands().add(FunctionEntry.of(name, text(name), "None", null, true));
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

    private static String text(String name) {
        try (var in = RemoteServer.class.getResourceAsStream("remote-server/" + name + ".ps1")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
