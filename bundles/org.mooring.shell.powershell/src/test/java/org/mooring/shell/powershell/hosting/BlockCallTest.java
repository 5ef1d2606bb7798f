package org.mooring.shell.powershell.hosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.CommandRequest.Argument;
import org.mooring.language.Parser;
import org.mooring.object.SwitchParameter;

class BlockCallTest {

    private static final String CALL = "param($name, $bound, $unbound) & $name @bound @unbound";
    private static final String PIPED = "param($name, $bound, $unbound) $input | & $name @bound @unbound";

    private static Optional<CommandRequest> of(String text, boolean hasInput) {
        Map<String, Object> bound = new LinkedHashMap<>();
        bound.put("Path", "x");
        bound.put("Force", SwitchParameter.PRESENT);
        return BlockCall.of(Parser.parse("", text).script(), new Object[] {"Get-There", bound, List.of(1, 2)}, hasInput);
    }

    @Test
    void aBlockThatCallsWhatItIsGivenIsThatCommand() {
        CommandRequest call = of(CALL, false).orElseThrow();

        assertEquals("Get-There", call.text());
        assertEquals(List.of(new Argument("-Path:", "x"), new Argument("-Force:", true), new Argument(null, 1), new Argument(null, 2)), call.arguments());
        assertEquals(call, of(PIPED, true).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"param($name, $bound, $unbound) & $name @bound @unbound | Out-String", "param($name, $bound, $unbound) & $name @bound > x",
        "param($name, $bound, $unbound) . $name @bound @unbound", "param($name, $bound, $unbound) & $other @bound", "param($name, $bound, $unbound) $name",
        "param([string] $name, $bound, $unbound) & $name @bound", "param($name, $bound) & $name @bound", "param($name, $bound, $unbound = 1) & $name @bound",
        "param($name, $bound, $unbound) & $name $bound", "param($name, $bound, $unbound) 1; & $name @bound", "param($name, $bound, $unbound) process { & $name @bound }"})
    void whatIsMoreThanThatIsAScript(String text) {
        assertTrue(of(text, false).isEmpty());
    }

    @Test
    void whatIsPipedInIsTakenByInputAlone() {
        assertTrue(of(CALL, true).isEmpty());
        assertTrue(of(PIPED, false).isEmpty());
    }
}
