package org.mooring.object;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrParameter;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.Event;
import org.mooring.dotnet.EventSource;

/** The methods that subscribe to an event and end that again ({@code add_Name}, {@code remove_Name}), which scripts call with a script block. */
final class EventAccessor {

    private static final String ADD = "add_";
    private static final String REMOVE = "remove_";

    private EventAccessor() {}

    /** A delegate that hears of an event; equal to that for the same delegate, which can be removed so. */
    private record Subscription(Delegate delegate) implements Event.Handler {

        @Override
        public void raised(Object... arguments) {
            try {
                delegate.invoke(arguments);
            } catch (DotNetException e) {
                // On a thread that no session runs on, nobody is there to be told, and the block cannot run: .NET's timers drop this error too.
                if (e.errorRecord() == null || !e.errorRecord().errorId().equals(ScriptDelegate.WRONG_THREAD)) {
                    throw e;
                }
            }
        }
    }

    /** Null when the target has no such event, or the name is none of these methods'. */
    static PSMethodMember of(Object target, String name) {
        boolean adds = name.regionMatches(true, 0, ADD, 0, ADD.length());
        if (!(target instanceof EventSource source) || !adds && !name.regionMatches(true, 0, REMOVE, 0, REMOVE.length())) {
            return null;
        }
        Event event = source.event(name.substring((adds ? ADD : REMOVE).length()));
        if (event == null) {
            return null;
        }
        ClrParameter value = new ClrParameter("value", ClrTypes.find("System.EventHandler[System.Object]"));
        return new TypeMethod(List.of(new ClrMethod(ClrTypes.of(target), (adds ? ADD : REMOVE) + event.name(), false, List.of(value), ClrTypes.VOID,
            handle(adds ? "add" : "remove").bindTo(event))));
    }

    private static MethodHandle handle(String name) {
        try {
            return MethodHandles.dropArguments(MethodHandles.lookup().findStatic(EventAccessor.class, name,
                MethodType.methodType(void.class, Event.class, Delegate.class)), 1, Object.class);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }

    static void add(Event event, Delegate value) {
        event.add(new Subscription(value));
    }

    static void remove(Event event, Delegate value) {
        event.remove(new Subscription(value));
    }
}
