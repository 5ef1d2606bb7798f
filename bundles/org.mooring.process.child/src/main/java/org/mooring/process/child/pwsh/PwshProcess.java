package org.mooring.process.child.pwsh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mooring.api.session.ProcessChannel;
import org.mooring.api.session.ProcessOutput;
import org.mooring.api.session.ProcessRequest;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.api.session.SessionProcess;

/** Runs a session's engine in a {@code pwsh -s}, or another program that speaks as it does; it ends with this process. */
public final class PwshProcess implements SessionProcess {

    /** The kind's name. */
    public static final String ENGINE = "pwsh";

    private final List<String> command;

    /** @param options more arguments, before the last one, by which it speaks the protocol */
    public PwshProcess(List<String> program, List<String> options) {
        List<String> words = new ArrayList<>(program);
        words.addAll(Math.max(1, words.size() - 1), options);
        command = List.copyOf(words);
    }

    @Override
    public String kind() {
        return ENGINE;
    }

    @Override
    public ProcessChannel open(ProcessRequest request, ProcessOutput output) throws SessionException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        int megabytes = request.configuration().isolation().memoryMegabytes();
        if (megabytes > 0) {
            builder.environment().put("DOTNET_GCHeapHardLimit", "0x" + Long.toHexString((long) megabytes << 20));
        }
        try {
            return new PwshSession(builder.start(), output, request.configuration().limits().outputBufferBytes(), PwshTranscript.of(request, output));
        } catch (IOException e) {
            throw new SessionException(Reason.PROCESS, "The program " + command.getFirst() + " does not start: " + e.getMessage(), e);
        }
    }
}
