package {{package}};

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.testkit.CmdletRun;

class {{Verb}}{{Noun}}Test {

    private final {{Verb}}{{Noun}} command = new {{Verb}}{{Noun}}();

    @Test
    void itWritesAsManyReportsAsItIsAskedForOfEachName() {
        command.name = new String[] {"quay", "pier"};
        command.count = 2;

        assertEquals(List.of(new {{Noun}}Report("quay", 1, 4), new {{Noun}}Report("quay", 2, 4),
            new {{Noun}}Report("pier", 1, 4), new {{Noun}}Report("pier", 2, 4)), new CmdletRun().run(command).output);
    }

    @Test
    void aBlankNameIsAnErrorAndTheOthersAreWritten() {
        command.name = new String[] {" ", "quay"};

        CmdletRun run = new CmdletRun().run(command);

        assertEquals(List.of("NameIsBlank"), run.errors.stream().map(ErrorRecord::errorId).toList());
        assertEquals(List.of(new {{Noun}}Report("quay", 1, 4)), run.output);
    }
}
