package org.mooring.cmdlet.management;

import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.AllowEmptyCollection;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.object.PSCredential;

/** Add-Content: adds to what is in items. */
@Cmdlet(verb = "Add", noun = "Content", defaultParameterSet = "Path", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.AddContentCommand")
public final class AddContent extends ContentWriting {

    @Parameter(mandatory = true, position = 1, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @AllowNull
    @AllowEmptyCollection
    Object[] value;

    @Parameter
    boolean passThru;

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter
    String filter;

    @Parameter
    String[] include;

    @Parameter
    String[] exclude;

    @Parameter
    boolean force;

    @Parameter(valueFromPipelineByPropertyName = true)
    PSCredential credential;

    @Parameter(parameterSet = "LiteralPath", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String[] literalPath;

    @Override
    public List<Object> dynamicParameters(CmdletContext context) {
        return askProvider(context, "Add-Content");
    }

    @Override
    String[] paths() {
        return literalPath != null ? literalPath : path;
    }

    @Override
    boolean isLiteral() {
        return literalPath != null;
    }

    @Override
    ItemContext items() {
        return items(force, filter, include, exclude, credential);
    }

    @Override
    boolean appends() {
        return true;
    }

    @Override
    protected void processRecord() {
        write(value, passThru);
    }
}
