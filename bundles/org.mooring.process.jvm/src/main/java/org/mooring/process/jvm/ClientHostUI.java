package org.mooring.process.jvm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mooring.api.host.ConsoleColor;
import org.mooring.api.host.FieldDescription;
import org.mooring.api.host.HostChoice;
import org.mooring.api.host.HostException;
import org.mooring.api.host.HostUI;
import org.mooring.api.host.RawUI;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;
import org.mooring.psrp.message.HostMethod;

/** Lines and questions to the person at the client. */
final class ClientHostUI implements HostUI {

    private final HostCalls calls;
    private final RawUI raw;

    /** @param raw null where the client has no screen */
    ClientHostUI(HostCalls calls, RawUI raw) {
        this.calls = calls;
        this.raw = raw;
    }

    @Override
    public RawUI raw() {
        if (raw == null) {
            throw HostException.notImplemented("RawUI");
        }
        return raw;
    }

    /** What is shown is the client's to show, and its terminals understand them. */
    @Override
    public boolean showsStyles() {
        return true;
    }

    @Override
    public String readLine() {
        return (String) calls.call(HostMethod.ReadLine);
    }

    @Override
    public char[] readLineAsSecureString() {
        return (char[]) calls.call(HostMethod.ReadLineAsSecureString);
    }

    @Override
    public void write(String text) {
        calls.run(HostMethod.Write1, text);
    }

    @Override
    public void write(ConsoleColor foreground, ConsoleColor background, String text) {
        calls.run(HostMethod.Write2, foreground, background, text);
    }

    @Override
    public void writeLine() {
        calls.run(HostMethod.WriteLine1);
    }

    @Override
    public void writeLine(String text) {
        calls.run(HostMethod.WriteLine2, text);
    }

    @Override
    public void writeLine(ConsoleColor foreground, ConsoleColor background, String text) {
        calls.run(HostMethod.WriteLine3, foreground, background, text);
    }

    @Override
    public void writeErrorLine(String text) {
        calls.run(HostMethod.WriteErrorLine, text);
    }

    @Override
    public void writeDebugLine(String text) {
        calls.run(HostMethod.WriteDebugLine, text);
    }

    @Override
    public void writeVerboseLine(String text) {
        calls.run(HostMethod.WriteVerboseLine, text);
    }

    @Override
    public void writeWarningLine(String text) {
        calls.run(HostMethod.WriteWarningLine, text);
    }

    @Override
    public void writeProgress(long sourceId, ProgressRecord record) {
        calls.run(HostMethod.WriteProgress, sourceId, record);
    }

    /** What comes back is made what was asked for, where it can be. */
    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> prompt(String caption, String message, List<FieldDescription> fields) {
        Map<String, Object> answers = new LinkedHashMap<>();
        Object answer = calls.call(HostMethod.Prompt, caption, message, fields);
        if (answer != null) {
            answers.putAll((Map<String, Object>) answer);
        }
        for (FieldDescription field : fields) {
            if (answers.get(field.name()) != null) {
                answers.put(field.name(), converted(answers.get(field.name()), field.typeName()));
            }
        }
        return answers;
    }

    private static Object converted(Object value, String typeName) {
        ClrType type = typeName == null || value instanceof char[] ? null : ClrTypes.find(typeName);
        if (type == null) {
            return value;
        }
        try {
            return Conversion.convert(value, type);
        } catch (DotNetException e) {
            return value; // as it was typed: whoever asked says what is wrong with it
        }
    }

    @Override
    public Credentials promptForCredential(String caption, String message, String userName, String targetName, int allowedTypes,
            int options) {
        return (Credentials) calls.call(HostMethod.PromptForCredential2, caption, message, userName, targetName, allowedTypes, options);
    }

    @Override
    public int promptForChoice(String caption, String message, List<HostChoice> choices, int defaultChoice) {
        Object answer = calls.call(HostMethod.PromptForChoice, caption, message, choices, defaultChoice);
        return answer == null ? defaultChoice : (Integer) answer;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Integer> promptForChoices(String caption, String message, List<HostChoice> choices, List<Integer> defaultChoices) {
        Object answer = calls.call(HostMethod.PromptForChoiceMultipleSelection, caption, message, choices, defaultChoices);
        return answer == null ? new ArrayList<>(defaultChoices) : (List<Integer>) answer;
    }
}
