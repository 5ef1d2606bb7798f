package org.mooring.api.cmdlet;

import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** A script block that a cmdlet was given, bound to the scopes it came from (System.Management.Automation.ScriptBlock). */
@ProviderType
public interface ScriptBlock {

    /** Its text, without the braces. */
    String text();

    /**
     * Runs it in the scope of the cmdlet's caller, as ForEach-Object and Where-Object do; output goes to {@code output} as it comes.
     *
     * @param underscore what {@code $_} is
     * @param arguments what {@code $args} or its parameters are
     */
    void run(Object underscore, Consumer<Object> output, Object... arguments);

    /** Runs it in a new scope, what it throws comes out, as calculated properties do; answers null, the one object it wrote, or an Object[] of them. */
    Object evaluate(Object underscore, Object... arguments);

    /**
     * The value of a calculated property: runs it in a new scope where {@code $_} is {@code underscore}; answers as {@link #evaluate}. What it
     * throws, and what would end one of its statements, comes out.
     */
    default Object valueFor(Object underscore) {
        return evaluate(underscore);
    }

    /** Runs it in a new scope, as {@code &} does. */
    void call(Consumer<Object> output, Object... arguments);

    /**
     * Runs it in a new scope where {@code $this} is {@code self}, as members of objects run; answers as {@link #evaluate}. What it throws
     * comes out.
     */
    Object invokeMember(Object self, Object... arguments);

    /** As {@link #invokeMember}, but what it writes to the error stream is dropped: for those who only look, as serialization does. */
    default Object invokeMemberQuietly(Object self) {
        return invokeMember(self);
    }

    /**
     * Begins to run it for a command that was given it to run here, as Invoke-Command is: what it writes to any stream is the command's.
     * Where it is one pipeline that does not name {@code $input}, objects stream through it; else it runs at the end, and they are in
     * {@code $input}.
     *
     * @param newScope whether it runs in a scope of its own
     */
    Invocation invocation(CmdletContext command, boolean newScope, Object... arguments);

    /** A script block that a command runs; on the command's thread. */
    interface Invocation {

        /** Takes an object that was piped into the command. */
        void process(Object input);

        /** After the last object. */
        void end();
    }

    /** Whether it has begin, process or end blocks or parameters, so that it is more than statements. */
    boolean isAdvanced();
}
