package org.mooring.cmdlet.management;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mooring.api.cmdlet.AllowEmptyCollection;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.provider.ContentProvider;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.PSObject;

/** What Set-Content and Add-Content share: one writer for each place, opened at the first value. */
abstract class ContentWriting extends ContentCommand {

    @Parameter(mandatory = true, position = 1, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @AllowNull
    @AllowEmptyCollection
    Object[] value;

    @Parameter
    boolean passThru;

    private final Map<PathInfo, ContentProvider.ContentWriter> writers = new LinkedHashMap<>();
    private boolean opened;

    abstract boolean appends();

    /** Opens the writers for the paths; those of a pattern must exist, others are made. */
    final void open() {
        if (opened) {
            return;
        }
        opened = true;
        ItemContext items = filtered();
        for (String each : literalPath != null ? literalPath : path) {
            guarded(each, () -> {
                boolean pattern = literalPath == null && drives().hasWildcards(each);
                List<PathInfo> places = pattern ? drives().resolve(each, items) : List.of(drives().qualify(each));
                if (places.isEmpty()) {
                    writeError(NoContent.matching(each));
                }
                for (PathInfo place : places) {
                    if (!wanted(place, items, pattern)) {
                        continue;
                    }
                    open(place, items);
                }
            });
        }
    }

    private void open(PathInfo place, ItemContext items) {
        if (!items.shouldProcess(place.path(), appends() ? "Add Content" : "Set Content")) {
            return;
        }
        if (!appends() && place.provider().name().equals("FileSystem") && place.itemProvider().isContainer(place.providerPath(), items)) {
            throw new DotNetException("System.NotSupportedException", "Unable to clear content of '" + place.providerPath()
                + "' because it is a directory. Clear-Content is only supported on files.");
        }
        ContentProvider.ContentWriter writer = content(place).contentWriter(place.providerPath(), items.at(place));
        if (appends()) {
            writer.seekEnd();
        }
        writer.open();
        writers.put(place, writer);
    }

    @Override
    protected void processRecord() {
        open();
        List<Object> pieces = new ArrayList<>();
        flatten(value, pieces);
        writers.forEach((place, writer) -> attempt("Write", place, () -> writer.write(pieces)));
        if (passThru) {
            for (Object piece : pieces) {
                writeObject(piece);
            }
        }
    }

    private static void flatten(Object value, List<Object> pieces) {
        if (PSObject.base(value) instanceof Object[] several) {
            for (Object each : several) {
                flatten(each, pieces);
            }
        } else {
            pieces.add(value);
        }
    }

    @Override
    protected void endProcessing() {
        writers.forEach((place, writer) -> attempt("Close", place, writer::close));
        writers.clear();
    }

    /** What fails below the provider, as where there is no room, is reported as the provider's. */
    private void attempt(String doing, PathInfo place, Runnable action) {
        guarded(place.path(), () -> {
            try {
                action.run();
            } catch (DotNetException e) {
                if (!e.typeName().startsWith("System.IO.") && !e.typeName().equals("System.UnauthorizedAccessException")) {
                    throw e;
                }
                throw new DotNetException("System.Management.Automation.ProviderInvocationException", "The invocation of " + doing + " on the '"
                    + place.provider().name() + "' provider's content " + (doing.equals("Close") ? "reader or " : "") + "writer failed for path '"
                    + place.path() + "'. " + e.getMessage(), e).withRecord("ProviderContent" + doing + "Error", ErrorCategory.NotSpecified, null);
            }
        });
    }

    @Override
    protected final void dispose() {
        writers.values().forEach(ContentWriting::abandon);
        writers.clear();
    }

    /** After a stop: what is not written stays so. */
    private static void abandon(ContentProvider.ContentWriter writer) {
        try {
            writer.close();
        } catch (DotNetException noRoom) {
            return;
        }
    }
}
