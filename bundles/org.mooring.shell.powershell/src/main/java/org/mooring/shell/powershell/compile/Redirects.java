package org.mooring.shell.powershell.compile;

import java.util.ArrayList;
import java.util.List;

import org.mooring.shell.powershell.pipeline.FileSink;
import org.mooring.shell.powershell.pipeline.VariableSink;
import org.mooring.shell.powershell.pipeline.Stage;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Sink;
import org.mooring.shell.powershell.runtime.Streams;

/** The redirections of a running pipeline, with what is to be done at their end: files are closed, variables set. */
final class Redirects {

    private static final String VARIABLE = "variable:";

    private final Frame f;
    private final List<Runnable> ends = new ArrayList<>();

    Redirects(Frame f) {
        this.f = f;
    }

    void apply(Stage stage, RedirectionNode[] redirections) {
        for (RedirectionNode redirection : redirections) {
            if (redirection.location() == null) {
                stage.streams(stage.streams().with(redirection.stream(), stage.out()));
                continue;
            }
            Sink sink = sink(redirection);
            if (redirection.stream() <= 1) {
                stage.out(sink);
            }
            if (redirection.stream() != 1) {
                stage.streams(stage.streams().with(redirection.stream(), sink));
            }
        }
    }

    /** Redirects what an expression writes, in this frame; answers where its output goes. */
    Sink expression(RedirectionNode[] redirections, Sink out) {
        Sink output = out;
        Streams streams = f.streams;
        for (RedirectionNode redirection : redirections) {
            if (redirection.location() == null) {
                streams = streams.with(redirection.stream(), output);
                continue;
            }
            Sink sink = sink(redirection);
            if (redirection.stream() <= 1) {
                output = sink;
            }
            if (redirection.stream() != 1) {
                streams = streams.with(redirection.stream(), sink);
            }
        }
        f.streams = streams;
        return output;
    }

    private Sink sink(RedirectionNode redirection) {
        Object location = redirection.location().evaluate(f);
        if (location == null || location == org.mooring.object.AutomationNull.VALUE) {
            return Sink.NULL;
        }
        String path = Each.text(location);
        if (path.regionMatches(true, 0, VARIABLE, 0, VARIABLE.length())) {
            VariableSink sink = new VariableSink(f.engine, path.substring(VARIABLE.length()), redirection.append());
            ends.add(sink::close);
            return sink;
        }
        FileSink sink = new FileSink(f.engine, path, redirection.append());
        ends.add(sink::close);
        return sink;
    }

    void close() {
        ends.forEach(Runnable::run);
    }
}
