package org.mooring.cmdlet.management;

import java.util.Arrays;
import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.provider.ContentProvider;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSObject;
import org.mooring.object.Shape;

/** Get-Content: what is in items: a file's lines, a variable's value. */
@Cmdlet(verb = "Get", noun = "Content", defaultParameterSet = "Path", outputTypes = {"System.Byte", "System.String"},
    className = "Microsoft.PowerShell.Commands.GetContentCommand")
public final class GetContent extends ContentCommand {

    @Parameter(valueFromPipelineByPropertyName = true)
    Long readCount;

    @Parameter(valueFromPipelineByPropertyName = true)
    @Alias({"First", "Head"})
    @ValidateRange(min = 0, max = 9223372036854775807L)
    Long totalCount;

    @Parameter(valueFromPipelineByPropertyName = true)
    @Alias("Last")
    @ValidateRange(min = 0, max = 2147483647)
    Integer tail;

    @Override
    public List<Object> dynamicParameters(CmdletContext context) {
        return askProvider(context, "Get-Content");
    }

    @Override
    protected void processRecord() {
        if (totalCount != null && tail != null) {
            writeError(new ErrorRecord(new DotNetException("System.InvalidOperationException",
                "The parameters TotalCount and Tail cannot be used together. Please specify only one parameter."), "TailAndHeadCannotCoexist",
                ErrorCategory.InvalidOperation, null));
            return;
        }
        if ((totalCount != null || tail != null) && isBound("Raw")) {
            writeError(new ErrorRecord(new DotNetException("System.Management.Automation.PSInvalidOperationException", "The 'Raw' and '"
                + (totalCount != null ? "TotalCount" : "Tail") + "' parameters cannot be specified in the same command."), "InvalidOperation",
                ErrorCategory.InvalidOperation, null));
            return;
        }
        ItemContext items = filtered();
        String[] paths = literalPath != null ? literalPath : path;
        for (String each : paths) {
            if (literalPath == null && drives().hasWildcards(each) && matchesNothing(each, items)) {
                writeError(NoContent.matching(each));
            }
        }
        if (totalCount != null && totalCount == 0) {
            return;
        }
        each(path, literalPath, items, place -> {
            if (tail != null && !place.provider().name().equals("FileSystem")) {
                throw new DotNetException("System.InvalidOperationException", "The Tail parameter currently is supported only for the FileSystem provider.")
                    .withRecord("TailNotSupported", ErrorCategory.InvalidOperation, tail);
            }
            try (ContentProvider.ContentReader reader = open(place, items)) {
                read(reader, place);
            }
        });
    }

    private boolean matchesNothing(String pattern, ItemContext items) {
        try {
            return drives().resolve(pattern, items).isEmpty();
        } catch (DotNetException unreadable) {
            // It is reported where what matches is read.
            return false;
        }
    }

    /** Parameters that go ill together end the command. */
    private ContentProvider.ContentReader open(PathInfo place, ItemContext items) {
        try {
            return content(place).contentReader(place.providerPath(), items.at(place));
        } catch (DotNetException e) {
            boolean ofParameters = e.typeName().endsWith(".PSInvalidOperationException") || e.typeName().endsWith(".PSArgumentException");
            throw ofParameters && e.errorRecord() != null ? terminate(e.errorRecord()) : e;
        }
    }

    private void read(ContentProvider.ContentReader reader, PathInfo place) {
        long left = totalCount == null || totalCount < 0 ? Long.MAX_VALUE : totalCount;
        long batch = readCount == null ? 1 : readCount;
        long count = 0;
        Notes notes = new Notes(place);
        if (tail != null && tail >= 0) {
            List<Object> last = reader.tail(tail);
            List<Object> pieces = last != null ? last : lastOf(reader.read(0), tail);
            for (int i = 0, next; i < pieces.size(); i = next) {
                next = (int) Math.min(pieces.size(), batch <= 0 ? Long.MAX_VALUE : i + batch);
                count += next - i;
                writeObject(notes.with(next - i == 1 ? pieces.get(i) : pieces.subList(i, next).toArray(), count));
            }
            if (last == null) {
                return;
            }
        }
        while (left > 0 && !stopping()) {
            long wanted = batch <= 0 ? left == Long.MAX_VALUE ? 0 : left : Math.min(batch == 1 ? 256 : batch, left);
            List<Object> pieces = reader.read(wanted);
            if (pieces.isEmpty()) {
                return;
            }
            left -= pieces.size();
            if (batch == 1) {
                for (Object piece : pieces) {
                    writeObject(notes.with(piece, ++count));
                }
            } else {
                count += pieces.size();
                writeObject(notes.with(pieces.toArray(), count));
            }
        }
    }

    private static List<Object> lastOf(List<Object> all, int count) {
        return all.subList(Math.max(0, all.size() - count), all.size());
    }

    /** The notes that every piece of a content has; the last says how many were read. */
    private static final class Notes {

        private final Shape shape;
        private final Object[] values;

        private Notes(PathInfo place) {
            Shape ofPath = Shape.of("PSPath", "PSParentPath", "PSChildName");
            Object[] path = {place.path(), place.parent().path(), place.childName()};
            shape = (place.drive() == null ? ofPath : ofPath.with("PSDrive")).with("PSProvider").with("ReadCount");
            values = Arrays.copyOf(path, shape.size());
            if (place.drive() != null) {
                values[path.length] = place.drive();
            }
            values[shape.size() - 2] = place.provider();
        }

        private Object with(Object piece, long count) {
            if (piece == null) {
                return null;
            }
            Object[] own = values.clone();
            own[own.length - 1] = count;
            return PSObject.noted(piece, shape, own);
        }
    }
}
