package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateSet;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** Test-Json: whether text is JSON. */
@Cmdlet(verb = "Test", noun = "Json", defaultParameterSet = "JsonString", outputTypes = "System.Boolean",
    className = "Microsoft.PowerShell.Commands.TestJsonCommand")
public final class TestJson extends PipelineCmdlet {

    @Parameter(parameterSet = "JsonString", mandatory = true, position = 0, valueFromPipeline = true)
    @Parameter(parameterSet = "JsonStringWithSchemaString", mandatory = true, position = 0, valueFromPipeline = true)
    @Parameter(parameterSet = "JsonStringWithSchemaFile", mandatory = true, position = 0, valueFromPipeline = true)
    String json;

    @Parameter
    @ValidateNotNullOrEmpty
    @ValidateSet({"IgnoreComments", "AllowTrailingCommas"})
    String[] options;

    @Parameter(parameterSet = "JsonStringWithSchemaString", mandatory = true, position = 1)
    @Parameter(parameterSet = "JsonPathWithSchemaString", mandatory = true, position = 1)
    @Parameter(parameterSet = "JsonLiteralPathWithSchemaString", mandatory = true, position = 1)
    @ValidateNotNullOrEmpty
    String schema;

    @Parameter(parameterSet = "JsonStringWithSchemaFile", mandatory = true, position = 1)
    @Parameter(parameterSet = "JsonPathWithSchemaFile", mandatory = true, position = 1)
    @Parameter(parameterSet = "JsonLiteralPathWithSchemaFile", mandatory = true, position = 1)
    @ValidateNotNullOrEmpty
    String schemaFile;

    @Parameter(parameterSet = "JsonPath", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "JsonPathWithSchemaString", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "JsonPathWithSchemaFile", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    String path;

    @Parameter(parameterSet = "JsonLiteralPath", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "JsonLiteralPathWithSchemaString", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "JsonLiteralPathWithSchemaFile", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String literalPath;

    @Override
    protected void processRecord() {
        if (schema != null || schemaFile != null) {
            throw terminate(new ErrorRecord(ProviderErrors.notSupported("JSON schemas are not supported."), "NotSupported",
                ErrorCategory.NotImplemented, null));
        }
        String text = json;
        if (path != null || literalPath != null) {
            text = FileTexts.read(path != null ? path : literalPath, literalPath != null, context());
        }
        boolean valid = true;
        try {
            new JsonReader(text, true, JsonReader.Dates.String, null).read();
        } catch (DotNetException wrong) {
            valid = false;
            writeError(new ErrorRecord(new DotNetException("System.Exception", "Cannot parse the JSON.", wrong), "InvalidJson",
                ErrorCategory.InvalidData, text));
        }
        writeObject(valid);
    }
}
