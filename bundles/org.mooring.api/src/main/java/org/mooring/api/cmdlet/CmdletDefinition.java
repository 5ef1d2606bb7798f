package org.mooring.api.cmdlet;

import java.util.Set;
import java.util.function.Supplier;

/**
 * A cmdlet of a module: its class, which carries the metadata, and how an instance is made. An instance serves one use and is then
 * dropped, so making one must be cheap.
 *
 * @param leftOut parameter sets that the class has and the cmdlet has not
 */
public record CmdletDefinition(Class<? extends PipelineCmdlet> type, Supplier<? extends PipelineCmdlet> factory, Set<String> leftOut) {

    /** A cmdlet whose instances are made by {@code factory}, usually a constructor reference or a lambda that passes services in. */
    public static <T extends PipelineCmdlet> CmdletDefinition of(Class<T> type, Supplier<T> factory) {
        return new CmdletDefinition(type, factory, Set.of());
    }

    /** The same without these parameter sets, as where what they need is not installed. A parameter that is in no other is not there either. */
    public CmdletDefinition without(String... parameterSets) {
        return new CmdletDefinition(type, factory, Set.of(parameterSets));
    }

    public CmdletDefinition {
        leftOut = Set.copyOf(leftOut);
        if (!type.isAnnotationPresent(Cmdlet.class)) {
            throw new IllegalArgumentException(type.getName() + " has no @Cmdlet annotation: add @Cmdlet(verb = ..., noun = ...).");
        }
    }

    /** {@code Verb-Noun}. */
    public String name() {
        Cmdlet cmdlet = type.getAnnotation(Cmdlet.class);
        return cmdlet.verb().isEmpty() ? cmdlet.noun() : cmdlet.verb() + "-" + cmdlet.noun();
    }
}
