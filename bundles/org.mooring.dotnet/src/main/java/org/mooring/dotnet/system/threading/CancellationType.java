package org.mooring.dotnet.system.threading;

import java.util.ArrayList;
import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.WaitHandle;

/** System.Threading.CancellationTokenSource. */
@ClrClass(value = "System.Threading.CancellationTokenSource", interfaces = "System.IDisposable")
public final class CancellationType {

    private final Token token = new Token(this);
    private final List<CancellationType> linked = new ArrayList<>();
    private final List<Runnable> registered = new ArrayList<>();
    private final WaitHandle handle = new WaitHandle(false, false);
    private boolean canceled;
    private long deadline;
    private boolean disposed;

    @New
    public static CancellationType make() {
        return new CancellationType();
    }

    @New
    public static CancellationType make(int millisecondsDelay) {
        CancellationType source = new CancellationType();
        source.cancelAfter(millisecondsDelay);
        return source;
    }

    @New
    public static CancellationType make(TimeSpan delay) {
        return make((int) Waits.milliseconds(delay));
    }

    @Member
    public static CancellationType createLinkedTokenSource(@Params Token[] tokens) {
        CancellationType source = new CancellationType();
        for (Token each : tokens) {
            if (each.source != null) {
                source.linked.add(each.source);
            }
        }
        return source;
    }

    private void open() {
        if (disposed) {
            throw Exceptions.make("System.ObjectDisposedException", "The CancellationTokenSource has been disposed.");
        }
    }

    @Get
    public Token token() {
        open();
        return token;
    }

    @Get
    public synchronized boolean isCancellationRequested() {
        if (!canceled && (deadline != 0 && System.nanoTime() - deadline >= 0 || linked.stream().anyMatch(CancellationType::isCancellationRequested))) {
            canceled = true;
            handle.set();
        }
        return canceled;
    }

    @Member
    public void cancel() {
        open();
        List<Runnable> calls;
        synchronized (this) {
            if (canceled) {
                return;
            }
            canceled = true;
            calls = new ArrayList<>(registered).reversed();
        }
        handle.set();
        calls.forEach(Runnable::run);
    }

    @Member
    public void cancel(boolean throwOnFirstException) {
        cancel();
    }

    @Member
    public synchronized void cancelAfter(int millisecondsDelay) {
        open();
        deadline = millisecondsDelay < 0 ? 0 : System.nanoTime() + millisecondsDelay * 1_000_000L;
    }

    @Member
    public void cancelAfter(TimeSpan delay) {
        cancelAfter((int) Waits.milliseconds(delay));
    }

    @Member
    public synchronized boolean tryReset() {
        return !isCancellationRequested();
    }

    @Member
    public void dispose() {
        disposed = true;
    }

    @Override
    public String toString() {
        return "System.Threading.CancellationTokenSource";
    }

    /** System.Threading.CancellationToken. */
    @ClrClass(value = "System.Threading.CancellationToken", valueType = true)
    public record Token(CancellationType source) {

        @Get @Name("None") public static final Token NONE = new Token(null);

        @New
        public static Token make() {
            return NONE;
        }

        @New
        public static Token make(boolean canceled) {
            CancellationType source = new CancellationType();
            source.canceled = canceled;
            return source.token;
        }

        @Get
        public boolean isCancellationRequested() {
            return source != null && source.isCancellationRequested();
        }

        @Get
        public boolean canBeCanceled() {
            return source != null;
        }

        @Get
        public WaitHandle waitHandle() {
            return source == null ? new WaitHandle(false, false) : source.handle;
        }

        @Member
        public void throwIfCancellationRequested() {
            if (isCancellationRequested()) {
                throw Exceptions.make("System.OperationCanceledException", "The operation was canceled.");
            }
        }

        @Member
        @Type("System.Object")
        public Object register(@Type("System.Action") Delegate callback) {
            if (source != null) {
                if (source.isCancellationRequested()) {
                    callback.invoke();
                } else {
                    source.registered.add(callback::invoke);
                }
            }
            return null;
        }

        @Override
        public String toString() {
            return "System.Threading.CancellationToken";
        }
    }
}
