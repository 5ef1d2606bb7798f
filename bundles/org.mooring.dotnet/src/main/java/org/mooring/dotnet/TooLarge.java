package org.mooring.dotnet;

import org.mooring.api.stream.DotNetException;

/** Tells what is larger than the JVM lets anything be, which harms nobody, from memory that is full. */
public final class TooLarge {

    private TooLarge() {}

    /** .NET's OutOfMemoryException for what no memory could hold; what is thrown for memory that is full is thrown again. */
    public static RuntimeException orSame(OutOfMemoryError e) {
        if (!isTooLarge(e)) {
            throw e;
        }
        return exception();
    }

    /** .NET's OutOfMemoryException. */
    public static DotNetException exception() {
        return Exceptions.make("System.OutOfMemoryException", "Exception of type 'System.OutOfMemoryException' was thrown.");
    }

    /** The JVM says so of arrays, and its library of texts, buffers and collections; of full memory it says "Java heap space" and its like. */
    public static boolean isTooLarge(OutOfMemoryError e) {
        String message = e.getMessage();
        return message == null || message.startsWith("Requested array size") || message.startsWith("Required ") || message.contains("out of range");
    }
}
