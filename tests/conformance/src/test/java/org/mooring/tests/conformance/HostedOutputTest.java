package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** {@code PowerShell.BeginInvoke} fills the collection that it is given, not a copy of it. */
class HostedOutputTest {

    private static final String COLLECTION = "[System.Management.Automation.PSDataCollection[%s]]::new()";

    @Test
    void outputComesWhileTheScriptRunsAndIsTold() {
        String script = "$out = " + COLLECTION.formatted("object") + "; $in = " + COLLECTION.formatted("object") + "; $in.Complete()\n"
            + "Register-ObjectEvent $out DataAdded -SourceIdentifier added\n"
            + "$ps = [PowerShell]::Create().AddScript(\"'first'; while (`$true) { Start-Sleep -Milliseconds 10 }\")\n"
            + "$run = $ps.BeginInvoke($in, $out)\n"
            + "(Wait-Event added -Timeout 60).SourceEventArgs.Index; $out[0]; $ps.Stop()";
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of("0", "first"), session.run(script));
        }
    }
}
