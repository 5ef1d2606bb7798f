package org.mooring.cmdlet.osgi;

import java.io.IOException;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mooring.api.audit.Changes;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.ConfigurationStore;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.provider.Drive;
import org.mooring.api.provider.PropertyProvider;
import org.mooring.api.provider.ProviderContext;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.api.provider.ProvidesProvider;
import org.mooring.api.state.StateDirectory;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSObject;
import org.mooring.object.PSPropertyMember;
import org.mooring.object.Wildcard;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;

/**
 * The drive {@code Mooring:}, what the drive {@code WSMan:} is on Windows: {@code Settings/PID/NAME}, {@code Listeners/NAME},
 * {@code Configurations/NAME}. Set-Item changes a setting for the server's next start, and writes the file of a session configuration; Clear-Item takes back what
 * was set; New-Item and Remove-Item make and remove session configurations. It is for administrators alone.
 */
@ProvidesProvider("Mooring")
final class ServerProvider implements PropertyProvider {

    private static final String SETTINGS = "Settings";
    private static final String LISTENERS = "Listeners";
    private static final String CONFIGURATIONS = "Configurations";
    private static final List<String> FOLDERS = List.of(SETTINGS, LISTENERS, CONFIGURATIONS);

    private final BundleContext framework;

    ServerProvider(BundleContext framework) {
        this.framework = framework;
    }

    @Override
    public String name() {
        return "Mooring";
    }

    @Override
    public List<Drive.Definition> drives() {
        return List.of(new Drive.Definition("Mooring", "", "The server's settings, listeners and session configurations"));
    }

    private static List<String> parts(String path, ProviderContext context) {
        Administration.check(context.session());
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }

    /** What is at a path: null for nothing, a map of names for a container, else an item. */
    private Object at(List<String> parts) {
        if (parts.isEmpty()) {
            Map<String, Object> root = named();
            FOLDERS.forEach(folder -> root.put(folder, List.of(folder)));
            return root;
        }
        Map<String, Object> folder = switch (FOLDERS.stream().filter(parts.getFirst()::equalsIgnoreCase).findFirst().orElse("")) {
            case SETTINGS -> settings();
            case LISTENERS -> listeners();
            case CONFIGURATIONS -> configurations();
            default -> null;
        };
        Object found = folder;
        for (String part : parts.subList(1, parts.size())) {
            found = found instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return found;
    }

    private static Map<String, Object> named() {
        return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> settings() {
        Map<String, Object> pids = named();
        for (Setting setting : SettingDescriptions.all(framework)) {
            ((Map<String, Object>) pids.computeIfAbsent(setting.pid(), pid -> named())).put(setting.name(), setting);
        }
        return pids;
    }

    private Map<String, Object> listeners() {
        Map<String, Object> all = named();
        Listeners.all(framework).forEach(one -> all.put(one.name(), one));
        return all;
    }

    private Map<String, Object> configurations() {
        Map<String, Object> all = named();
        Administration.service(framework, ConfigurationStore.class).entries().forEach(one -> all.put(one.name(), one));
        return all;
    }

    private PSObject shown(Object found, String name) {
        return switch (found) {
            case Setting setting -> setting.shown(value(setting));
            case Listeners.Listener listener -> listener.shown();
            case ConfigurationStore.Entry entry -> {
                PSHashtable values = new PSHashtable();
                entry.values().forEach(values::put);
                yield Administration.object("Mooring.SessionConfiguration").set("Name", entry.name()).set("File", entry.file()).set("Enabled", entry.enabled())
                    .set("Wrong", entry.wrong()).set("Values", values);
            }
            default -> Administration.object("Mooring.Folder").set("Name", name);
        };
    }

    private Object value(Setting setting) {
        for (Configuration configuration : GetBundleConfiguration.all(framework)) {
            Dictionary<String, Object> values = configuration.getPid().equals(setting.pid()) ? configuration.getProperties() : null;
            if (values != null) {
                return values.get(setting.name());
            }
        }
        return null;
    }

    @Override
    public boolean itemExists(String path, ProviderContext context) {
        return at(parts(path, context)) != null;
    }

    @Override
    public boolean isContainer(String path, ProviderContext context) {
        List<String> parts = parts(path, context);
        return parts.size() < 2 ? at(parts) != null : at(parts) instanceof Map<?, ?>;
    }

    @Override
    public Object getItem(String path, ProviderContext context) {
        List<String> parts = parts(path, context);
        Object found = at(parts);
        if (found == null) {
            throw ProviderErrors.pathNotFound(path);
        }
        return shown(found, parts.isEmpty() ? name() : parts.getLast());
    }

    @Override
    public List<String> childNames(String path, ProviderContext context) {
        List<String> parts = parts(path, context);
        return parts.isEmpty() ? FOLDERS : at(parts) instanceof Map<?, ?> map ? map.keySet().stream().map(String.class::cast).toList() : List.of();
    }

    /** A setting for the server's next start; the text of a configuration's file. */
    @Override
    public Object setItem(String path, Object value, ProviderContext context) {
        List<String> parts = parts(path, context);
        Object found = at(parts);
        try {
            if (found instanceof Setting setting) {
                Object checked = setting.checked(value);
                if (!context.shouldProcess(setting.pid() + "/" + setting.name(), "Set for the next start")) {
                    return null;
                }
                files(context).write(setting, checked);
                return setting.shown(checked);
            }
            if (found instanceof ConfigurationStore.Entry entry) {
                return written(entry.name(), value, "Set Session Configuration", context);
            }
        } catch (IOException | ConfigurationException e) {
            throw Administration.error("ItemNotSet", ErrorCategory.WriteError, path, e.getMessage());
        }
        throw ProviderErrors.notSupported();
    }

    private SettingFiles files(ProviderContext context) throws IOException {
        return new SettingFiles(Administration.service(framework, StateDirectory.class), Administration.by(context.session()));
    }

    private Object written(String name, Object text, String action, ProviderContext context) throws ConfigurationException {
        if (!context.shouldProcess("Name: " + name, action)) {
            return null;
        }
        Changes.announce(Changes.ofConfiguration(name), Administration.by(context.session()));
        Administration.service(framework, ConfigurationStore.class).write(name, Conversion.toText(text));
        return shown(at(List.of(CONFIGURATIONS, name)), name);
    }

    /** A session configuration of this text; with -Force in place of one that is there. */
    @Override
    public Object newItem(String path, String type, Object value, ProviderContext context) {
        List<String> parts = parts(path, context);
        if (parts.size() != 2 || !parts.getFirst().equalsIgnoreCase(CONFIGURATIONS)) {
            throw ProviderErrors.notSupported();
        }
        if (!SessionConfiguration.isName(parts.getLast()) || value == null) {
            throw Administration.error("ItemNotMade", ErrorCategory.InvalidArgument, path, "A session configuration needs a name of letters, digits, '.', '_' and '-', and -Value,"
                + " the text of its file.");
        }
        if (at(parts) instanceof ConfigurationStore.Entry entry && !entry.comesWithServer() && !context.force()) {
            throw Administration.error("ItemExists", ErrorCategory.ResourceExists, path, "The session configuration '" + entry.name() + "' is there already: -Force replaces it.");
        }
        try {
            return written(parts.getLast(), value, "New Session Configuration", context);
        } catch (ConfigurationException e) {
            throw Administration.error("ItemNotMade", ErrorCategory.WriteError, path, e.getMessage());
        }
    }

    /** A session configuration; of a setting, what was set from inside. */
    @Override
    public void removeItem(String path, boolean recurse, ProviderContext context) {
        Object found = at(parts(path, context));
        try {
            if (found instanceof ConfigurationStore.Entry entry && !entry.comesWithServer()) {
                if (context.shouldProcess("Name: " + entry.name(), "Remove Session Configuration")) {
                    Changes.announce(Changes.ofConfiguration(entry.name()), Administration.by(context.session()));
                    Administration.service(framework, ConfigurationStore.class).remove(entry.name());
                }
                return;
            }
            if (found instanceof Setting) {
                clearItem(path, context);
                return;
            }
        } catch (ConfigurationException e) {
            throw Administration.error("ItemNotRemoved", ErrorCategory.WriteError, path, e.getMessage());
        }
        throw ProviderErrors.notSupported();
    }

    /** Takes back what was set from inside, as Remove-MooringSetting does. */
    @Override
    public Object clearItem(String path, ProviderContext context) {
        if (!(at(parts(path, context)) instanceof Setting setting)) {
            throw ProviderErrors.notSupported();
        }
        try {
            if (context.shouldProcess(setting.pid() + "/" + setting.name(), "Remove what was set") && !files(context).remove(setting)) {
                throw Administration.error("SettingNotFound", ErrorCategory.ObjectNotFound, setting.name(), "'" + setting.name() + "' of " + setting.pid()
                    + " was not set from inside.");
            }
            return setting.shown(value(setting));
        } catch (IOException e) {
            throw Administration.error("ItemNotCleared", ErrorCategory.WriteError, path, e.getMessage());
        }
    }

    @Override
    public Object getProperty(String path, List<String> names, ProviderContext context) {
        Object item = getItem(path, context);
        if (names.isEmpty()) {
            return item;
        }
        PSObject found = new PSObject();
        for (Object member : Members.current().all(item)) {
            if (member instanceof PSPropertyMember property && new TreeSet<>(names).stream().anyMatch(one -> Wildcard.of(one, true).matches(property.name()))) {
                found.set(property.name(), property.get(item));
            }
        }
        return found;
    }

    @Override
    public Object setProperty(String path, Map<String, Object> values, ProviderContext context) {
        Map<String, Object> wanted = new LinkedHashMap<>(values);
        Object value = wanted.remove("Value");
        if (!wanted.isEmpty() || value == null) {
            throw ProviderErrors.notSupported();
        }
        return setItem(path, value, context);
    }
}
