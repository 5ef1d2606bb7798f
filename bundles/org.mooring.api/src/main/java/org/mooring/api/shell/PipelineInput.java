package org.mooring.api.shell;

import java.util.Collections;
import java.util.Iterator;
import org.osgi.annotation.versioning.ConsumerType;

/** The objects that are piped into a pipeline's first command. */
@FunctionalInterface
@ConsumerType
public interface PipelineInput {

    /** No input. */
    PipelineInput CLOSED = Collections::emptyIterator;

    /** The objects, in order; {@code hasNext} blocks until there is one or the input was closed. Asked for once. */
    Iterator<Object> objects();
}
