package org.mooring.shell.powershell.hosting;

import java.util.List;

import org.mooring.api.shell.CommandRequest;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.pipeline.Stage;
import org.mooring.shell.powershell.runtime.Sink;
import org.mooring.shell.powershell.runtime.Streams;
import org.mooring.shell.powershell.state.Names;

/** Sends streams of a client's commands where it wants them: to the output, or nowhere. */
final class Merging {

    static final String TYPES = Names.RUNSPACES + "PipelineResultTypes";

    /** Of {@link #TYPES}. */
    static final int OUTPUT = 1;
    static final int ERROR = 2;
    static final int OUTPUT_AND_ERROR = 3;
    static final int ALL = 7;
    static final int NULL = 8;

    private Merging() {}

    static void apply(Stage[] stages, List<CommandRequest> commands) {
        for (int i = 0; i < stages.length; i++) {
            CommandRequest.Merges merges = commands.get(i).merges();
            if (merges.mine() == ERROR || merges.mine() == ALL) {
                send(stages[i], Streams.ERROR, merges.to());
            }
            send(stages[i], Streams.ERROR, merges.error());
            send(stages[i], Streams.WARNING, merges.warning());
            send(stages[i], Streams.VERBOSE, merges.verbose());
            send(stages[i], Streams.DEBUG, merges.debug());
            send(stages[i], Streams.INFORMATION, merges.information());
            for (int j = 0; j < i && merges.previous() == OUTPUT_AND_ERROR; j++) {
                CommandRequest.Merges own = commands.get(j).merges();
                if (own.mine() == 0 && own.error() == 0) {
                    send(stages[j], Streams.ERROR, OUTPUT);
                }
            }
        }
    }

    private static void send(Stage stage, int stream, int to) {
        if (to == OUTPUT) {
            Sink out = stage.out();
            stage.streams(stage.streams().with(stream, stream == Streams.ERROR ? new ErrorsAmongOutput(out) : out));
        } else if (to == NULL) {
            stage.streams(stage.streams().with(stream, Sink.NULL));
        }
    }

    private record ErrorsAmongOutput(Sink out) implements Sink {

        @Override
        public void write(Object error) {
            out.write(PSObject.ofErrorStream(error));
        }

        @Override
        public boolean isScreen() {
            return out.isScreen();
        }
    }
}
