package org.mooring.shell.powershell.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.host.DebuggerStop.Answer;
import org.mooring.api.host.DebuggerStop.Resume;
import org.mooring.language.Parser;
import org.mooring.language.ast.Extent;

class StoppedScriptTest {

    private static final String SCRIPT = IntStream.rangeClosed(1, 40).mapToObj(i -> "$v" + i + " = " + i).collect(Collectors.joining("\n"));

    /** At the tenth of forty lines. */
    private static StoppedScript stopped(Stepping steps) {
        Extent at = Parser.parse("/s.ps1", SCRIPT).script().end().orElseThrow().statements().get(9).extent();
        return new StoppedScript(at, List.of(), steps);
    }

    private static String said(StoppedScript script, String line) {
        return ((Answer.Said) script.command(line)).text();
    }

    @ParameterizedTest
    @CsvSource({"s, STEP_INTO", "StepInto, STEP_INTO", "v, STEP_OVER", "stepover, STEP_OVER", "o, STEP_OUT", "stepOut, STEP_OUT",
        "c, CONTINUE", "CONTINUE, CONTINUE", "q, STOP", "quit, STOP"})
    void aCommandSaysHowTheScriptGoesOn(String line, Resume how) {
        assertEquals(new Answer.Resumed(how), stopped(null).command(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$s", "step", "Get-Date", "list-things", "l 1 2 3"})
    void whatIsNoCommandOfTheDebuggersIsRun(String line) {
        assertEquals(new Answer.NotMine(), stopped(null).command(line));
    }

    @Test
    void anEmptyLineRepeatsTheStepThatLedHere() {
        assertEquals(new Answer.Resumed(Resume.STEP_INTO), stopped(new Stepping(Integer.MAX_VALUE, "s")).command(""));
        assertEquals(new Answer.Said(""), stopped(null).command(""));
    }

    @Test
    void aListBeginsBeforeTheCurrentLineMarksItAndGoesOnWhereItEnded() {
        StoppedScript script = stopped(null);

        List<String> first = said(script, "l").lines().toList();
        List<String> second = said(script, "").lines().toList();

        assertEquals(16, first.size());
        assertEquals("    5:  $v5 = 5", first.get(0));
        assertEquals("   10:* $v10 = 10", first.get(5));
        assertEquals("   21:  $v21 = 21", second.get(0));
    }

    @Test
    void aListHasAStartAndALength() {
        assertEquals(List.of("   39:  $v39 = 39", "   40:  $v40 = 40"), said(stopped(null), "list 39 99").lines().toList());
        assertEquals(List.of("    1:  $v1 = 1"), said(stopped(null), "l 1 1").lines().toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"l 0 | The specified line number '0' is not between 1 and 40.",
        "l 41 | The specified line number '41' is not between 1 and 40.", "l x | The specified line number 'x' is not between 1 and 40.",
        "l 1 -3 | The number of lines to list, '-3', is not a positive number."})
    void aListOfNoLinesSaysWhatIsWrong(String line, String words) {
        assertEquals(words, said(stopped(null), line).strip());
    }

    @Test
    void theFirstStopSaysWhatThisIs() {
        assertEquals(List.of("Entering debug mode. Use h or ? for help.", "", "At /s.ps1:10 char:1", "+ $v10 = 10", "+ ~~~~~~~~~"),
            stopped(null).announcement());
        assertEquals("At /s.ps1:10 char:1", stopped(new Stepping(1, "v")).announcement().get(0));
    }
}
