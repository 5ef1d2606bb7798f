package org.mooring.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.logging.LogManager;

/**
 * Where the log goes. All bundles log by SLF4J, which the launcher has on the JDK's own logging and exports to them: there is
 * nothing to start before the first line can be written. A server logs to files in the state directory, as
 * {@code conf/logging.properties} says; a person's own shell only complains.
 */
final class Logging {

    private Logging() {
    }

    static void prepare(Command command, Distribution distribution, StateDirectory state) throws IOException {
        if (command.serves()) {
            String properties = Files.readString(distribution.conf("logging.properties"))
                    .replace("${mooring.logs}", state.folder("logs").toString());
            LogManager.getLogManager().readConfiguration(new ByteArrayInputStream(properties.getBytes(StandardCharsets.UTF_8)));
        } else {
            System.setProperty("java.util.logging.config.file", distribution.conf("logging-shell.properties").toString());
        }
    }
}
