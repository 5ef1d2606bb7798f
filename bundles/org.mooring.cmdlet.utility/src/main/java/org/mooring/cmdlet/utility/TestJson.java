package org.mooring.cmdlet.utility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateSet;
import org.mooring.api.provider.Drives;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.OpenFile;
import org.mooring.format.FileTarget;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.json.JsonNode;
import org.mooring.dotnet.json.JsonOptions;

/** Test-Json: whether text is JSON, and as a schema asks. */
@Cmdlet(verb = "Test", noun = "Json", defaultParameterSet = "JsonString", outputTypes = "System.Boolean",
    className = "Microsoft.PowerShell.Commands.TestJsonCommand")
public final class TestJson extends PipelineCmdlet {

    @Parameter(parameterSets = {"JsonString", "JsonStringWithSchemaString",
        "JsonStringWithSchemaFile"}, mandatory = true, position = 0, valueFromPipeline = true)
    String json;

    @Parameter
    @ValidateNotNullOrEmpty
    @ValidateSet({"IgnoreComments", "AllowTrailingCommas"})
    String[] options;

    @Parameter(parameterSets = {"JsonStringWithSchemaString", "JsonPathWithSchemaString",
        "JsonLiteralPathWithSchemaString"}, mandatory = true, position = 1)
    @ValidateNotNullOrEmpty
    String schema;

    @Parameter(parameterSets = {"JsonStringWithSchemaFile", "JsonPathWithSchemaFile",
        "JsonLiteralPathWithSchemaFile"}, mandatory = true, position = 1)
    @ValidateNotNullOrEmpty
    String schemaFile;

    @Parameter(parameterSets = {"JsonPath", "JsonPathWithSchemaString",
        "JsonPathWithSchemaFile"}, mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    String path;

    @Parameter(parameterSets = {"JsonLiteralPath", "JsonLiteralPathWithSchemaString",
        "JsonLiteralPathWithSchemaFile"}, mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String literalPath;

    private JsonSchema wanted;

    @Override
    protected void beginProcessing() {
        if (schema == null && schemaFile == null) {
            return;
        }
        Path file = schema != null ? null : Path.of(session().service(Drives.class).qualify(schemaFile).providerPath());
        try {
            wanted = file == null ? JsonSchema.of(schema) : JsonSchema.of(OpenFile.text(file), file.toAbsolutePath().normalize().getParent());
        } catch (IOException unreadable) {
            throw terminate(new ErrorRecord(new DotNetException("System.Exception", "Can not open JSON schema file: " + file, unreadable),
                "JsonSchemaFileOpenFailure", ErrorCategory.OpenError, file.toString()));
        } catch (DotNetException wrong) {
            writeError(new ErrorRecord(new DotNetException("System.Exception", "Cannot parse the JSON schema.", wrong), "InvalidJsonSchema",
                ErrorCategory.InvalidData, schema != null ? schema : schemaFile));
        }
    }

    private JsonOptions leniency() {
        JsonOptions how = JsonOptions.make();
        for (String option : options == null ? new String[0] : options) {
            if (option.equalsIgnoreCase("IgnoreComments")) {
                how.readCommentHandling(((ClrEnum) ClrTypes.find("System.Text.Json.JsonCommentHandling")).value(1));
            } else {
                how.allowTrailingCommas(true);
            }
        }
        return how;
    }

    @Override
    protected void processRecord() {
        String text = json;
        if (path != null || literalPath != null) {
            String given = path != null ? path : literalPath;
            if (!Files.isRegularFile(FileTarget.path(given, literalPath != null, context()))) {
                throw terminate(new ErrorRecord(new DotNetException("System.Management.Automation.ItemNotFoundException", "Cannot find path '" + given
                    + "' because it does not exist."), "PathNotFound", ErrorCategory.ObjectNotFound, given));
            }
            text = FileTexts.read(path != null ? path : literalPath, literalPath != null, context());
        }
        Object value;
        try {
            value = JsonSchema.plain(JsonNode.parse(text, null, leniency()));
        } catch (DotNetException wrong) {
            writeError(new ErrorRecord(new DotNetException("System.Exception", "Cannot parse the JSON.", wrong), "InvalidJson",
                ErrorCategory.InvalidData, text));
            writeObject(false);
            return;
        }
        writeObject(wanted == null || isAsWanted(value));
    }

    private boolean isAsWanted(Object value) {
        JsonSchema.Outcome outcome = wanted.check(value);
        for (JsonSchema.Fault fault : outcome.faults()) {
            writeError(new ErrorRecord(new DotNetException("System.Exception", "The JSON is not valid with the schema: " + fault.message() + " at '"
                + fault.location() + "'", null), "InvalidJsonAgainstSchemaDetailed", ErrorCategory.InvalidData, null));
        }
        return outcome.isGood();
    }
}
