package org.mooring.provider.filesystem;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.dotnet.system.io.DirectoryInfo;
import org.mooring.dotnet.system.io.FileInfo;
import org.mooring.dotnet.system.io.FileSystemInfo;

/** What Get-ChildItem takes beside its own parameters for files. */
public final class ChildItemParameters {

    @Parameter
    AttributeExpression attributes;

    @Parameter
    boolean followSymlink;

    @Parameter
    @Alias("ad")
    boolean directory;

    @Parameter
    @Alias("af")
    boolean file;

    @Parameter
    @Alias({"ah", "h"})
    boolean hidden;

    @Parameter
    @Alias("ar")
    boolean readOnly;

    @Parameter
    @Alias("as")
    boolean system;

    /** Whether an item is wanted; hidden ones only where asked for. */
    boolean wants(FileSystemInfo item, boolean force) {
        if (directory && !file && !(item instanceof DirectoryInfo) || file && !directory && !(item instanceof FileInfo)) {
            return false;
        }
        if (hidden ? !item.isHidden() : item.isHidden() && !force && attributes == null) {
            return false;
        }
        if (readOnly && !FileSystemInfo.isReadOnly(item.path())) {
            return false;
        }
        return attributes == null || attributes.matches(item);
    }
}
