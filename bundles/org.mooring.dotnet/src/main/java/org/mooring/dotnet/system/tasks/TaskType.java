package org.mooring.dotnet.system.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Generic;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Optional;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.TypeArgument;
import org.mooring.dotnet.system.threading.CancellationType;

/**
 * System.Threading.Tasks.Task, with or without a result. A script block given to {@code Run} fails as it does in PowerShell: no runspace is there on
 * the task's thread.
 */
@ClrClass(value = "System.Threading.Tasks.Task", interfaces = {"System.IAsyncResult", "System.IDisposable"})
public final class TaskType implements ClrTyped {

    private static final java.util.concurrent.atomic.AtomicInteger NEXT = new java.util.concurrent.atomic.AtomicInteger();

    private final CompletableFuture<Object> future;
    private final ClrType result;
    private final int id = NEXT.incrementAndGet();

    private TaskType(CompletableFuture<Object> future, ClrType result) {
        this.future = future;
        this.result = result;
    }

    /** One that is done. */
    public static TaskType of(Object value, ClrType type) {
        return new TaskType(CompletableFuture.completedFuture(value), type);
    }

    static TaskType over(CompletableFuture<Object> future, ClrType type) {
        return new TaskType(future, type);
    }

    @Override
    public ClrType clrType() {
        return result == null ? ClrTypes.find("System.Threading.Tasks.Task")
                : ClrTypes.generic(ClrTypes.find("System.Threading.Tasks.Task`1"), List.of(result));
    }

    @Get
    public static TaskType completedTask() {
        return of(null, null);
    }

    @Get
    @Name("CurrentId")
    public static Object current() {
        return null;
    }

    @Member
    @Generic("TResult")
    public static TaskType fromResult(@TypeArgument("TResult") ClrType type, @Type("TResult") Object result) {
        return of(result, type);
    }

    @Member
    public static TaskType fromException(Throwable exception) {
        return new TaskType(CompletableFuture.failedFuture(exception), null);
    }

    @Member
    public static TaskType fromCanceled(CancellationType.Token cancellationToken) {
        CompletableFuture<Object> future = new CompletableFuture<>();
        future.cancel(false);
        return new TaskType(future, null);
    }

    @Member
    public static TaskType delay(int millisecondsDelay) {
        if (millisecondsDelay < -1) {
            throw Exceptions.outOfRange("The value needs to be either -1 (signifying an infinite timeout), 0 or a positive integer.", "millisecondsDelay");
        }
        CompletableFuture<Object> future = new CompletableFuture<>();
        return new TaskType(millisecondsDelay < 0 ? future : future.completeOnTimeout(null, millisecondsDelay, TimeUnit.MILLISECONDS), null);
    }

    @Member
    public static TaskType delay(TimeSpan delay) {
        return delay((int) (delay.ticks() / TimeSpan.TICKS_PER_MILLISECOND));
    }

    @Member
    public static TaskType delay(int millisecondsDelay, CancellationType.Token cancellationToken) {
        TaskType task = delay(millisecondsDelay);
        if (cancellationToken.isCancellationRequested()) {
            task.future.cancel(false);
        } else {
            cancellationToken.register(arguments -> task.future.cancel(false));
        }
        return task;
    }

    @Member
    public static TaskType run(@Type("System.Action") Delegate action) {
        return fromException(Exceptions.make("System.Management.Automation.PSInvalidOperationException",
                "There is no Runspace available to run scripts in this thread. You can provide one in the DefaultRunspace property of the "
                        + "System.Management.Automation.Runspaces.Runspace type. The script block you attempted to invoke was: " + action));
    }

    @Member
    public static TaskType whenAll(@Params TaskType[] tasks) {
        CompletableFuture<Object> all = CompletableFuture.allOf(Arrays.stream(tasks).map(task -> task.future).toArray(CompletableFuture[]::new))
                .thenApply(nothing -> {
                    boolean typed = tasks.length > 0 && Arrays.stream(tasks).allMatch(task -> task.result != null);
                    return typed ? Sequences.toArray(Arrays.stream(tasks).map(task -> task.future.join()).toList(), tasks[0].result) : null;
                });
        return new TaskType(all, tasks.length > 0 && Arrays.stream(tasks).allMatch(task -> task.result != null) ? ClrTypes.array(tasks[0].result, 1) : null);
    }

    @Member
    public static TaskType whenAny(@Params TaskType[] tasks) {
        CompletableFuture<Object> any = CompletableFuture.anyOf(Arrays.stream(tasks).map(task -> task.future).toArray(CompletableFuture[]::new))
                .handle((value, failure) -> Arrays.stream(tasks).filter(task -> task.future.isDone()).findFirst().orElse(null));
        return new TaskType(any, ClrTypes.find("System.Threading.Tasks.Task"));
    }

    @Member
    public static void waitAll(@Params TaskType[] tasks) {
        for (TaskType task : tasks) {
            task.await();
        }
    }

    @Member
    public static boolean waitAll(TaskType[] tasks, int millisecondsTimeout) {
        return whenAll(tasks).await(millisecondsTimeout);
    }

    @Member
    public static int waitAny(@Params TaskType[] tasks) {
        TaskType first = (TaskType) whenAny(tasks).value();
        return Arrays.asList(tasks).indexOf(first);
    }

    @Get
    public int id() {
        return id;
    }

    @Get
    public boolean isCompleted() {
        return future.isDone();
    }

    @Get
    public boolean isCompletedSuccessfully() {
        return future.isDone() && !future.isCompletedExceptionally();
    }

    @Get
    public boolean isFaulted() {
        return future.isCompletedExceptionally() && !future.isCancelled();
    }

    @Get
    public boolean isCanceled() {
        return future.isCancelled();
    }

    @Get
    @Type("System.Threading.Tasks.TaskStatus")
    public Object status() {
        int number = !future.isDone() ? 1 : future.isCancelled() ? 6 : future.isCompletedExceptionally() ? 7 : 5;
        return ((ClrEnum) ClrTypes.find("System.Threading.Tasks.TaskStatus")).value(number);
    }

    @Get
    public Object asyncState() {
        return null;
    }

    private DotNetException failure(Throwable cause) {
        return org.mooring.dotnet.AggregateMembers.of("One or more errors occurred.", List.of(cause));
    }

    private static DotNetException canceled() {
        return Exceptions.make("System.Threading.Tasks.TaskCanceledException", "A task was canceled.");
    }

    /** An AggregateException; null unless it failed. */
    @Get
    public Object exception() {
        return isFaulted() ? failure(future.exceptionNow()) : null;
    }

    private boolean waitFor(long milliseconds) throws Throwable {
        try {
            if (milliseconds < 0) {
                future.get();
            } else {
                future.get(milliseconds, TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.");
        } catch (java.util.concurrent.CancellationException e) {
            throw canceled();
        }
    }

    private boolean within(long milliseconds) {
        try {
            return waitFor(milliseconds);
        } catch (Throwable e) {
            if (e instanceof DotNetException stopped && stopped.typeName().endsWith("PipelineStoppedException")) {
                throw stopped;
            }
            throw failure(e);
        }
    }

    @Member
    @Name("Wait")
    public void await() {
        within(-1);
    }

    @Member
    @Name("Wait")
    public boolean await(int millisecondsTimeout) {
        return within(millisecondsTimeout);
    }

    @Member
    @Name("Wait")
    public boolean await(TimeSpan timeout) {
        return within(timeout.ticks() / TimeSpan.TICKS_PER_MILLISECOND);
    }

    Object value() {
        await();
        return future.join();
    }

    @Member
    public Awaiter getAwaiter() {
        return new Awaiter(this);
    }

    @Member
    public Awaiter configureAwait(@Optional boolean continueOnCapturedContext) {
        return new Awaiter(this);
    }

    @Member
    public void dispose() {
        // Nothing is held.
    }

    @Override
    public String toString() {
        return clrType().toString();
    }

    /** System.Threading.Tasks.Task`1. */
    @ClrClass(value = "System.Threading.Tasks.Task`1", type = ClrClass.None.class, typeParameters = "TResult", base = "System.Threading.Tasks.Task")
    public static final class WithResult {
        private WithResult() {}

        @Get
        @Type("TResult")
        public static Object result(TaskType self) {
            return self.value();
        }
    }

    /** System.Runtime.CompilerServices.TaskAwaiter. */
    @ClrClass(value = "System.Runtime.CompilerServices.TaskAwaiter", valueType = true)
    public record Awaiter(TaskType task) {

        @Get
        public boolean isCompleted() {
            return task.isCompleted();
        }

        /** Throws what the task failed with itself. */
        @Member
        public Object getResult() {
            try {
                task.waitFor(-1);
                return task.future.join();
            } catch (DotNetException e) {
                throw e;
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw task.failure(e);
            }
        }

        @Member
        public Awaiter getAwaiter() {
            return this;
        }
    }
}
