package org.mooring.shell.powershell.pipeline;

import org.mooring.format.OutFile;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.runtime.ByteSink;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Sink;

/** A redirection to a file: what is written goes through Out-File, opened with the first object. */
public final class FileSink implements ByteSink {

    private final Stage stage;
    private boolean closed;

    public FileSink(Engine engine, String path, boolean append) {
        Argument[] arguments = append
            ? new Argument[] {Argument.named("FilePath", path), Argument.named("Append", true)}
            : new Argument[] {Argument.named("FilePath", path)};
        stage = Stages.of(engine, engine.streams(), engine.commands().require("Out-File", null), "Out-File", engine.position(), arguments,
            false, null);
        stage.out(Sink.NULL);
        stage.call().at(1, 1, true);
        stage.prepare();
        stage.ensureBegun();
    }

    @Override
    public void write(Object value) {
        stage.take(value);
    }

    @Override
    public boolean takesBytes() {
        return stage instanceof CmdletStage command && command.cmdlet() instanceof OutFile;
    }

    @Override
    public void writeBytes(byte[] bytes) {
        ((OutFile) ((CmdletStage) stage).cmdlet()).write(bytes);
    }

    public void close() {
        if (!closed) {
            closed = true;
            try {
                stage.end();
            } finally {
                stage.dispose();
            }
        }
    }
}
