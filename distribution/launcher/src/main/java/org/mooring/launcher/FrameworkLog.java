package org.mooring.launcher;

import org.apache.felix.framework.Logger;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** The framework's own messages, in the log with all others. */
final class FrameworkLog extends Logger {

    private static final String NAME = "org.apache.felix.framework";

    FrameworkLog() {
        setLogLevel(LOG_WARNING);
    }

    @Override
    protected void doLog(Bundle bundle, ServiceReference reference, int level, String message, Throwable cause) {
        org.slf4j.Logger log = LoggerFactory.getLogger(NAME);
        String text = bundle == null ? message : bundle + ": " + message;
        switch (level) {
            case LOG_ERROR -> log.atLevel(isOfServiceThatIsGone(cause) ? Level.DEBUG : Level.ERROR).setCause(cause).log(text);
            case LOG_WARNING -> log.warn(text, cause);
            default -> log.debug(text, cause);
        }
    }

    /**
     * Felix's log service asks for the bundle of a service that it is told of, and does not expect that the service may be gone by then: an entry at
     * its lowest level is not made, which is nothing to tell a user of.
     */
    static boolean isOfServiceThatIsGone(Throwable cause) {
        if (!(cause instanceof NullPointerException) || cause.getStackTrace().length == 0) {
            return false;
        }
        StackTraceElement where = cause.getStackTrace()[0];
        return where.getClassName().equals("org.apache.felix.log.Log") && where.getMethodName().equals("serviceChanged");
    }
}
