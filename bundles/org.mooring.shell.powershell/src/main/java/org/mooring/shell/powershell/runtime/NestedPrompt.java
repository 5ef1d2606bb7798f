package org.mooring.shell.powershell.runtime;

import java.util.function.Supplier;

/**
 * A prompt within a running pipeline: {@code $NestedPromptLevel} says how deep, and what ran before goes on as if nothing had been typed
 * (InternalHost.EnterNestedPrompt).
 */
public final class NestedPrompt {

    private static final String LEVEL = "NestedPromptLevel";

    private NestedPrompt() {}

    /** Has the engine's host prompt until the person leaves. */
    public static void enter(Engine engine) {
        in(engine, () -> {
            engine.host().enterNestedPrompt();
            return null;
        });
    }

    /** Does {@code prompting} a level deeper. */
    public static <T> T in(Engine engine, Supplier<T> prompting) {
        boolean status = engine.questionMark;
        level(engine, engine.nestedPrompts + 1);
        try {
            return prompting.get();
        } finally {
            level(engine, engine.nestedPrompts - 1);
            engine.questionMark = status;
        }
    }

    private static void level(Engine engine, int level) {
        engine.nestedPrompts = level;
        engine.global().top().set(LEVEL, level);
    }

    /** {@code exit} within one leaves it, and not the session. */
    public static void exit(Engine engine, int code) {
        engine.global().top().set("LASTEXITCODE", code);
        if (engine.nestedPrompts > 0) {
            engine.host().exitNestedPrompt();
        }
    }
}
