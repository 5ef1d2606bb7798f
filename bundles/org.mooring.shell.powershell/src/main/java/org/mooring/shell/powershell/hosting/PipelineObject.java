package org.mooring.shell.powershell.hosting;

import java.util.ArrayList;
import java.util.List;

import org.mooring.api.shell.Pipeline;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Type;
import org.mooring.object.Enumeration;
import org.mooring.object.automation.PSDataCollection;
import org.mooring.shell.powershell.runtime.Engine;

/** One run of commands in a runspace, PowerShell 1's way (System.Management.Automation.Runspaces.LocalPipeline). */
@ClrClass(value = "System.Management.Automation.Runspaces.LocalPipeline", base = "System.Management.Automation.Runspaces.Pipeline")
public final class PipelineObject {

    private final RunspaceObject runspace;
    private final boolean nested;
    private final ClrList commands = new ClrList(ClrTypes.find(PSCommandObject.COLLECTION));
    private final PSDataCollection output = PSDataCollection.of("psobject");
    private final PSDataCollection error = PSDataCollection.of("System.Object");
    private final PSDataCollection input = PSDataCollection.of("System.Object");
    private volatile Pipeline running;
    private String state = "NotStarted";
    private Throwable reason;
    private boolean hadErrors;

    PipelineObject(RunspaceObject runspace, boolean nested) {
        this.runspace = runspace;
        this.nested = nested;
        runspace.opened();
    }

    PipelineObject script(String text) {
        commands.add(HostedCommand.make(text, true));
        return this;
    }

    @Member
    @Type("System.Collections.ObjectModel.Collection`1[psobject]")
    public Object invoke() {
        return invoke(null);
    }

    @Member
    @Type("System.Collections.ObjectModel.Collection`1[psobject]")
    public Object invoke(@Type("System.Collections.IEnumerable") Object objects) {
        start();
        List<Object> given = new ArrayList<>(input);
        if (objects != null) {
            Enumeration.of(objects).forEachRemaining(given::add);
        }
        List<Object> results = new ArrayList<>();
        run(given::iterator, !given.isEmpty(), results);
        return new ClrList(ClrTypes.find("System.Collections.ObjectModel.Collection[psobject]"), results);
    }

    @Member
    public void invokeAsync() {
        start();
        output.writing();
        error.writing();
        Thread.ofVirtual().name("mooring-pipeline").start(() -> {
            try {
                run(input::iterator, true, output);
            } catch (RuntimeException e) {
                reason = e;
            } finally {
                output.written();
                output.complete();
                error.written();
                error.complete();
            }
        });
    }

    private synchronized void start() {
        if (!state.equals("NotStarted")) {
            throw HostingErrors.pipelineState("Cannot invoke pipeline because it has already been invoked.");
        }
        state = "Running";
    }

    private void run(PipelineInput objects, boolean hasInput, List<Object> results) {
        String end = "Failed";
        try {
            PipelineRequest request = new PipelineRequest(PSCommandObject.statements(commands), hasInput, nested, false, null, 0);
            Pipeline pipeline = runspace.opened().pipeline(request, new Output(results), null);
            running = pipeline;
            Engine here = Engine.current();
            PipelineOutcome outcome = here == null ? pipeline.run(objects) : ChildRunspaces.run(here, pipeline, objects);
            switch (outcome) {
                case PipelineOutcome.Completed completed -> end = "Completed";
                case PipelineOutcome.Stopped stopped -> {
                    end = "Stopped";
                    throw HostingErrors.stopped();
                }
                case PipelineOutcome.Failed failed -> {
                    hadErrors = true;
                    throw Failures.of(((PowerShellPipeline) pipeline).thrown(), failed.reason());
                }
            }
        } catch (RuntimeException e) {
            reason = e;
            throw e;
        } finally {
            state = end;
            running = null;
        }
    }

    private final class Output implements PipelineOutput {

        private final List<Object> objects;

        Output(List<Object> objects) {
            this.objects = objects;
        }

        @Override
        public void output(Object value) {
            objects.add(value);
        }

        @Override
        public void record(StreamRecord record) {
            if (record instanceof ErrorRecord) {
                hadErrors = true;
                error.add(record);
            }
        }
    }

    @Member
    public void stop() {
        Pipeline pipeline = running;
        if (pipeline != null) {
            pipeline.stop();
        }
    }

    @Member
    public void dispose() {
        stop();
    }

    @Get
    @Type(PSCommandObject.COLLECTION)
    public Object commands() {
        return commands;
    }

    @Get
    public Object pipelineStateInfo() {
        return new StateInfos.OfPipeline(state, reason);
    }

    @Get
    public boolean hadErrors() {
        return hadErrors;
    }

    @Get
    public boolean isNested() {
        return nested;
    }

    @Get
    public Object runspace() {
        return runspace;
    }

    @Get
    @Name("Output")
    public Object outputReader() {
        return new PipelineEnds.Reader(output);
    }

    @Get
    @Name("Error")
    public Object errorReader() {
        return new PipelineEnds.Reader(error);
    }

    @Get
    @Name("Input")
    public Object inputWriter() {
        return new PipelineEnds.Writer(input);
    }
}
