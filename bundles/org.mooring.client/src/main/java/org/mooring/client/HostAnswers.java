package org.mooring.client;

import java.util.List;

import org.mooring.api.host.ConsoleColor;
import org.mooring.api.host.FieldDescription;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.HostChoice;
import org.mooring.api.host.HostUI;
import org.mooring.api.host.RawUI;
import org.mooring.api.host.RawUI.BufferCell;
import org.mooring.api.host.RawUI.Coordinates;
import org.mooring.api.host.RawUI.Rectangle;
import org.mooring.api.host.RawUI.Size;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.dotnet.Version;
import org.mooring.psrp.message.HostMethod;

/** Does what a server asks of the host here ([MS-PSRP] 2.2.3.17). */
final class HostAnswers {

    private final HostAdapter host;

    HostAnswers(HostAdapter host) {
        this.host = host;
    }

    /** The answer, null of methods that have none. */
    Object answer(HostMethod method, List<Object> parameters) {
        return switch (method) {
            case GetName -> host.name();
            case GetVersion -> Version.parse(host.version());
            case GetInstanceId -> host.instanceId();
            case GetCurrentCulture -> host.culture().toLanguageTag();
            case GetCurrentUICulture -> host.uiCulture().toLanguageTag();
            case SetShouldExit -> done(() -> host.setShouldExit(number(parameters, 0)));
            case EnterNestedPrompt -> done(host::enterNestedPrompt);
            case ExitNestedPrompt -> done(host::exitNestedPrompt);
            case NotifyBeginApplication -> done(host::notifyBeginApplication);
            case NotifyEndApplication -> done(host::notifyEndApplication);
            case PopRunspace -> done(host::popRunspace);
            case GetIsRunspacePushed -> true;
            case PushRunspace, GetRunspace -> throw org.mooring.api.host.HostException.notImplemented(method.name());
            default -> method.ordinal() >= HostMethod.GetForegroundColor.ordinal()
                && method.ordinal() <= HostMethod.ScrollBufferContents.ordinal() ? screen(host.ui().raw(), method, parameters)
                : talk(host.ui(), method, parameters);
        };
    }

    @SuppressWarnings("unchecked")
    private static Object talk(HostUI ui, HostMethod method, List<Object> p) {
        return switch (method) {
            case ReadLine -> ui.readLine();
            case ReadLineAsSecureString -> ui.readLineAsSecureString();
            case Write1 -> done(() -> ui.write(text(p, 0)));
            case Write2 -> done(() -> ui.write((ConsoleColor) p.get(0), (ConsoleColor) p.get(1), text(p, 2)));
            case WriteLine1 -> done(ui::writeLine);
            case WriteLine2 -> done(() -> ui.writeLine(text(p, 0)));
            case WriteLine3 -> done(() -> ui.writeLine((ConsoleColor) p.get(0), (ConsoleColor) p.get(1), text(p, 2)));
            case WriteErrorLine -> done(() -> ui.writeErrorLine(text(p, 0)));
            case WriteDebugLine -> done(() -> ui.writeDebugLine(text(p, 0)));
            case WriteVerboseLine -> done(() -> ui.writeVerboseLine(text(p, 0)));
            case WriteWarningLine -> done(() -> ui.writeWarningLine(text(p, 0)));
            case WriteProgress -> done(() -> ui.writeProgress(((Number) p.get(0)).longValue(), (ProgressRecord) p.get(1)));
            case Prompt -> ui.prompt(text(p, 0), text(p, 1), (List<FieldDescription>) p.get(2));
            case PromptForCredential1 -> ui.promptForCredential(text(p, 0), text(p, 1), text(p, 2), text(p, 3), 3, 0);
            case PromptForCredential2 -> ui.promptForCredential(text(p, 0), text(p, 1), text(p, 2), text(p, 3), number(p, 4), number(p, 5));
            case PromptForChoice -> ui.promptForChoice(text(p, 0), text(p, 1), (List<HostChoice>) p.get(2), number(p, 3));
            case PromptForChoiceMultipleSelection -> ui.promptForChoices(text(p, 0), text(p, 1), (List<HostChoice>) p.get(2),
                (List<Integer>) p.get(3));
            default -> throw new IllegalArgumentException("Not a method of a user interface: " + method);
        };
    }

    private static Object screen(RawUI raw, HostMethod method, List<Object> p) {
        return switch (method) {
            case GetForegroundColor -> raw.foregroundColor();
            case SetForegroundColor -> done(() -> raw.foregroundColor((ConsoleColor) p.get(0)));
            case GetBackgroundColor -> raw.backgroundColor();
            case SetBackgroundColor -> done(() -> raw.backgroundColor((ConsoleColor) p.get(0)));
            case GetCursorPosition -> raw.cursorPosition();
            case SetCursorPosition -> done(() -> raw.cursorPosition((Coordinates) p.get(0)));
            case GetWindowPosition -> raw.windowPosition();
            case SetWindowPosition -> done(() -> raw.windowPosition((Coordinates) p.get(0)));
            case GetCursorSize -> raw.cursorSize();
            case SetCursorSize -> done(() -> raw.cursorSize(number(p, 0)));
            case GetBufferSize -> raw.bufferSize();
            case SetBufferSize -> done(() -> raw.bufferSize((Size) p.get(0)));
            case GetWindowSize -> raw.windowSize();
            case SetWindowSize -> done(() -> raw.windowSize((Size) p.get(0)));
            case GetWindowTitle -> raw.windowTitle();
            case SetWindowTitle -> done(() -> raw.windowTitle(text(p, 0)));
            case GetMaxWindowSize -> raw.maxWindowSize();
            case GetMaxPhysicalWindowSize -> raw.maxPhysicalWindowSize();
            case GetKeyAvailable -> raw.keyAvailable();
            case ReadKey -> raw.readKey(number(p, 0));
            case FlushInputBuffer -> done(raw::flushInputBuffer);
            case SetBufferContents1 -> done(() -> raw.setBufferContents((Rectangle) p.get(0), (BufferCell) p.get(1)));
            case SetBufferContents2 -> done(() -> raw.setBufferContents((Coordinates) p.get(0), (BufferCell[][]) p.get(1)));
            case GetBufferContents -> raw.getBufferContents((Rectangle) p.get(0));
            case ScrollBufferContents -> done(() -> raw.scrollBufferContents((Rectangle) p.get(0), (Coordinates) p.get(1),
                (Rectangle) p.get(2), (BufferCell) p.get(3)));
            default -> throw new IllegalArgumentException("Not a method of a screen: " + method);
        };
    }

    private static Object done(Runnable action) {
        action.run();
        return null;
    }

    private static String text(List<Object> parameters, int index) {
        return (String) parameters.get(index);
    }

    private static int number(List<Object> parameters, int index) {
        return ((Number) parameters.get(index)).intValue();
    }
}
