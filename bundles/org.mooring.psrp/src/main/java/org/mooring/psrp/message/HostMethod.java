package org.mooring.psrp.message;

import static org.mooring.psrp.message.HostValue.BOOLEAN;
import static org.mooring.psrp.message.HostValue.CELL;
import static org.mooring.psrp.message.HostValue.CELLS;
import static org.mooring.psrp.message.HostValue.CHOICES;
import static org.mooring.psrp.message.HostValue.COLOR;
import static org.mooring.psrp.message.HostValue.COORDINATES;
import static org.mooring.psrp.message.HostValue.CREDENTIAL;
import static org.mooring.psrp.message.HostValue.DICTIONARY;
import static org.mooring.psrp.message.HostValue.FIELDS;
import static org.mooring.psrp.message.HostValue.GUID;
import static org.mooring.psrp.message.HostValue.INT32;
import static org.mooring.psrp.message.HostValue.INT32S;
import static org.mooring.psrp.message.HostValue.INT64;
import static org.mooring.psrp.message.HostValue.KEY;
import static org.mooring.psrp.message.HostValue.OBJECT;
import static org.mooring.psrp.message.HostValue.PROGRESS;
import static org.mooring.psrp.message.HostValue.RECTANGLE;
import static org.mooring.psrp.message.HostValue.SECURE_STRING;
import static org.mooring.psrp.message.HostValue.SIZE;
import static org.mooring.psrp.message.HostValue.STRING;
import static org.mooring.psrp.message.HostValue.VERSION;
import static org.mooring.psrp.message.HostValue.VOID;

import java.util.List;

/** The methods of a host that can be called over the protocol ([MS-PSRP] 2.2.3.17, RemoteHostMethodId), with what they take and give. */
public enum HostMethod {
    GetName(STRING),
    GetVersion(VERSION),
    GetInstanceId(GUID),
    GetCurrentCulture(STRING),
    GetCurrentUICulture(STRING),
    SetShouldExit(VOID, INT32),
    EnterNestedPrompt(VOID),
    ExitNestedPrompt(VOID),
    NotifyBeginApplication(VOID),
    NotifyEndApplication(VOID),
    ReadLine(STRING),
    ReadLineAsSecureString(SECURE_STRING),
    Write1(VOID, STRING),
    Write2(VOID, COLOR, COLOR, STRING),
    WriteLine1(VOID),
    WriteLine2(VOID, STRING),
    WriteLine3(VOID, COLOR, COLOR, STRING),
    WriteErrorLine(VOID, STRING),
    WriteDebugLine(VOID, STRING),
    WriteProgress(VOID, INT64, PROGRESS),
    WriteVerboseLine(VOID, STRING),
    WriteWarningLine(VOID, STRING),
    Prompt(DICTIONARY, STRING, STRING, FIELDS),
    PromptForCredential1(CREDENTIAL, STRING, STRING, STRING, STRING),
    PromptForCredential2(CREDENTIAL, STRING, STRING, STRING, STRING, INT32, INT32),
    PromptForChoice(INT32, STRING, STRING, CHOICES, INT32),
    GetForegroundColor(COLOR),
    SetForegroundColor(VOID, COLOR),
    GetBackgroundColor(COLOR),
    SetBackgroundColor(VOID, COLOR),
    GetCursorPosition(COORDINATES),
    SetCursorPosition(VOID, COORDINATES),
    GetWindowPosition(COORDINATES),
    SetWindowPosition(VOID, COORDINATES),
    GetCursorSize(INT32),
    SetCursorSize(VOID, INT32),
    GetBufferSize(SIZE),
    SetBufferSize(VOID, SIZE),
    GetWindowSize(SIZE),
    SetWindowSize(VOID, SIZE),
    GetWindowTitle(STRING),
    SetWindowTitle(VOID, STRING),
    GetMaxWindowSize(SIZE),
    GetMaxPhysicalWindowSize(SIZE),
    GetKeyAvailable(BOOLEAN),
    ReadKey(KEY, INT32),
    FlushInputBuffer(VOID),
    SetBufferContents1(VOID, RECTANGLE, CELL),
    SetBufferContents2(VOID, COORDINATES, CELLS),
    GetBufferContents(CELLS, RECTANGLE),
    ScrollBufferContents(VOID, RECTANGLE, COORDINATES, RECTANGLE, CELL),
    PushRunspace(VOID, OBJECT),
    PopRunspace(VOID),
    GetIsRunspacePushed(BOOLEAN),
    GetRunspace(OBJECT),
    PromptForChoiceMultipleSelection(INT32S, STRING, STRING, CHOICES, INT32S);

    private static final HostMethod[] BY_NUMBER = values();

    private final HostValue result;
    private final List<HostValue> parameters;

    HostMethod(HostValue result, HostValue... parameters) {
        this.result = result;
        this.parameters = List.of(parameters);
    }

    /** RemoteHostMethodId's number. */
    public int number() {
        return ordinal() + 1;
    }

    /** The method of a number, or null. */
    public static HostMethod of(int number) {
        return number < 1 || number > BY_NUMBER.length ? null : BY_NUMBER[number - 1];
    }

    public HostValue result() {
        return result;
    }

    public List<HostValue> parameters() {
        return parameters;
    }

    /** Whether the caller does not wait for an answer. */
    public boolean isVoid() {
        return result == VOID;
    }
}
