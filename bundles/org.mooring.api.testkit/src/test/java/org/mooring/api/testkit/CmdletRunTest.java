package org.mooring.api.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

class CmdletRunTest {

    /** Doubles numbers; ends at a negative one, and asks before it doubles a large one. */
    private static final class Twice extends PipelineCmdlet {

        int number;
        final List<String> calls = new ArrayList<>();

        @Override
        protected void beginProcessing() {
            calls.add("begin");
        }

        @Override
        protected void processRecord() {
            calls.add("process");
            if (number < 0) {
                throw terminate(ErrorRecord.of("Negative", ErrorCategory.InvalidArgument, number, "%d is negative.", number));
            }
            if (number < 100 || shouldProcess(String.valueOf(number))) {
                writeObject(2 * number);
            }
        }

        @Override
        protected void endProcessing() {
            calls.add("end");
            if (isBound("All")) {
                writeObjects(List.of(1, 2));
            }
        }

        @Override
        protected void dispose() {
            calls.add("dispose");
        }
    }

    @Test
    void aCommandRunsOnceWithoutInputAndOnceForEachObject() {
        Twice one = new Twice();
        Twice two = new Twice();

        assertEquals(List.of(0), new CmdletRun().run(one).output);
        assertEquals(List.of(2, 4), new CmdletRun().run(two, List.of(() -> two.number = 1, () -> two.number = 2)).output);
        assertEquals(List.of("begin", "process", "end", "dispose"), one.calls);
        assertEquals(List.of("begin", "process", "process", "end", "dispose"), two.calls);
    }

    @Test
    void anErrorThatEndsTheCommandEndsItAndIsKept() {
        Twice command = new Twice();
        command.number = -1;

        CmdletRun run = new CmdletRun().run(command);

        assertEquals(List.of("Negative"), run.errors.stream().map(ErrorRecord::errorId).toList());
        assertEquals(List.of("begin", "process", "dispose"), command.calls);
    }

    @Test
    void whatIsBoundIsBoundAndWhatIsRefusedIsNotDone() {
        Twice command = new Twice();
        command.number = 100;

        CmdletRun run = new CmdletRun().bind("all", true).thatSaysNo().run(command);

        assertEquals(List.of(1, 2), run.output);
        assertEquals(List.of("null: 100"), run.asked);
    }
}
