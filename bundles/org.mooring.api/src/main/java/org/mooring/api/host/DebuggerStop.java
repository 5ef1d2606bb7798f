package org.mooring.api.host;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** A script that stands at a breakpoint or after a step, waiting for what the person at the host says (DebuggerStopEventArgs). */
@ProviderType
public interface DebuggerStop {

    /** How a script goes on (DebuggerResumeAction). */
    enum Resume {
        CONTINUE, STEP_INTO, STEP_OVER, STEP_OUT,
        /** It ends here. */
        STOP
    }

    /** What the debugger makes of a line (DebuggerCommandResults). */
    sealed interface Answer {

        /** The script goes on. */
        record Resumed(Resume how) implements Answer {}

        /** The debugger itself answers. */
        record Said(String text) implements Answer {}

        /** The line stands for this command. */
        record Command(String name) implements Answer {}

        /** The line is no command of the debugger's: it is to be run in a nested pipeline. */
        record NotMine() implements Answer {}
    }

    /** Why it stands here, and where: lines to show before the first prompt. */
    List<String> announcement();

    /** What the debugger makes of a line; an empty one repeats the last step or list. */
    Answer command(String line);
}
