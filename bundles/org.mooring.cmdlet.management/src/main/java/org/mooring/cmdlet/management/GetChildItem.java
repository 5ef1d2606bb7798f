package org.mooring.cmdlet.management;

import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;

/** Get-ChildItem: the items in containers. */
@Cmdlet(verb = "Get", noun = "ChildItem", defaultParameterSet = "Items",
    outputTypes = {"System.IO.FileInfo", "System.IO.DirectoryInfo"}, className = "Microsoft.PowerShell.Commands.GetChildItemCommand")
public final class GetChildItem extends ItemCommand {

    @Parameter(parameterSet = "Items", position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter(position = 1)
    String filter;

    @Parameter
    String[] include;

    @Parameter
    String[] exclude;

    @Parameter
    @Alias({"s", "r"})
    boolean recurse;

    @Parameter
    @DotNetType("System.UInt32")
    Object depth;

    @Parameter
    boolean force;

    @Parameter
    boolean name;

    @Parameter(parameterSet = "LiteralItems", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String[] literalPath;

    @Override
    public List<Object> dynamicParameters(CmdletContext context) {
        return askProvider(context, "Get-ChildItem");
    }

    @Override
    protected void processRecord() {
        String[] paths = literalPath != null ? literalPath : path == null || path.length == 0 ? new String[] {"."} : path;
        for (String each : paths) {
            guarded(each, () -> list(each));
        }
    }

    private void list(String each) {
        boolean literal = literalPath != null;
        boolean deep = recurse || depth != null;
        if (!literal && deep && drives().hasWildcards(leaf(each)) && include == null) {
            ItemContext items = context(new String[] {leaf(each)});
            PathInfo parent = drives().qualify(each.contains("/") || each.contains("\\") ? each.substring(0, each.length() - leaf(each).length()) : ".");
            below(parent, items);
            return;
        }
        if (!literal && deep && (each.endsWith("/") || each.endsWith("\\")) && isFile(each)) {
            throw new DotNetException("System.Management.Automation.ItemNotFoundException", "Cannot find path '" + drives().qualify(each).path()
                + "' because it does not exist.").withRecord("ItemNotFound", ErrorCategory.ObjectNotFound, each);
        }
        ItemContext items = context(include);
        List<PathInfo> places = literal ? List.of(drives().resolveLiteral(each, items)) : drives().resolve(each, items);
        boolean globbed = !literal && drives().hasWildcards(each);
        for (PathInfo place : places) {
            guarded(each, () -> place(place, items, globbed, deep));
        }
    }

    private boolean isFile(String each) {
        PathInfo place = drives().hasWildcards(each) ? null : drives().qualify(each);
        ItemContext items = items(true);
        return place != null && place.provider().name().equals("FileSystem") && place.itemProvider().itemExists(place.providerPath(), items)
            && !place.itemProvider().isContainer(place.providerPath(), items);
    }

    private void place(PathInfo place, ItemContext items, boolean globbed, boolean deep) {
        boolean container = place.itemProvider().isContainer(place.providerPath(), items);
        if (globbed && (include != null || exclude != null) && !deep) {
            if (items.selects(place.childName())) {
                item(place, items);
            }
            return;
        }
        if (!container && !globbed && place.provider().name().equals("FileSystem")) {
            below(place, items);
        } else if (!container) {
            if (items.selects(place.childName()) && matchesFilter(place)) {
                item(place, items);
            }
        } else if (include == null || deep || globbed) {
            below(place, items);
        }
    }

    private boolean matchesFilter(PathInfo place) {
        return filter == null || Wildcard.of(filter, true).matches(place.childName());
    }

    private void item(PathInfo place, ItemContext items) {
        write(place.itemProvider().getItem(place.providerPath(), items.at(place)), place, items);
    }

    private void below(PathInfo place, ItemContext items) {
        int levels = depth != null ? (int) Math.min(Integer.MAX_VALUE, ((Number) PSObject.base(depth)).longValue()) : recurse ? Integer.MAX_VALUE : 0;
        place.itemProvider().getChildItems(place.providerPath(), levels, items.at(place));
    }

    private ItemContext context(String[] included) {
        ItemContext items = items(force, filter, included, exclude, null);
        return name ? items.names() : items;
    }

    private static String leaf(String path) {
        String text = path.replace('\\', '/');
        return path.substring(text.lastIndexOf('/') + 1);
    }
}
