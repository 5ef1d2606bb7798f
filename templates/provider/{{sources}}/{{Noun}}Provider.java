package {{package}};

import java.util.List;
import org.mooring.api.provider.Drive;
import org.mooring.api.provider.ItemProvider;
import org.mooring.api.provider.ProviderContext;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.api.provider.ProvidesProvider;

/**
 * The drive {@code {{Noun}}:}. One instance serves all sessions, so what belongs to one is kept in the session, which {@link #items} asks.
 * Paths come without the drive's name, wildcards and {@code ..}; the drive's root is the empty path.
 */
@ProvidesProvider("{{Noun}}")
final class {{Noun}}Provider implements ItemProvider {

    private static final int MOST_CHARACTERS = 100;

    @Override
    public String name() {
        return "{{Noun}}";
    }

    @Override
    public List<Drive.Definition> drives() {
        return List.of(new Drive.Definition("{{Noun}}", "", "Items of this session"));
    }

    @Override
    public boolean isValidPath(String path) {
        return path.length() <= MOST_CHARACTERS && path.chars().noneMatch(c -> c == '/' || Character.isISOControl(c));
    }

    @Override
    public boolean itemExists(String path, ProviderContext context) {
        return path.isEmpty() || items(context).has(path);
    }

    @Override
    public Object getItem(String path, ProviderContext context) {
        return path.isEmpty() ? name() : items(context).get(path);
    }

    @Override
    public List<String> childNames(String path, ProviderContext context) {
        return items(context).names();
    }

    @Override
    public Object newItem(String path, String type, Object value, ProviderContext context) {
        if (items(context).has(path)) {
            throw ProviderErrors.invalidArgument(path, "There is an item '" + path + "' already.");
        }
        return put(path, value, "New Item", context);
    }

    @Override
    public Object setItem(String path, Object value, ProviderContext context) {
        return put(path, value, "Set Item", context);
    }

    private Object put(String path, Object value, String action, ProviderContext context) {
        if (path.isEmpty() || !isValidPath(path)) {
            throw ProviderErrors.invalidArgument(path, "'" + path + "' is no name for an item.");
        }
        if (!context.shouldProcess(path, action)) {
            return null;
        }
        Object item = value == null ? "" : value;
        items(context).put(path, item);
        return item;
    }

    @Override
    public void removeItem(String path, boolean recurse, ProviderContext context) {
        if (context.shouldProcess(path, "Remove Item")) {
            items(context).remove(path);
        }
    }

    private static {{Noun}}Store items(ProviderContext context) {
        return context.session().kept({{Noun}}Store.class, {{Noun}}Store::new);
    }
}
