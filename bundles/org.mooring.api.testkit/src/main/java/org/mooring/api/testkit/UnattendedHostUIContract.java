package org.mooring.api.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.mooring.api.host.ConsoleColor;
import org.mooring.api.host.FieldDescription;
import org.mooring.api.host.HostChoice;
import org.mooring.api.host.HostException;
import org.mooring.api.host.HostUI;
import org.mooring.api.stream.ProgressRecord;

/** What every {@link HostUI} does where there is nobody to ask: it takes all output, and no question waits or is answered in a person's place. */
@Timeout(30)
public abstract class UnattendedHostUIContract {

    /** The user interface under test, with nobody at it. */
    protected abstract HostUI ui();

    @Test
    void everyQuestionFails() {
        HostUI ui = ui();
        Map<String, Executable> questions = new LinkedHashMap<>();
        questions.put("ReadLine", ui::readLine);
        questions.put("ReadLineAsSecureString", ui::readLineAsSecureString);
        questions.put("Prompt", () -> ui.prompt("caption", "message", List.of(new FieldDescription("Name", "", "System.String", "", true, null))));
        questions.put("PromptForCredential", () -> ui.promptForCredential("caption", "message", "alice", "", 0, 0));
        questions.put("PromptForChoice", () -> ui.promptForChoice("caption", "message", List.of(new HostChoice("&Yes", "")), 0));
        questions.put("PromptForChoice, several", () -> ui.promptForChoices("caption", "message", List.of(new HostChoice("&Yes", "")), List.of()));

        questions.forEach((name, question) -> {
            HostException refused = assertThrows(HostException.class, question, name);
            assertNotNull(refused.errorRecord(), name);
            assertFalse(refused.getMessage().isBlank(), name);
        });
    }

    @Test
    void outputIsTaken() {
        HostUI ui = ui();

        ui.write("text");
        ui.write("");
        ui.write(ConsoleColor.Red, null, "text");
        ui.writeLine();
        ui.writeLine("text");
        ui.writeLine(null, ConsoleColor.Blue, "text");
        ui.writeErrorLine("text");
        ui.writeDebugLine("text");
        ui.writeVerboseLine("text");
        ui.writeWarningLine("text");
        ui.writeProgress(0, new ProgressRecord(0, -1, "activity", "status", "", 50, -1, false));
    }
}
