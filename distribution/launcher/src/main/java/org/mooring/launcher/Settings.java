package org.mooring.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The components' configuration, from weakest to strongest: the distribution's {@code conf/*.json}, the operator's {@code *.json}
 * in the state directory's {@code conf}, the file named by {@code --config}, the ports on the command line. A stronger file
 * replaces single properties, not whole configurations, so it holds just what differs.
 *
 * <p>A file maps PIDs to properties, as Configurator resources do; the PID of one of many is {@code factory~name}. Settings are in
 * place before the first component looks for its own: none starts twice.
 */
final class Settings {

    static final String SSH = "org.mooring.transport.ssh";
    static final String HTTP = "org.apache.felix.http";

    private static final String LAUNCHER = "org.mooring.launcher";
    private static final String ANY_BUNDLE = "?";

    private final Map<String, Map<String, Object>> configurations = new LinkedHashMap<>();

    static Settings of(Distribution distribution, StateDirectory state, CommandLine line) throws IOException {
        List<Path> files = new ArrayList<>(distribution.settings());
        files.addAll(Distribution.jsonFiles(state.path().resolve("conf")));
        line.config().ifPresent(files::add);
        Settings settings = ofFiles(files);
        line.sshPort().ifPresent(port -> settings.put(SSH, "port", port));
        line.wsmanPort().ifPresent(port -> settings.put(HTTP, "org.osgi.service.http.port", port));
        return settings;
    }

    /** Those that it comes with, alone. */
    static Settings ofDistribution(Distribution distribution) throws IOException {
        return ofFiles(distribution.settings());
    }

    private static Settings ofFiles(List<Path> files) throws IOException {
        Settings settings = new Settings();
        for (Path file : files) {
            settings.add(file);
        }
        return settings;
    }

    /** Gives the settings to Configuration Admin as soon as it is there. */
    void follow(BundleContext context) {
        new ServiceTracker<ConfigurationAdmin, ConfigurationAdmin>(context, ConfigurationAdmin.class, null) {
            @Override
            public ConfigurationAdmin addingService(ServiceReference<ConfigurationAdmin> reference) {
                ConfigurationAdmin admin = super.addingService(reference);
                configurations.forEach((pid, properties) -> apply(admin, pid, properties));
                return admin;
            }
        }.open();
    }

    Map<String, Map<String, Object>> configurations() {
        return configurations;
    }

    /** The settings of one PID. */
    Map<String, Object> of(String pid) {
        return configurations.getOrDefault(pid, Map.of());
    }

    /** The optional features that are asked for. */
    List<String> features() {
        return switch (of(LAUNCHER).get("features")) {
            case null -> List.of();
            case String[] names -> List.of(names);
            case Object name -> List.of(name.toString());
        };
    }

    private static void apply(ConfigurationAdmin admin, String pid, Map<String, Object> properties) {
        try {
            int name = pid.indexOf('~');
            Configuration configuration = name < 0
                    ? admin.getConfiguration(pid, ANY_BUNDLE)
                    : admin.getFactoryConfiguration(pid.substring(0, name), pid.substring(name + 1), ANY_BUNDLE);
            configuration.update(new Hashtable<>(properties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String pid, String name, Object value) {
        configurations.computeIfAbsent(pid, any -> new LinkedHashMap<>()).put(name, value);
    }

    private void add(Path file) throws IOException {
        try {
            Json.object(Files.readString(file)).forEach((pid, properties) -> {
                if (!pid.startsWith(":configurator:")) {
                    ((Map<?, ?>) properties).forEach((name, value) -> put(pid, name.toString(), property(value)));
                }
            });
        } catch (NoSuchFileException e) {
            throw new StartException("There is no settings file %s.".formatted(file), e);
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new StartException("%s is not a settings file: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Configuration properties know arrays, not lists, and integers before longs. */
    private static Object property(Object json) {
        return switch (json) {
            case List<?> list -> list.stream().map(Object::toString).toArray(String[]::new);
            case Long number when number.intValue() == number -> number.intValue();
            case BigDecimal number -> number.doubleValue();
            default -> json;
        };
    }
}
