package org.mooring.dotnet.system.tasks;

import java.util.concurrent.CompletableFuture;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Type;

/** System.Threading.Tasks.TaskCompletionSource. */
@ClrClass(value = "System.Threading.Tasks.TaskCompletionSource`1", typeParameters = "TResult")
public final class TaskCompletionSource implements ClrTyped {

    private final ClrType type;
    private final CompletableFuture<Object> future = new CompletableFuture<>();
    private final TaskType task;

    private TaskCompletionSource(ClrType type) {
        this.type = type;
        this.task = TaskType.over(future, type.genericArguments().get(0));
    }

    @New
    public static TaskCompletionSource make(@Self ClrType type) {
        return new TaskCompletionSource(type);
    }

    @Override
    public ClrType clrType() {
        return type;
    }

    @Get
    public TaskType task() {
        return task;
    }

    private static void first(boolean done) {
        if (!done) {
            throw Exceptions.invalidOperation("An attempt was made to transition a task to a final state when it had already completed.");
        }
    }

    @Member
    public boolean trySetResult(@Type("TResult") Object result) {
        return future.complete(result);
    }

    @Member
    public void setResult(@Type("TResult") Object result) {
        first(future.complete(result));
    }

    @Member
    public boolean trySetException(Throwable exception) {
        return future.completeExceptionally(exception);
    }

    @Member
    public void setException(Throwable exception) {
        first(future.completeExceptionally(exception));
    }

    @Member
    public boolean trySetCanceled() {
        return future.cancel(false);
    }

    @Member
    public void setCanceled() {
        first(future.cancel(false));
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
