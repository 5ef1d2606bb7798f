package org.mooring.configuration;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mooring.api.configuration.Advice;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.ConfigurationStore;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionConfigurationSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The operator's configurations: {@code configurations/NAME.pssc} in the state directory. */
@Component(immediate = true)
public final class FileConfigurations implements SessionConfigurationSource, ConfigurationStore {

    private final ConfigurationFolder folder;
    private final DefaultConfigurations defaults;

    /** Reads the files once, so that the log has their mistakes when the server starts. */
    @Activate
    public FileConfigurations(BundleContext context) throws IOException, ConfigurationException {
        defaults = new DefaultConfigurations();
        String state = context.getProperty("mooring.state");
        folder = new ConfigurationFolder(Path.of(state != null ? state : "state").resolve("configurations"), modules());
        folder.configurations();
    }

    /** Where PowerShell looks for modules: the server's own PSModulePath, or the places for all users. */
    private static List<Path> modules() {
        String path = System.getenv().getOrDefault("PSModulePath", "/usr/local/share/powershell/Modules");
        return Stream.of(path.split(File.pathSeparator)).filter(place -> !place.isBlank()).map(Path::of).toList();
    }

    @Override
    public Collection<SessionConfiguration> configurations() {
        return folder.configurations();
    }

    @Override
    public Set<String> closed() {
        return folder.closed();
    }

    /** With those of the server's own that no file replaces. */
    @Override
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(folder.entries());
        for (SessionConfiguration own : defaults.configurations()) {
            if (entries.stream().noneMatch(one -> one.name().equalsIgnoreCase(own.name()))) {
                entries.add(new Entry(own.name(), own.origin(), true, Map.of("Description", own.description(), "LanguageMode",
                    own.languageMode().name()), own.access(), null, true));
            }
        }
        entries.sort(Comparator.comparing(Entry::name, String.CASE_INSENSITIVE_ORDER));
        return entries;
    }

    @Override
    public Map<String, Object> check(String file, String text) throws ConfigurationException {
        return folder.check(file, text);
    }

    @Override
    public List<Advice> advice(String file, String text) throws ConfigurationException {
        return folder.advice(file, text);
    }

    @Override
    public String with(String text, Map<String, String> values) throws ConfigurationException {
        return folder.with(text, values);
    }

    @Override
    public String text(String name) throws ConfigurationException {
        return isOwn(name) ? defaults.text() : folder.text(name);
    }

    @Override
    public void write(String name, String text) throws ConfigurationException {
        folder.write(name, text);
    }

    @Override
    public void enable(String name, boolean enabled) throws ConfigurationException {
        if (isOwn(name)) {
            if (enabled) {
                return;
            }
            folder.write(name, defaults.text());
        }
        folder.enable(name, enabled);
    }

    /** Whether it is one of the server's own, which no file replaces. */
    private boolean isOwn(String name) {
        return entries().stream().anyMatch(entry -> entry.comesWithServer() && entry.name().equalsIgnoreCase(name));
    }

    @Override
    public void remove(String name) throws ConfigurationException {
        folder.remove(name);
    }
}
