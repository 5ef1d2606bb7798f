package org.mooring.launcher;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Brings what bundles say to the OSGi log service, as those of the OSGi specifications do, to the log with all others. */
final class LogForwarder implements LogListener {

    static void follow(BundleContext context) {
        new ServiceTracker<LogReaderService, LogReaderService>(context, LogReaderService.class, null) {
            @Override
            public LogReaderService addingService(ServiceReference<LogReaderService> reference) {
                LogReaderService reader = super.addingService(reference);
                reader.addLogListener(new LogForwarder());
                return reader;
            }
        }.open();
    }

    @Override
    public void logged(LogEntry entry) {
        LoggerFactory.getLogger(name(entry))
                .makeLoggingEventBuilder(level(entry))
                .setCause(entry.getException())
                .log(entry.getMessage());
    }

    /** Bundles speak under their own names; the framework's events are {@code Events.KIND.BUNDLE}. */
    private static String name(LogEntry entry) {
        return entry.getLoggerName().startsWith("Events.") ? entry.getLoggerName() : entry.getBundle().getSymbolicName();
    }

    private static Level level(LogEntry entry) {
        return switch (entry.getLogLevel()) {
            case AUDIT, INFO -> Level.INFO;
            case ERROR -> Level.ERROR;
            case WARN -> Level.WARN;
            case DEBUG -> Level.DEBUG;
            case TRACE -> Level.TRACE;
        };
    }
}
