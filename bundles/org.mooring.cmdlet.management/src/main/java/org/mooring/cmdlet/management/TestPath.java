package org.mooring.cmdlet.management;

import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.AllowEmptyCollection;
import org.mooring.api.cmdlet.AllowEmptyString;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.DateTime;
import org.mooring.format.Properties;
import org.mooring.object.PSCredential;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;

/** Test-Path: whether there is an item at a path. */
@Cmdlet(verb = "Test", noun = "Path", defaultParameterSet = "Path", outputTypes = "System.Boolean",
    className = "Microsoft.PowerShell.Commands.TestPathCommand")
public final class TestPath extends ItemCommand {

    /** Microsoft.PowerShell.Commands.TestPathType. */
    public enum PathType { Any, Container, Leaf }

    /** What Test-Path takes for files beside its own parameters. */
    public static final class FileTimes {

        @Parameter
        @DotNetType("System.Nullable`1[System.DateTime]")
        DateTime olderThan;

        @Parameter
        @DotNetType("System.Nullable`1[System.DateTime]")
        DateTime newerThan;
    }

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @AllowNull
    @AllowEmptyCollection
    @AllowEmptyString
    String[] path;

    @Parameter
    String filter;

    @Parameter
    String[] include;

    @Parameter
    String[] exclude;

    @Parameter
    @Alias("Type")
    @DotNetType("Microsoft.PowerShell.Commands.TestPathType")
    Object pathType;

    @Parameter
    boolean isValid;

    @Parameter(valueFromPipelineByPropertyName = true)
    PSCredential credential;

    @Parameter(parameterSet = "LiteralPath", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    @AllowNull
    @AllowEmptyCollection
    @AllowEmptyString
    String[] literalPath;

    private final FileTimes times = new FileTimes();

    @Override
    public List<Object> dynamicParameters(CmdletContext context) {
        return List.of(times);
    }

    private static ErrorRecord missing() {
        return new ErrorRecord(new DotNetException("System.ArgumentNullException", "Value cannot be null. (Parameter 'The provided Path"
            + " argument was null or an empty collection.')"), "NullPathNotPermitted", ErrorCategory.InvalidArgument, null);
    }

    @Override
    protected void processRecord() {
        String[] paths = literalPath != null ? literalPath : path;
        if (paths == null || paths.length == 0) {
            writeError(missing());
            return;
        }
        for (String each : paths) {
            if (each == null) {
                writeError(missing());
                continue;
            }
            writeObject(!each.isBlank() && (isValid ? isValid(each) : exists(each)));
        }
    }

    private boolean isValid(String each) {
        try {
            PathInfo place = drives().qualify(each);
            return place.itemProvider().isValidPath(place.providerPath());
        } catch (DotNetException unknown) {
            return false;
        }
    }

    private boolean exists(String each) {
        ItemContext items = items(true, filter, include, exclude, credential);
        try {
            boolean globbed = literalPath == null && drives().hasWildcards(each);
            List<PathInfo> places = literalPath != null ? List.of(drives().resolveLiteral(each, items)) : drives().resolve(each, items);
            for (PathInfo place : places) {
                boolean filtered = globbed && filter != null;
                if (items.selects(place.childName()) && (!filtered || Wildcard.of(filter, true).matches(place.childName())) && isOfType(place, items)
                    && isInTime(place, items)) {
                    return true;
                }
            }
            return false;
        } catch (DotNetException missing) {
            return false;
        }
    }

    private boolean isOfType(PathInfo place, ItemContext items) {
        String type = pathType == null ? "Any" : pathType.toString();
        return type.equals("Any") || place.itemProvider().isContainer(place.providerPath(), items) == type.equals("Container");
    }

    private boolean isInTime(PathInfo place, ItemContext items) {
        if (times.olderThan == null && times.newerThan == null) {
            return true;
        }
        Object written = PSObject.base(Properties.valueOrNull(place.itemProvider().getItem(place.providerPath(), items), "LastWriteTime"));
        return written instanceof DateTime time && (times.olderThan == null || time.compareTo(times.olderThan) < 0)
            && (times.newerThan == null || time.compareTo(times.newerThan) > 0);
    }
}
