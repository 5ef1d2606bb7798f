package org.mooring.api.testkit;

import org.mooring.api.shell.CommandShell;

class EchoShellTest extends CommandShellContract {

    @Override
    protected CommandShell shell() {
        return new EchoShell();
    }

    @Override
    protected String writing(String... words) {
        return "say " + String.join(" ", words);
    }

    @Override
    protected String writingItsInput() {
        return "input";
    }

    @Override
    protected String endlessAfter(String word) {
        return "wait " + word;
    }

    @Override
    protected String failing() {
        return "fail broken";
    }

    @Override
    protected String complainingThen(String word) {
        return "complain " + word;
    }

    @Override
    protected String writingALineOfTheHost() {
        return "ask";
    }

    @Override
    protected String setting(String name, String value) {
        return "set " + name + " " + value;
    }

    @Override
    protected String writingVariable(String name) {
        return "get " + name;
    }
}
