package org.mooring.cmdlet.management;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** Wait-Process: waits until processes have ended. */
@Cmdlet(verb = "Wait", noun = "Process", defaultParameterSet = "Name", outputTypes = "System.Diagnostics.Process",
    className = "Microsoft.PowerShell.Commands.WaitProcessCommand")
public final class WaitProcess extends PipelineCmdlet {

    @Parameter(parameterSet = "Name", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias("ProcessName")
    String[] name;

    @Parameter(position = 1)
    @Alias("TimeoutSec")
    @ValidateNotNullOrEmpty
    @ValidateRange(min = 0, max = 32767)
    Integer timeout;

    @Parameter
    boolean any;

    @Parameter
    boolean passThru;

    @Parameter(parameterSet = "Id", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias({"PID", "ProcessId"})
    @ValidateNotNullOrEmpty
    int[] id;

    @Parameter(parameterSet = "InputObject", mandatory = true, valueFromPipeline = true)
    @DotNetType("System.Diagnostics.Process[]")
    Object[] inputObject;

    private final List<ProcessHandle> awaited = new ArrayList<>();

    @Override
    protected void processRecord() {
        List<ProcessHandle> given = inputObject != null ? Processes.of(inputObject) : id != null ? Processes.numbered(id, this::writeError)
            : Processes.named(name, this::writeError);
        for (ProcessHandle process : given) {
            if (process.equals(ProcessHandle.current())) {
                writeError(new ErrorRecord(new DotNetException("Microsoft.PowerShell.Commands.ProcessCommandException",
                    "This command stopped operation because it cannot wait on itself. Specify another process and Run your command again."),
                    "WaitOnItself", ErrorCategory.ObjectNotFound, process));
            } else {
                awaited.add(process);
            }
        }
    }

    @Override
    protected void endProcessing() {
        long end = timeout == null ? Long.MAX_VALUE : System.currentTimeMillis() + timeout * 1000L;
        if (any && !awaited.isEmpty()) {
            waitForOne(end);
        } else {
            for (ProcessHandle process : awaited) {
                if (!ProcessType.waitForExit(process, left(end)) && !stopping()) {
                    writeError(late(process));
                }
            }
        }
        if (passThru) {
            awaited.forEach(this::writeObject);
        }
    }

    private void waitForOne(long end) {
        CompletableFuture<?> first = CompletableFuture.anyOf(awaited.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        try {
            first.get(left(end), TimeUnit.MILLISECONDS);
        } catch (TimeoutException over) {
            awaited.forEach(process -> writeError(late(process)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int left(long end) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(0, end - System.currentTimeMillis()));
    }

    private static ErrorRecord late(ProcessHandle process) {
        return new ErrorRecord(new DotNetException("System.TimeoutException", "This command stopped operation because process \""
            + ProcessType.processName(process) + " (" + process.pid() + ")\" is not stopped in the specified time-out."),
            "ProcessNotTerminated", ErrorCategory.CloseError, process);
    }
}
