package org.mooring.cmdlet.osgi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.mooring.api.provider.Drive;
import org.mooring.api.provider.PropertyProvider;
import org.mooring.api.provider.ProviderContext;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.api.provider.ProvidesProvider;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Members;
import org.mooring.object.PSObject;
import org.mooring.object.PSPropertyMember;
import org.mooring.object.Wildcard;
import org.osgi.framework.BundleContext;

/**
 * The drive {@code OSGi:}: what the server is made of, to be read. Below its {@link OsgiFolder}s stand the objects that the commands of the module
 * answer. As they, it is for administrators alone; others see that there is such a drive, and nothing of it.
 */
@ProvidesProvider("OSGi")
final class OsgiProvider implements PropertyProvider {

    private final BundleContext framework;

    OsgiProvider(BundleContext framework) {
        this.framework = framework;
    }

    @Override
    public String name() {
        return "OSGi";
    }

    @Override
    public List<Drive.Definition> drives() {
        return List.of(new Drive.Definition("OSGi", "", "The server's bundles, services, components, packages and settings"));
    }

    /** The parts of a path: none for the root, one for a folder, two for what is in it. */
    private static String[] parts(String path, ProviderContext context) {
        Administration.check(context.session());
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return trimmed.isEmpty() ? new String[0] : trimmed.split("/", -1);
    }

    private SortedMap<String, Supplier<PSObject>> items(OsgiFolder folder) {
        return folder.items(framework);
    }

    @Override
    public boolean itemExists(String path, ProviderContext context) {
        String[] parts = parts(path, context);
        OsgiFolder folder = parts.length == 0 ? null : OsgiFolder.named(parts[0]);
        return parts.length == 0 || folder != null && (parts.length == 1 || parts.length == 2 && items(folder).containsKey(parts[1]));
    }

    @Override
    public boolean isContainer(String path, ProviderContext context) {
        String[] parts = parts(path, context);
        return parts.length == 0 || parts.length == 1 && OsgiFolder.named(parts[0]) != null;
    }

    @Override
    public Object getItem(String path, ProviderContext context) {
        String[] parts = parts(path, context);
        if (parts.length == 0) {
            return Administration.object("Mooring.Folder").set("Name", name());
        }
        OsgiFolder folder = OsgiFolder.named(parts[0]);
        if (folder != null && parts.length == 1) {
            return Administration.object("Mooring.Folder").set("Name", folder.name());
        }
        Supplier<PSObject> item = folder == null || parts.length > 2 ? null : items(folder).get(parts[1]);
        if (item == null) {
            throw ProviderErrors.pathNotFound(path);
        }
        return item.get();
    }

    @Override
    public List<String> childNames(String path, ProviderContext context) {
        String[] parts = parts(path, context);
        if (parts.length == 0) {
            return Arrays.stream(OsgiFolder.values()).map(OsgiFolder::name).toList();
        }
        OsgiFolder folder = OsgiFolder.named(parts[0]);
        return folder == null || parts.length > 1 ? List.of() : List.copyOf(items(folder).keySet());
    }

    @Override
    public void getChildItems(String path, int depth, ProviderContext context) {
        String[] parts = parts(path, context);
        OsgiFolder folder = parts.length == 1 ? OsgiFolder.named(parts[0]) : null;
        if (parts.length == 0) {
            PropertyProvider.super.getChildItems(path, depth, context);
        } else if (folder != null) {
            for (Map.Entry<String, Supplier<PSObject>> item : items(folder).entrySet()) {
                if (context.stopping()) {
                    return;
                }
                if (context.selects(item.getKey())) {
                    context.writeItem(item.getValue().get(), joinPath(path, item.getKey()), false);
                }
            }
        } else {
            context.writeItem(getItem(path, context), path, false);
        }
    }

    @Override
    public Object getProperty(String path, List<String> names, ProviderContext context) {
        Object item = getItem(path, context);
        if (names.isEmpty()) {
            return item;
        }
        PSObject found = new PSObject();
        for (String name : names) {
            List<PSPropertyMember> matching = properties(item, name);
            if (matching.isEmpty() && !Wildcard.isPattern(name)) {
                context.writeError(new ErrorRecord(new DotNetException("System.Management.Automation.PSArgumentException", "Property " + name
                    + " does not exist at path " + path + "."), "System.Management.Automation.PSArgumentException", ErrorCategory.InvalidArgument, name));
            }
            matching.forEach(property -> found.set(property.name(), property.get(item)));
        }
        return found;
    }

    private static List<PSPropertyMember> properties(Object item, String pattern) {
        Wildcard wanted = Wildcard.of(pattern, true);
        return Members.current().all(item).stream().filter(PSPropertyMember.class::isInstance).map(PSPropertyMember.class::cast)
            .filter(property -> wanted.matches(property.name())).toList();
    }

    @Override
    public Object setProperty(String path, Map<String, Object> values, ProviderContext context) {
        throw ProviderErrors.notSupported();
    }
}
