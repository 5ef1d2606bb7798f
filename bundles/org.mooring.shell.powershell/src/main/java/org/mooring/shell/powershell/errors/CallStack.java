package org.mooring.shell.powershell.errors;

import org.mooring.language.ast.Extent;
import org.mooring.shell.powershell.runtime.Call;
import org.mooring.shell.powershell.runtime.Frame;

/** The calls that lead to a place, in PowerShell's words. */
public final class CallStack {

    private CallStack() {}

    /** The lines {@code at function, file: line n}, innermost first. */
    public static String trace(Frame frame) {
        StringBuilder text = new StringBuilder();
        for (Frame f = frame; f != null; f = f.caller) {
            Extent at = f.at;
            if (at == null) {
                continue;
            }
            if (!text.isEmpty()) {
                text.append('\n');
            }
            String file = at.source().file();
            text.append("at ").append(name(f)).append(", ").append(file == null ? "<No file>" : file).append(": line ")
                .append(at.startLine());
        }
        return text.toString();
    }

    /** What a frame is called: a function's name, a script's, {@code <ScriptBlock>}. */
    public static String name(Frame f) {
        Call call = f.call;
        String name = call == null ? "" : call.commandName();
        if (name.isEmpty() || "ExternalScript".equals(call.commandType())) {
            return "<ScriptBlock>";
        }
        return f.block == null || f.block.code().isPlain() ? name : name + f.stage();
    }
}
