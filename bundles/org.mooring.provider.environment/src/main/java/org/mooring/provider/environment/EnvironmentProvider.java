package org.mooring.provider.environment;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.mooring.api.provider.ContentProvider;
import org.mooring.api.provider.Drive;
import org.mooring.api.provider.ProviderContext;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.api.provider.SessionEnvironment;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.DictionaryEntry;
import org.mooring.object.Conversion;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSObject;

/**
 * The drive {@code Env:}: the environment variables of the session, which its native commands get. Each session has its own, made from the process's
 * (see {@link SessionEnvironment}).
 */
public final class EnvironmentProvider implements ContentProvider {

    @Override
    public String name() {
        return "Environment";
    }

    @Override
    public String module() {
        return "Microsoft.PowerShell.Core";
    }

    @Override
    public boolean isNavigable() {
        return false;
    }

    @Override
    public String implementingType() {
        return "Microsoft.PowerShell.Commands.EnvironmentProvider";
    }

    @Override
    public List<Drive.Definition> drives() {
        return List.of(new Drive.Definition("Env", "", "Drive that contains a view of the environment variables for the process"));
    }

    private static Map<String, String> variables(ProviderContext context) {
        return context.session().service(SessionEnvironment.class).variables();
    }

    private static Object entry(String name, String value) {
        return new DictionaryEntry(name, value);
    }

    @Override
    public boolean itemExists(String path, ProviderContext context) {
        return path.isEmpty() || variables(context).containsKey(path);
    }

    @Override
    public Object getItem(String path, ProviderContext context) {
        if (path.isEmpty()) {
            return new PSHashtable(variables(context)).values();
        }
        return entry(path, variables(context).get(path));
    }

    @Override
    public List<String> childNames(String path, ProviderContext context) {
        List<String> names = new ArrayList<>(variables(context).keySet());
        names.sort(String.CASE_INSENSITIVE_ORDER);
        return names;
    }

    @Override
    public void getChildItems(String path, int depth, ProviderContext context) {
        if (!path.isEmpty()) {
            context.writeItem(getItem(path, context), path, false);
            return;
        }
        for (String name : childNames(path, context)) {
            if (context.selects(name)) {
                context.writeItem(getItem(name, context), name, false);
            }
        }
    }

    private Object set(String path, Object value, String action, ProviderContext context) {
        String text = value == null ? "" : Conversion.toText(PSObject.base(value) instanceof DictionaryEntry entry ? entry.value() : value);
        if (!context.shouldProcess("Name: " + path + " Value: " + text, action)) {
            return null;
        }
        if (value == null) {
            variables(context).remove(path);
            return null;
        }
        variables(context).put(path, text);
        return getItem(path, context);
    }

    @Override
    public Object setItem(String path, Object value, ProviderContext context) {
        return set(path, value, "Set Environment", context);
    }

    @Override
    public Object clearItem(String path, ProviderContext context) {
        return set(path, null, "Clear Environment", context);
    }

    @Override
    public Object newItem(String path, String type, Object value, ProviderContext context) {
        if (value == null) {
            throw ProviderErrors.valueMissing(path);
        }
        if (!context.force() && variables(context).containsKey(path)) {
            throw ProviderErrors.invalidArgument(path, "The item at path '" + path + "' already exists.");
        }
        return set(path, value, "New Environment", context);
    }

    @Override
    public void removeItem(String path, boolean recurse, ProviderContext context) {
        if (path.isEmpty()) {
            throw ProviderErrors.invalidArgument("path").withRecord("RemoveItemNullPath", ErrorCategory.InvalidArgument, path);
        }
        if (context.shouldProcess("Name: " + path, "Remove Environment")) {
            variables(context).remove(path);
        }
    }

    @Override
    public Object renameItem(String path, String newName, ProviderContext context) {
        if (!context.shouldProcess("Name: " + path + " NewName: " + newName, "Rename Environment")) {
            return null;
        }
        variables(context).put(newName, variables(context).remove(path));
        return getItem(newName, context);
    }

    @Override
    public void copyItem(String path, String destination, boolean recurse, ProviderContext context) {
        if (context.shouldProcess("Name: " + path + " Destination: " + destination, "Copy Environment")) {
            variables(context).put(destination, variables(context).get(path));
            context.writeItem(getItem(destination, context), destination, false);
        }
    }

    @Override
    public ContentReader contentReader(String path, ProviderContext context) {
        Iterator<String> once = List.of(variables(context).get(path)).iterator();
        return new ContentReader() {
            @Override
            public List<Object> read(long count) {
                return once.hasNext() ? List.of(once.next()) : List.of();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public ContentWriter contentWriter(String path, ProviderContext context) {
        return new ContentWriter() {
            private final StringJoiner text = new StringJoiner(" ");

            @Override
            public void write(List<?> pieces) {
                pieces.forEach(piece -> text.add(Conversion.toText(piece)));
                set(path, text.toString(), "Set Environment", context);
            }

            @Override
            public void close() {}
        };
    }
}
