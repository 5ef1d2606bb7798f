package org.mooring.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every recorded script is taken or refused as PowerShell did, with the same errors in the same words. */
class RecordedScriptsTest {

    @ParameterizedTest
    @ValueSource(strings = {"ast", "clixml", "completion", "dotnet", "errors", "formatting", "functions", "jobs", "modules", "operators",
        "parsing", "providers", "restricted", "scripts", "statements", "types", "utility"})
    void everyScriptIsTakenOrRefusedAsRecorded(String category) {
        List<String> wrong = new ArrayList<>();
        for (Recorded.Case recorded : Recorded.cases(category)) {
            List<ParseError> errors = Parser.parse(null, recorded.script()).errors();
            Map<?, ?> refusal = recorded.refusal();
            String expected = refusal == null ? "" : refusal.get("id") + ": " + refusal.get("message");
            String actual = errors.isEmpty() ? "" : errors.get(0).id() + ": " + message(errors);
            if (!expected.equals(actual)) {
                wrong.add(recorded.id() + "\n  expected " + expected + "\n  was      " + actual);
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    /** The message of PowerShell's ParseException: incomplete input is said without position. */
    private static String message(List<ParseError> errors) {
        if (errors.get(0).incompleteInput()) {
            return errors.get(0).message();
        }
        List<String> messages = new ArrayList<>();
        for (ParseError error : errors) {
            var extent = error.extent();
            String line = extent.source().lineText(extent.startLine());
            int length = Math.max(1, Math.min(extent.end(), extent.start() + line.length() - extent.startColumn() + 1) - extent.start());
            messages.add("At line:" + extent.startLine() + " char:" + extent.startColumn() + "\n+ " + line + "\n+ "
                    + " ".repeat(extent.startColumn() - 1) + "~".repeat(length) + "\n" + error.message());
        }
        return String.join("\n\n", messages);
    }
}
