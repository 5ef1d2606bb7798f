package org.mooring.shell.powershell;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mooring.api.shell.CommandShell;
import org.mooring.api.testkit.CommandShellContract;

class PowerShellShellTest extends CommandShellContract {

    @Override
    protected CommandShell shell() {
        return new PowerShellShell();
    }

    @Override
    protected String writing(String... words) {
        return Stream.of(words).map(word -> "'" + word + "'").collect(Collectors.joining("; "));
    }

    @Override
    protected String writingItsInput() {
        return "$input";
    }

    @Override
    protected String endlessAfter(String word) {
        return "'" + word + "'; while ($true) { }";
    }

    @Override
    protected String failing() {
        return "throw 'broken'";
    }

    @Override
    protected String complainingThen(String word) {
        return "1 / 0; '" + word + "'";
    }

    @Override
    protected String writingALineOfTheHost() {
        return "$Host.UI.ReadLine()";
    }

    @Override
    protected String setting(String name, String value) {
        return "$" + name + " = '" + value + "'";
    }

    @Override
    protected String writingVariable(String name) {
        return "if ($null -ne $" + name + ") { $" + name + " }";
    }
}
