package org.mooring.cmdlet.management;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.provider.Drive;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.provider.ProviderContext;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;

/** For which command a provider works: hands the items on with the properties that say where they are. */
final class ItemContext implements ProviderContext {

    private final CmdletContext cmdlet;
    private final boolean force;
    private final String filter;
    private final List<String> include;
    private final List<String> exclude;
    private final Object credential;
    private final List<Object> dynamicParameters;
    private Consumer<Object> sink;
    private Consumer<ErrorRecord> errors;
    private PathInfo place;
    private boolean namesOnly;

    ItemContext(CmdletContext cmdlet, boolean force, String filter, String[] include, String[] exclude, Object credential,
            List<Object> dynamicParameters) {
        this.cmdlet = cmdlet;
        this.force = force;
        this.filter = filter;
        this.include = patterns(include);
        this.exclude = patterns(exclude);
        this.credential = credential;
        this.dynamicParameters = dynamicParameters;
        this.sink = value -> cmdlet.writeObject(value, false);
        this.errors = cmdlet::writeError;
    }

    /** Those that say something. */
    private static List<String> patterns(String[] given) {
        return given == null ? List.of() : Arrays.stream(given).filter(each -> each != null && !each.isEmpty()).toList();
    }

    /** Items are dropped, as commands do without -PassThru. */
    ItemContext quiet() {
        sink = dropped -> { };
        return this;
    }

    /** What is done with an error that the provider reports, instead of writing it. */
    ItemContext errors(Consumer<ErrorRecord> taker) {
        errors = taker;
        return this;
    }

    /** Hands on the names, from the container on, instead of the items. */
    ItemContext names() {
        namesOnly = true;
        return this;
    }

    /** Says which place the provider works on now. */
    ItemContext at(PathInfo current) {
        place = current;
        return this;
    }

    @Override
    public boolean namesOnly() {
        return namesOnly;
    }

    @Override
    public SessionState session() {
        return cmdlet.session();
    }

    @Override
    public Drive drive() {
        return place == null ? null : place.drive();
    }

    @Override
    public boolean force() {
        return force;
    }

    @Override
    public String filter() {
        return filter;
    }

    @Override
    public List<String> include() {
        return include;
    }

    @Override
    public List<String> exclude() {
        return exclude;
    }

    @Override
    public boolean selects(String name) {
        return (include.isEmpty() || matches(include, name)) && !matches(exclude, name);
    }

    private static boolean matches(List<String> patterns, String name) {
        for (String pattern : patterns) {
            if (Wildcard.of(pattern, true).matches(name)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Object credential() {
        return credential;
    }

    @Override
    public List<Object> dynamicParameters() {
        return dynamicParameters;
    }

    @Override
    public void writeItem(Object item, String path, boolean container) {
        if (item == null) {
            return;
        }
        PathInfo where = place.with(path);
        if (namesOnly) {
            String base = place.providerPath();
            String relative = path.equals(base) ? where.childName() : path.startsWith(base) ? path.substring(base.length()) : path;
            sink.accept(relative.startsWith("/") ? relative.substring(1) : relative);
            return;
        }
        sink.accept(located(item, where, container));
    }

    /** An item with the notes that say where it is: PSPath, PSDrive, PSProvider, PSIsContainer; PSParentPath and PSChildName where there are folders. */
    static PSObject located(Object item, PathInfo where, boolean container) {
        PSObject object = new PSObject(item);
        if (item instanceof PSObject bag) {
            object = bag;
        }
        object.set("PSPath", where.providerQualified());
        if (where.itemProvider().isNavigable()) {
            String parent = where.parent().providerPath();
            if (!parent.isEmpty() || where.drive() != null && !where.providerPath().isEmpty() && !where.providerPath().equals(where.drive().root())) {
                object.set("PSParentPath", parent.isEmpty() && where.drive() != null && where.drive().root().isEmpty()
                    ? where.provider() + "::" : where.provider() + "::" + parent);
            }
            object.set("PSChildName", where.childName());
        }
        if (where.drive() != null) {
            object.set("PSDrive", where.drive());
        }
        object.set("PSProvider", where.provider());
        object.set("PSIsContainer", container);
        return object;
    }

    @Override
    public void writeError(ErrorRecord error) {
        errors.accept(error);
    }

    @Override
    public void writeWarning(String message) {
        cmdlet.writeWarning(message);
    }

    @Override
    public void writeVerbose(String message) {
        cmdlet.writeVerbose(message);
    }

    @Override
    public boolean shouldProcess(String target, String action) {
        return cmdlet.shouldProcess(target, action);
    }

    @Override
    public boolean shouldContinue(String query, String caption) {
        return cmdlet.shouldContinue(query, caption);
    }

    @Override
    public boolean stopping() {
        return cmdlet.stopping();
    }
}
