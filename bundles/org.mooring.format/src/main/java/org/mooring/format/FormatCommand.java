package org.mooring.format;

import java.util.List;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateSet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorDetails;
import org.mooring.api.stream.ErrorRecord;

/** What Format-Table, -List, -Wide and -Custom share (OuterFormatShapeCommandBase). */
abstract class FormatCommand extends PipelineCmdlet {

    @Parameter
    Object groupBy;

    @Parameter
    String view;

    @Parameter
    boolean showError;

    @Parameter
    boolean displayError;

    @Parameter
    boolean force;

    @Parameter
    @ValidateSet({"CoreOnly", "EnumOnly", "Both"})
    String expand;

    @Parameter(valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    private ObjectFormatter formatter;

    abstract FormatRequest request();

    /** What all kinds of views are asked for. */
    final FormatRequest common(View.Kind kind, List<PropertyParameter> properties) {
        return new FormatRequest(kind, properties, group(), view, false, false, false, false, 0, FormatRequest.DEFAULT.depth(), force, showError,
            displayError, expand);
    }

    private PropertyParameter group() {
        return groupBy == null ? null : PropertyParameter.of(new Object[] {groupBy}, context(), PropertyParameter.Key.name,
            PropertyParameter.Key.label, PropertyParameter.Key.expression, PropertyParameter.Key.formatString).get(0);
    }

    @Override
    protected final void beginProcessing() {
        FormatRequest request = request();
        if (request.view() != null && !request.view().isEmpty() && !request.properties().isEmpty()) {
            throw terminate(new ErrorRecord(new DotNetException("System.IO.InvalidDataException", "Found invalid data while decoding."),
                "FormatCannotSpecifyViewAndProperty", ErrorCategory.InvalidArgument, null).withDetails(new ErrorDetails(
                    "Cmdlet parameters View and Property are mutually exclusive.", null)));
        }
        formatter = new ObjectFormatter(request, session(), OutWidth.of(host()), this::writeObject);
    }

    @Override
    protected final void processRecord() {
        try {
            formatter.add(inputObject);
        } catch (ViewGenerator.ViewNotFound missing) {
            throw terminate(new ErrorRecord(new DotNetException("System.Management.Automation.PipelineStoppedException",
                "The pipeline has been stopped."), "FormatViewNotFound", ErrorCategory.ObjectNotFound, null));
        }
    }

    @Override
    protected final void endProcessing() {
        formatter.end();
    }
}
