package org.mooring.cmdlet.management;

import java.util.List;
import java.util.function.Consumer;
import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.cmdlet.DynamicParameters;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.provider.ContentProvider;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.provider.PropertyProvider;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.api.provider.ProviderInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Conversion;
import org.mooring.object.PSCredential;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;

/** What the commands on items share: paths become places, what goes wrong with one is reported, and the next is done. */
abstract class ItemCommand extends PipelineCmdlet implements DynamicParameters {

    private List<Object> dynamicParameters = List.of();
    private ProviderInfo asked;

    final Drives drives() {
        return session().service(Drives.class);
    }

    /** Parameters of the provider's; none where the command does not ask it. */
    @Override
    public List<Object> dynamicParameters(CmdletContext context) {
        return List.of();
    }

    /** The provider's own parameters for this command, by the first path that was given. */
    final List<Object> askProvider(CmdletContext context, String command) {
        Drives drives = context.session().service(Drives.class);
        PathInfo place = drives.location();
        Object given = context.boundParameters().getOrDefault("Path", context.boundParameters().get("LiteralPath"));
        Object first = PSObject.base(given) instanceof Object[] several ? several.length == 0 ? null : several[0] : given;
        if (first != null) {
            try {
                place = drives.qualify(Conversion.toText(first));
            } catch (DotNetException unknown) {
                return dynamicParameters;
            }
        }
        if (asked != place.provider()) {
            asked = place.provider();
            dynamicParameters = place.itemProvider().dynamicParameters(command, place.providerPath(), null);
        }
        return dynamicParameters;
    }

    final ItemContext items(boolean force, String filter, String[] include, String[] exclude, Object credential) {
        return new ItemContext(context(), force, filter, include, exclude, credential, dynamicParameters);
    }

    final ItemContext items(boolean force) {
        return items(force, null, null, null, null);
    }

    /** Does something with each place that the paths name; those without wildcards must exist. */
    final void each(String[] path, String[] literalPath, ItemContext context, Consumer<PathInfo> action) {
        String[] paths = literalPath != null ? literalPath : path;
        for (String each : paths == null ? new String[0] : paths) {
            guarded(each, () -> {
                List<PathInfo> places = literalPath != null ? List.of(drives().resolveLiteral(each, context)) : drives().resolve(each, context);
                boolean globbed = literalPath == null && drives().hasWildcards(each);
                for (PathInfo place : places) {
                    if (context.stopping()) {
                        return;
                    }
                    refuseCredential(context.credential(), place);
                    if (wanted(place, context, globbed)) {
                        guarded(each, () -> inProvider(place, () -> action.accept(place)));
                    }
                }
            });
        }
    }

    /** Says of each place that its provider takes no new properties: none does. */
    final void refuseDynamicProperties(String[] path, String[] literalPath) {
        each(path, literalPath, items(false), place -> {
            throw ProviderErrors.interfaceNotSupported("IDynamicPropertyCmdletProvider");
        });
    }

    /** An argument that the file system cannot do anything with ends the command; other providers report it. */
    final void inProvider(PathInfo place, Runnable action) {
        try {
            action.run();
        } catch (DotNetException e) {
            boolean ofArgument = e.typeName().startsWith("System.Management.Automation.PSArgument") && e.errorRecord() != null
                && e.errorRecord().errorId().startsWith("Argument") && place.provider().name().equals("FileSystem");
            throw ofArgument ? terminate(e.errorRecord()) : e;
        }
    }

    /** There is no provider that would act as somebody else. */
    static void refuseCredential(Object credential, PathInfo place) {
        if (credential == null || credential == PSCredential.empty()) {
            return;
        }
        throw new DotNetException("System.Management.Automation.PSNotSupportedException", (place.provider().name().equals("FileSystem")
            ? "The FileSystem provider supports credentials only on the New-PSDrive cmdlet."
            : "The provider does not support the use of credentials.") + " Perform the operation again without specifying credentials.")
            .withRecord("NotSupported", ErrorCategory.NotImplemented, null);
    }

    static boolean wanted(PathInfo place, ItemContext context, boolean globbed) {
        String name = place.childName();
        boolean filtered = globbed && context.filter() != null && !context.filter().isEmpty();
        return context.selects(name) && (!filtered || Wildcard.of(context.filter(), true).matches(name));
    }

    /** Reports what goes wrong as this command's error, and goes on. */
    final void guarded(Object target, Runnable action) {
        try {
            action.run();
        } catch (DotNetException e) {
            report(e, target);
        }
    }

    /** The container that the session is in, or one above it, stays where it is. */
    final void refuseInUse(PathInfo place, String action) {
        PathInfo here = drives().location();
        String path = place.providerPath();
        if (here == null || path.isEmpty() || !here.provider().equals(place.provider())) {
            return;
        }
        if (here.providerPath().equals(path) || here.providerPath().startsWith(path.endsWith("/") ? path : path + "/")) {
            throw new DotNetException("System.Management.Automation.PSInvalidOperationException", "Cannot " + action + " the item at '" + place.path()
                + "' because it is in use.").withRecord("InvalidOperation", ErrorCategory.InvalidOperation, null);
        }
    }

    final void report(DotNetException e, Object target) {
        if (isTerminating(e)) {
            throw e;
        }
        ErrorRecord record = e.errorRecord() != null ? e.errorRecord() : new ErrorRecord(e, e.typeName(), ErrorCategory.NotSpecified, target);
        writeError(record);
    }

    /** What the engine threw to end the pipeline or to stop at an error is not this command's. */
    private static boolean isTerminating(DotNetException e) {
        return e.typeName().endsWith("PipelineStoppedException") || e.typeName().endsWith("ActionPreferenceStopException")
            || e.errorRecord() != null && e.errorRecord().invocation() != null;
    }

    final ContentProvider content(PathInfo place) {
        if (place.itemProvider() instanceof ContentProvider provider) {
            return provider;
        }
        throw ProviderErrors.interfaceNotSupported("IContentCmdletProvider");
    }

    final PropertyProvider properties(PathInfo place) {
        if (place.itemProvider() instanceof PropertyProvider provider) {
            return provider;
        }
        throw ProviderErrors.interfaceNotSupported("IPropertyCmdletProvider");
    }

    /** Hands on what a provider answered for a place, if it answered anything. */
    final void write(Object item, PathInfo place, ItemContext context) {
        if (item != null) {
            context.at(place).writeItem(item, place.providerPath(), place.itemProvider().isContainer(place.providerPath(), context));
        }
    }
}
