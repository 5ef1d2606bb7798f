package org.mooring.api.host;

import java.util.List;
import java.util.Map;
import org.mooring.api.stream.ProgressRecord;

/** The user interface of a session that nobody watches. */
final class NoHostUI implements HostUI {

    @Override
    public RawUI raw() {
        throw HostException.notImplemented("RawUI");
    }

    @Override
    public String readLine() {
        throw HostException.notImplemented("ReadLine");
    }

    @Override
    public char[] readLineAsSecureString() {
        throw HostException.notImplemented("ReadLineAsSecureString");
    }

    @Override
    public void write(String text) {}

    @Override
    public void write(ConsoleColor foreground, ConsoleColor background, String text) {}

    @Override
    public void writeLine() {}

    @Override
    public void writeLine(String text) {}

    @Override
    public void writeLine(ConsoleColor foreground, ConsoleColor background, String text) {}

    @Override
    public void writeErrorLine(String text) {}

    @Override
    public void writeDebugLine(String text) {}

    @Override
    public void writeVerboseLine(String text) {}

    @Override
    public void writeWarningLine(String text) {}

    @Override
    public void writeProgress(long sourceId, ProgressRecord record) {}

    @Override
    public Map<String, Object> prompt(String caption, String message, List<FieldDescription> fields) {
        throw HostException.notImplemented(message);
    }

    @Override
    public Credentials promptForCredential(String caption, String message, String userName, String targetName, int allowedTypes,
            int options) {
        throw HostException.notImplemented(message);
    }

    @Override
    public int promptForChoice(String caption, String message, List<HostChoice> choices, int defaultChoice) {
        throw HostException.notImplemented(message);
    }

    @Override
    public List<Integer> promptForChoices(String caption, String message, List<HostChoice> choices, List<Integer> defaultChoices) {
        throw HostException.notImplemented(message);
    }
}
