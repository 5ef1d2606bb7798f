package org.mooring.provider.session;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.mooring.api.provider.ContentProvider;
import org.mooring.api.provider.Drive;
import org.mooring.api.provider.ProviderContext;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.api.provider.SessionTables;
import org.mooring.object.Conversion;

/** A drive over one of the session's own tables: its variables, functions or aliases (SessionStateProviderBase). */
abstract class TableProvider implements ContentProvider {

    private final String name;
    private final Function<SessionTables, SessionTables.Table> which;

    TableProvider(String name, Function<SessionTables, SessionTables.Table> which) {
        this.name = name;
        this.which = which;
    }

    final SessionTables.Table table(ProviderContext context) {
        return which.apply(context.session().service(SessionTables.class));
    }

    /** What a new item gets for a value that New-Item, Set-Item or Set-Content was given. */
    Object valueOf(Object given, ProviderContext context) {
        return given;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String module() {
        return "Microsoft.PowerShell.Core";
    }

    @Override
    public final boolean isNavigable() {
        return false;
    }

    @Override
    public final String implementingType() {
        return "Microsoft.PowerShell.Commands." + name + "Provider";
    }

    @Override
    public final List<Drive.Definition> drives() {
        return List.of(new Drive.Definition(name, "", "Drive that contains a view of the " + name.toLowerCase(Locale.ROOT)
            + (name.equals("Alias") ? "es" : "s") + " stored in a session state"));
    }

    @Override
    public boolean itemExists(String path, ProviderContext context) {
        return path.isEmpty() || table(context).item(path) != null;
    }

    @Override
    public Object getItem(String path, ProviderContext context) {
        return path.isEmpty() ? Items.of(name, table(context).items()) : table(context).item(path);
    }

    @Override
    public List<String> childNames(String path, ProviderContext context) {
        SessionTables.Table table = table(context);
        return table.items().stream().map(table::name).toList();
    }

    @Override
    public void getChildItems(String path, int depth, ProviderContext context) {
        if (!path.isEmpty()) {
            context.writeItem(getItem(path, context), path, false);
            return;
        }
        SessionTables.Table table = table(context);
        for (Object item : table.items()) {
            if (context.selects(table.name(item))) {
                context.writeItem(item, table.name(item), false);
            }
        }
    }

    @Override
    public Object setItem(String path, Object value, ProviderContext context) {
        return context.shouldProcess("Name: " + path + " Value: " + Conversion.toText(value), "Set " + name) ? set(path, value, context) : null;
    }

    /** Options alone leave the value that is there. */
    private Object set(String path, Object value, ProviderContext context) {
        SessionTables.Table table = table(context);
        ItemOptions given = context.dynamicParameters(ItemOptions.class);
        if (given == null || given.options == null) {
            return table.set(path, valueOf(value, context), context.force());
        }
        boolean isNew = table.item(path) == null;
        if (value != null) {
            table.set(path, valueOf(value, context), context.force());
        }
        if (table.item(path) != null) {
            table.options(path, given.options, isNew, context.force());
        }
        return table.item(path);
    }

    @Override
    public Object clearItem(String path, ProviderContext context) {
        return context.shouldProcess("Name: " + path, "Clear " + name) ? table(context).set(path, null, context.force()) : null;
    }

    @Override
    public Object newItem(String path, String type, Object value, ProviderContext context) {
        if (value == null) {
            throw ProviderErrors.valueMissing(path);
        }
        if (!context.force() && itemExists(path, context)) {
            throw ProviderErrors.invalidArgument(path, "The item at path '" + path + "' already exists.");
        }
        return context.shouldProcess("Name: " + path + " Value: " + Conversion.toText(value), "New " + name)
            ? set(path, value, context) : null;
    }

    @Override
    public void removeItem(String path, boolean recurse, ProviderContext context) {
        if (path.isEmpty()) {
            throw ProviderErrors.invalidArgument("path").withRecord("RemoveItemNullPath", org.mooring.api.stream.ErrorCategory.InvalidArgument, path);
        }
        if (context.shouldProcess("Name: " + path, "Remove " + name)) {
            table(context).remove(path, context.force());
        }
    }

    @Override
    public Object renameItem(String path, String newName, ProviderContext context) {
        if (!context.force() && itemExists(newName, context)) {
            throw ProviderErrors.invalidArgument(null, "The item at path '" + newName + "' already exists.");
        }
        return context.shouldProcess("Name: " + path + " NewName: " + newName, "Rename " + name)
            ? table(context).rename(path, newName, context.force()) : null;
    }

    @Override
    public void copyItem(String path, String destination, boolean recurse, ProviderContext context) {
        SessionTables.Table table = table(context);
        Object value = table.value(table.item(path));
        if (context.shouldProcess("Name: " + path + " Destination: " + destination, "Copy " + name)) {
            context.writeItem(table.set(destination, value, context.force()), destination, false);
        }
    }

    @Override
    public ContentReader contentReader(String path, ProviderContext context) {
        SessionTables.Table table = table(context);
        return new ValueReader(table.value(table.item(path)));
    }

    @Override
    public ContentWriter contentWriter(String path, ProviderContext context) {
        return new ValueWriter(value -> table(context).set(path, valueOf(value, context), context.force()));
    }
}
