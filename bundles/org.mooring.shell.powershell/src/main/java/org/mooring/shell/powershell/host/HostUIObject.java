package org.mooring.shell.powershell.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.mooring.api.host.ConsoleColor;
import org.mooring.api.host.FieldDescription;
import org.mooring.api.host.HostChoice;
import org.mooring.api.host.HostUI;
import org.mooring.api.stream.DebugRecord;
import org.mooring.api.stream.InformationRecord;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.api.stream.VerboseRecord;
import org.mooring.api.stream.WarningRecord;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.SecureString;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.PSCredential;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.runtime.Engine;

/**
 * {@code $Host.UI}. Lines of debug, verbose, warning and progress go to the running pipeline's streams, from which the host shows them, as
 * PowerShell's InternalHostUserInterface does.
 */
@ClrClass(value = "System.Management.Automation.Internal.Host.InternalHostUserInterface",
    base = "System.Management.Automation.Host.PSHostUserInterface")
public final class HostUIObject {

    private final Engine engine;

    public HostUIObject(Engine engine) {
        this.engine = engine;
    }

    private HostUI ui() {
        return engine.host().ui();
    }

    @Get
    @Name("RawUI")
    public RawUIObject rawUI() {
        return new RawUIObject(ui());
    }

    @Get
    public boolean supportsVirtualTerminal() {
        return ui().supportsVirtualTerminal();
    }

    @Member
    public String readLine() {
        return ui().readLine();
    }

    @Member
    public SecureString readLineAsSecureString() {
        return secret(ui().readLineAsSecureString());
    }

    private static SecureString secret(char[] text) {
        if (text == null) {
            return null;
        }
        try {
            return new SecureString(text);
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    @Member
    public void write(String value) {
        ui().write(value);
    }

    @Member
    public void write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, String value) {
        ui().write(foregroundColor, backgroundColor, value);
    }

    @Member
    public void writeLine() {
        ui().writeLine();
    }

    @Member
    public void writeLine(String value) {
        ui().writeLine(value);
    }

    @Member
    public void writeLine(ConsoleColor foregroundColor, ConsoleColor backgroundColor, String value) {
        ui().writeLine(foregroundColor, backgroundColor, value);
    }

    @Member
    public void writeErrorLine(String value) {
        ui().writeErrorLine(value);
    }

    @Member
    public void writeDebugLine(String message) {
        engine.top().debug().write(new DebugRecord(message));
    }

    @Member
    public void writeVerboseLine(String message) {
        engine.top().verbose().write(new VerboseRecord(message));
    }

    @Member
    public void writeWarningLine(String message) {
        engine.top().warning().write(new WarningRecord(message));
    }

    @Member
    public void writeProgress(long sourceId, ProgressRecord record) {
        engine.top().progress().write(record);
    }

    @Member
    public void writeInformation(InformationRecord record) {
        engine.top().information().write(record);
    }

    @Member
    public ClrDictionary prompt(String caption, String message, Object descriptions) {
        List<FieldDescription> fields = all(descriptions, value -> value instanceof FieldDescriptionObject field ? field.toHost()
            : FieldDescriptionObject.of(Conversion.toText(value)).toHost());
        Map<String, Object> answers = ui().prompt(caption, message, fields);
        if (answers == null) {
            return null;
        }
        ClrDictionary table = ClrDictionary.of(ClrTypes.STRING, ClrTypes.find("psobject"));
        answers.forEach((name, answer) -> table.put(name, answer instanceof char[] text ? secret(text) : answer));
        return table;
    }

    @Member
    public PSCredential promptForCredential(String caption, String message, String userName, String targetName) {
        return promptForCredential(caption, message, userName, targetName, PSCredential.DEFAULT_TYPES, PSCredential.DEFAULT_OPTIONS);
    }

    @Member
    public PSCredential promptForCredential(String caption, String message, String userName, String targetName, int allowedCredentialTypes,
            int options) {
        HostUI.Credentials answer = ui().promptForCredential(caption, message, userName, targetName, allowedCredentialTypes, options);
        return answer == null ? null : new PSCredential(answer.userName(), secret(answer.password()));
    }

    @Member
    public int promptForChoice(String caption, String message, Object choices, int defaultChoice) {
        return ui().promptForChoice(caption, message, choices(choices), defaultChoice);
    }

    @Member
    public ClrList promptForChoice(String caption, String message, Object choices, int[] defaultChoices) {
        List<Integer> chosen = ui().promptForChoices(caption, message, choices(choices),
            defaultChoices == null ? List.of() : Arrays.stream(defaultChoices).boxed().toList());
        return ClrList.of(ClrTypes.INT32, new ArrayList<Object>(chosen));
    }

    private static List<HostChoice> choices(Object choices) {
        return all(choices, value -> value instanceof ChoiceDescription choice ? choice.toHost()
            : ChoiceDescription.of(Conversion.toText(value)).toHost());
    }

    private static <T> List<T> all(Object values, Function<Object, T> each) {
        List<T> all = new ArrayList<>();
        Iterator<Object> iterator = Enumeration.isEnumerable(values) ? Enumeration.of(values) : List.of(values).iterator();
        iterator.forEachRemaining(value -> all.add(each.apply(PSObject.base(value))));
        return all;
    }

    @Override
    public String toString() {
        return "System.Management.Automation.Internal.Host.InternalHostUserInterface";
    }
}
