package org.mooring.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrTypes;

/** Which overload of a method PowerShell takes (Adapter.FindBestMethod). */
class OverloadsTest {

    static Stream<Arguments> calls() {
        return Stream.of(
            call("System.String", "IndexOf", false, "Char", 98),
            call("System.String", "IndexOf", false, "String", "b"),
            call("System.String", "Split", false, "String,Int32,StringSplitOptions", ",", "2"),
            call("System.String", "Join", true, "String,Object[]", ",", null),
            call("System.String", "Join", true, "String,Object[]", ",", List.of(1)),
            call("System.String", "Join", true, "String,IEnumerable`1", ",", ClrList.of(ClrTypes.INT32, List.of(4, 5))),
            call("System.Math", "Round", true, "Decimal", 5),
            call("System.Math", "Round", true, "Double,Int32", 2.5, "1"),
            call("System.Math", "Max", true, "Double,Double", "10", "9"),
            call("System.Math", "Abs", true, "Double", "-3.5"));
    }

    private static Arguments call(String type, String name, boolean isStatic, String parameters, Object... arguments) {
        return Arguments.of(type, name, isStatic, parameters, arguments);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theOverloadWhoseArgumentsConvertBestIsTaken(String type, String name, boolean isStatic, String parameters, Object[] arguments) {
        List<ClrMethod> methods = ClrTypes.find(type).methods(name, isStatic);

        ClrMethod chosen = Overloads.choose(methods, name, arguments).method();

        assertEquals(parameters, chosen.parameters().stream().map(p -> p.type().name()).collect(Collectors.joining(",")));
    }

    @Test
    void anArgumentIsNamedAsItsMethodIsAndShownAsDotNetShowsIt() {
        List<ClrMethod> methods = ClrTypes.find("System.Collections.Generic.List`1[System.Int32]").methods("AddRange", false);

        DotNetException e = assertThrows(DotNetException.class,
            () -> Overloads.call(methods, ClrList.of(ClrTypes.INT32, List.of()), "addrange", (Object) new Object[] {1, 2}));

        assertEquals("Cannot convert argument \"collection\", with value: \"System.Object[]\", for \"AddRange\" to type "
            + "\"System.Collections.Generic.IEnumerable`1[System.Int32]\": \"Cannot convert the \"System.Object[]\" value of type \"System.Object[]\" to type "
            + "\"System.Collections.Generic.IEnumerable`1[System.Int32]\".\"", e.getMessage());
    }
}
