package org.mooring.launcher;

import org.apache.felix.framework.Logger;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.slf4j.LoggerFactory;

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
            case LOG_ERROR -> log.error(text, cause);
            case LOG_WARNING -> log.warn(text, cause);
            default -> log.debug(text, cause);
        }
    }
}
