package org.mooring.cmdlet.management;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.provider.ItemProvider;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSCredential;

/** Copy-Item: copies items within their provider, or files to and from a session elsewhere. */
@Cmdlet(verb = "Copy", noun = "Item", defaultParameterSet = "Path", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.CopyItemCommand")
public final class CopyItem extends ItemCommand {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter(position = 1, valueFromPipelineByPropertyName = true)
    String destination;

    @Parameter
    boolean container = true;

    @Parameter
    boolean force;

    @Parameter
    String filter;

    @Parameter
    String[] include;

    @Parameter
    String[] exclude;

    @Parameter
    boolean recurse;

    @Parameter
    boolean passThru;

    @Parameter(valueFromPipelineByPropertyName = true)
    PSCredential credential;

    @Parameter
    @ValidateNotNullOrEmpty
    @DotNetType("System.Management.Automation.Runspaces.PSSession")
    Object fromSession;

    @Parameter
    @ValidateNotNullOrEmpty
    @DotNetType("System.Management.Automation.Runspaces.PSSession")
    Object toSession;

    @Parameter(parameterSet = "LiteralPath", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String[] literalPath;

    @Override
    protected void beginProcessing() {
        if (fromSession != null && toSession != null) {
            throw terminate(new DotNetException("System.ArgumentException",
                "'FromSession' and 'ToSession' are mutually exclusive and cannot be specified at the same time.")
                .withRecord("InvalidInput", ErrorCategory.InvalidArgument, null).errorRecord());
        }
        Object elsewhere = fromSession != null ? fromSession : toSession;
        if (elsewhere == null) {
            return;
        }
        String availability = availability(elsewhere);
        if (!availability.equals("Available")) {
            throw terminate(new DotNetException("System.Management.Automation.PSInvalidOperationException",
                "The session must be available for a copy; its Availability is " + availability + ".")
                .withRecord("SessionIsNotAvailable", ErrorCategory.ResourceUnavailable, elsewhere).errorRecord());
        }
        if (toSession != null && (destination == null || destination.isEmpty()) && isBound("Destination")) {
            throw terminate(new DotNetException("System.ArgumentNullException", "The parameter 'Destination' cannot be null or empty.")
                .withRecord("CopyItemRemotelyPathIsNullOrEmpty", ErrorCategory.InvalidArgument, null).errorRecord());
        }
    }

    /** What was stopped before in the session, as by an error, may take a moment to end. */
    private String availability(Object session) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String now = Conversion.toText(Members.current().get(session, "Availability"));
            if (!now.equals("Busy") || System.nanoTime() > until || stopping()) {
                return now;
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    @Override
    protected void processRecord() {
        if (fromSession != null) {
            for (String each : literalPath != null ? literalPath : path) {
                guarded(each, () -> receive(each));
            }
            return;
        }
        ItemContext items = items(force, filter, include, exclude, credential);
        if (!passThru) {
            items.quiet();
        }
        each(path, literalPath, items, place -> copy(place, items));
    }

    private void send(PathInfo place) {
        requireFiles(place);
        String there = destination == null ? "." : destination;
        if (shouldProcess("Item: " + place.path() + " Destination: " + there, "Copy Item")) {
            RemoteFiles.of(session(), toSession).send(Path.of(place.providerPath()), there, recurse, force);
        }
    }

    private static void requireFiles(PathInfo place) {
        if (!place.provider().name().equals("FileSystem")) {
            throw ProviderErrors.invalidArgument(place.path(), "Source and destination path did not resolve to the same provider.")
                .withRecord("CopyItemSourceAndDestinationNotSameProvider", ErrorCategory.InvalidArgument, place.path());
        }
    }

    private void receive(String source) {
        PathInfo target = destination == null ? drives().location() : target();
        requireFiles(target);
        RemoteFiles files = RemoteFiles.of(session(), fromSession);
        ItemContext items = items(force, filter, include, exclude, credential);
        List<RemoteFiles.Item> found = files.list(source, literalPath != null, recurse);
        if (found.isEmpty() && (literalPath != null || !drives().hasWildcards(source))) {
            throw ProviderErrors.invalidArgument(source, "Cannot find path '" + source + "' because it does not exist.")
                .withRecord("RemotePathNotFound", ErrorCategory.InvalidArgument, source);
        }
        Path place = Path.of(target.providerPath()).normalize();
        boolean into = Files.isDirectory(place);
        for (RemoteFiles.Item item : found) {
            if (items.stopping() || !items.selects(item.top())) {
                continue;
            }
            Path here = (into ? place.resolve(item.top()) : place).resolve(item.below()).normalize();
            if (!here.startsWith(place)) {
                throw ProviderErrors.invalidArgument(item.path(), "The session told of a path outside of what was asked for: " + item.path());
            }
            if (shouldProcess("Item: " + item.path() + " Destination: " + here, item.folder() ? "Copy Directory" : "Copy File")) {
                files.receive(item, here, force);
            }
        }
    }

    private void copy(PathInfo place, ItemContext items) {
        if (toSession != null) {
            send(place);
            return;
        }
        PathInfo target = destination == null ? drives().location() : target();
        if (target.provider() != place.provider()) {
            throw ProviderErrors.invalidArgument(place.path(), "Source and destination path did not resolve to the same provider.")
                .withRecord("CopyItemSourceAndDestinationNotSameProvider", ErrorCategory.InvalidArgument, place.path());
        }
        ItemProvider provider = place.itemProvider();
        if (!container && provider.isContainer(place.providerPath(), items) && provider.isContainer(target.providerPath(), items)) {
            if (!recurse) {
                throw ProviderErrors.invalidArgument("path", "Container cannot be copied to another container. The -Recurse or -Container parameter is not"
                    + " specified.").withRecord("CopyContainerToContainerWithoutRecurseOrContainer", ErrorCategory.InvalidArgument, place.providerPath());
            }
            flatten(place, target, items);
            return;
        }
        if (provider.isContainer(place.providerPath(), items) && provider.itemExists(target.providerPath(), items)
            && !provider.isContainer(target.providerPath(), items)) {
            throw ProviderErrors.invalidArgument(place.path(), "Container cannot be copied onto existing leaf item.")
                .withRecord("CopyContainerItemToLeafError", ErrorCategory.InvalidArgument, place.path());
        }
        provider.copyItem(place.providerPath(), target.providerPath(), recurse, items.at(place));
    }

    /** All that is below a container, without the containers. */
    private void flatten(PathInfo place, PathInfo target, ItemContext items) {
        ItemProvider provider = place.itemProvider();
        for (String name : provider.childNames(place.providerPath(), items)) {
            if (items.stopping()) {
                return;
            }
            PathInfo child = place.child(name);
            if (provider.isContainer(child.providerPath(), items)) {
                flatten(child, target, items);
            } else if (items.selects(name)) {
                guarded(child.path(), () -> provider.copyItem(child.providerPath(), target.providerPath(), false, items.at(child)));
            }
        }
    }

    private PathInfo target() {
        if (literalPath == null && drives().hasWildcards(destination)) {
            List<PathInfo> found = drives().resolve(destination, null);
            if (found.size() == 1) {
                return found.get(0);
            }
        }
        return drives().qualify(destination);
    }
}
