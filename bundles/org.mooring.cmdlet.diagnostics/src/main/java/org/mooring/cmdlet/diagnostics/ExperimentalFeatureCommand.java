package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** What Enable- and Disable-ExperimentalFeature share: there are no such features here, so that none of a name is found. */
abstract class ExperimentalFeatureCommand extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    String[] name;

    @Parameter
    @DotNetType("System.Management.Automation.Configuration.ConfigScope")
    Object scope;

    @Override
    protected final void processRecord() {
        for (String each : name) {
            writeError(new ErrorRecord(new DotNetException("System.Management.Automation.ItemNotFoundException",
                "Unable to find an experimental feature with name '" + each + "'."), "ItemNotFoundException", ErrorCategory.ObjectNotFound, each));
        }
    }
}
