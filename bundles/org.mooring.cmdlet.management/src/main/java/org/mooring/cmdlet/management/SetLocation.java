package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.provider.Drive;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** Set-Location: goes to a container. */
@Cmdlet(verb = "Set", noun = "Location", defaultParameterSet = "Path",
    outputTypes = {"System.Management.Automation.PathInfo", "System.Management.Automation.PathInfoStack"},
    className = "Microsoft.PowerShell.Commands.SetLocationCommand")
public final class SetLocation extends ItemCommand {

    @Parameter(parameterSet = "Path", position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String path;

    @Parameter
    boolean passThru;

    @Parameter(parameterSet = "LiteralPath", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String literalPath;

    @Parameter(parameterSet = "Stack", valueFromPipelineByPropertyName = true)
    String stackName;

    @Override
    protected void processRecord() {
        if (stackName != null) {
            if (!stackName.isEmpty() && drives().stack(stackName) == null) {
                writeError(new ErrorRecord(ProviderErrors.pathNotFound(stackName), "StackNotFound", ErrorCategory.ObjectNotFound, stackName));
                return;
            }
            drives().defaultStack(stackName);
            return;
        }
        String target = literalPath != null ? literalPath : path;
        if (literalPath == null && ("-".equals(path) || "+".equals(path))) {
            goneTo(inHistory());
        } else {
            guarded(target, () -> goneTo(drives().setLocation(place(target))));
        }
    }

    private PathInfo inHistory() {
        try {
            return "-".equals(path) ? drives().goBack() : drives().goForward();
        } catch (DotNetException none) {
            throw terminate(new ErrorRecord(none, none.typeName(), ErrorCategory.NotSpecified, null));
        }
    }

    private void goneTo(PathInfo place) {
        if (passThru) {
            writeObject(place);
        }
    }

    /** Home, whatever provider the session is at; for a drive's bare name, where the session was there. */
    private PathInfo place(String target) {
        if (target == null || target.isEmpty()) {
            return drives().location().provider().name().equals("FileSystem") ? Locations.container("~", false, drives(), items(true))
                : drives().qualify("~", drives().qualify("FileSystem::/"));
        }
        int colon = target.indexOf(':');
        Drive drive = colon > 0 && colon == target.length() - 1 && target.indexOf('/') < 0 && target.indexOf('\\') < 0 ? drives().drive(target.substring(0, colon)) : null;
        return drive != null ? drives().location(drive) : Locations.container(target, literalPath != null, drives(), items(true));
    }
}
