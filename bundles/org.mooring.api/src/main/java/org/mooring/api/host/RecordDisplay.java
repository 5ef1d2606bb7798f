package org.mooring.api.host;

import org.mooring.api.stream.DebugRecord;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.HostInformationMessage;
import org.mooring.api.stream.InformationRecord;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.api.stream.VerboseRecord;
import org.mooring.api.stream.WarningRecord;

/** Shows records at a host, as PowerShell's InternalHostUserInterface does once they are in their streams. */
public final class RecordDisplay {

    private RecordDisplay() {}

    /** Shows {@code record}; nothing of an error, which goes with the output, nor of information that Write-Host did not write. */
    public static void show(StreamRecord record, HostUI ui) {
        if (ui == HostUI.NONE) {
            return;
        }
        switch (record) {
            case WarningRecord warning -> ui.writeWarningLine(warning.message());
            case VerboseRecord verbose -> ui.writeVerboseLine(verbose.message());
            case DebugRecord debug -> ui.writeDebugLine(debug.message());
            case ProgressRecord progress -> ui.writeProgress(progress.sourceId(), progress);
            case InformationRecord information -> {
                if (information.data() instanceof HostInformationMessage message) {
                    write(message, ui);
                }
            }
            case ErrorRecord error -> { }
        }
    }

    /** What Write-Host was told; a colour that is not given is the screen's. */
    private static void write(HostInformationMessage message, HostUI ui) {
        if (message.foreground() == null && message.background() == null) {
            if (message.noNewLine()) {
                ui.write(message.message());
            } else {
                ui.writeLine(message.message());
            }
            return;
        }
        ConsoleColor foreground = message.foreground() == null ? ui.raw().foregroundColor() : color(message.foreground());
        ConsoleColor background = message.background() == null ? ui.raw().backgroundColor() : color(message.background());
        if (message.noNewLine()) {
            ui.write(foreground, background, message.message());
        } else {
            ui.writeLine(foreground, background, message.message());
        }
    }

    private static ConsoleColor color(int number) {
        return number < 0 || number > 15 ? null : ConsoleColor.values()[number];
    }
}
