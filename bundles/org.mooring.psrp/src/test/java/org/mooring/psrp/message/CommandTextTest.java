package org.mooring.psrp.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.CommandRequest.Argument;
import org.mooring.api.shell.CommandRequest.Merges;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.dotnet.SecureString;
import org.mooring.object.PSCredential;

class CommandTextTest {

    private static String text(CommandRequest... commands) {
        return CommandText.of(new PipelineRequest(List.of(List.of(commands)), false, false, false, "Get-Date", 0));
    }

    @Test
    void whatTheClientSaysForTheHistoryIsNotWhatIsRun() {
        assertEquals("Remove-Item -Path '/x' -Recurse:$true", text(CommandRequest.command("Remove-Item", new Argument("Path", "/x"), new Argument("Recurse", true))));
    }

    @Test
    void argumentsAreWrittenSoThatTheyCannotBeTakenForCommands() {
        assertEquals("Get-Item -Path 'a''; Remove-Item b' @('x', 2, $null) @{'k' = $false}",
            text(CommandRequest.command("Get-Item", new Argument("-Path", "a'; Remove-Item b"), new Argument(null, Arrays.asList("x", 2, null)),
                new Argument(null, Map.of("k", false)))));
        assertEquals("& 'Get-Date # ' | Out-String", text(CommandRequest.command("Get-Date # "), CommandRequest.command("Out-String")));
        assertEquals("Get-Item -(a b?) 1", text(CommandRequest.command("Get-Item", new Argument("a b\n", 1))));
    }

    @Test
    void secretsAreNamedAndNotShown() {
        SecureString secret = new SecureString("S3CR3T".toCharArray());
        String text = text(CommandRequest.command("Connect-Thing", new Argument("Key", secret), new Argument("Key2", "S3CR3T".toCharArray()),
            new Argument("Credential", new PSCredential("bob", secret)), new Argument("All", new Object[] {secret})));

        assertEquals("Connect-Thing -Key (SecureString) -Key2 (SecureString) -Credential (PSCredential 'bob') -All @((SecureString))", text);
    }

    @Test
    void scriptsAreAsTheyWereSent() {
        assertEquals("1; 2 # x -Name 'y'", text(new CommandRequest("1; 2 # x", true, null, List.of(new Argument("Name", "y")), Merges.NONE)));
    }

    @Test
    void hugeArgumentsAreCut() {
        Object[] deep = {1};
        for (int i = 0; i < 100; i++) {
            deep = new Object[] {deep};
        }
        Object[] wide = new Object[1_000_000];
        Arrays.fill(wide, "x".repeat(100));

        String text = text(CommandRequest.command("Get-Item", new Argument("Deep", deep), new Argument("Wide", wide), new Argument("Long", "y".repeat(10 << 20))));

        assertTrue(text.length() < 300_000);
        assertTrue(text.contains("<# 1000000 in all #>"));
        assertFalse(text.contains("Y"));
    }
}
