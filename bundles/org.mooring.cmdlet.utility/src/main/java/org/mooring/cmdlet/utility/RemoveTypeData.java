package org.mooring.cmdlet.utility;

import java.nio.file.Path;
import java.util.List;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.format.Ps1xmlFiles;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.TypeData;
import org.mooring.object.TypesXml;

/** Remove-TypeData: forgets what is said of a type name. */
@Cmdlet(verb = "Remove", noun = "TypeData", defaultParameterSet = "RemoveTypeDataSet", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.RemoveTypeDataCommand")
public final class RemoveTypeData extends PipelineCmdlet {

    @Parameter(parameterSet = "RemoveTypeDataSet", mandatory = true, valueFromPipeline = true)
    @DotNetType("System.Management.Automation.Runspaces.TypeData")
    Object typeData;

    @Parameter(parameterSet = "RemoveTypeSet", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String typeName;

    @Parameter(parameterSet = "RemoveFileSet", mandatory = true)
    @ValidateNotNullOrEmpty
    String[] path;

    /** What the file says of types is forgotten, as far as it is said. */
    private void remove(Path file, String text) {
        List<TypeData> said = TypesXml.read(text, session()::compile).types();
        if (said.stream().noneMatch(data -> Members.current().types().find(data.typeName()) != null)) {
            writeError(new ErrorRecord(new DotNetException("System.Management.Automation.RuntimeException", "The file " + file
                + " is not imported into the current session."), "TypeFileNotExistsInCurrentSession", ErrorCategory.InvalidOperation, null));
            return;
        }
        if (shouldProcess("FileName: " + file, "Remove type file")) {
            for (TypeData data : said) {
                TypeData known = Members.current().types().find(data.typeName());
                if (known != null) {
                    TypeData left = known.copy();
                    data.members().forEach(member -> left.remove(member.name()));
                    Members.current().types().remove(data.typeName());
                    if (!left.members().isEmpty()) {
                        Members.current().types().update(left);
                    }
                }
            }
        }
    }

    @Override
    protected void processRecord() {
        if (path != null) {
            Ps1xmlFiles.each(context(), path, "TypePathException", "TypesFileRemoveException", this::remove);
            return;
        }
        String typeName = TypeDataType.named(this.typeName == null ? Conversion.toText(Members.current().get(typeData, "TypeName")) : this.typeName);
        if (shouldProcess("Name of the type that will be removed: " + typeName, "Remove TypeData") && !Members.current().types().remove(typeName)) {
            writeError(new ErrorRecord(new DotNetException("System.Management.Automation.RuntimeException", "Error in TypeData \"" + typeName
                + "\": Cannot remove the type \"" + typeName + "\". The type does not exist."), "TypesDynamicRemoveException",
                ErrorCategory.InvalidOperation, null));
        }
    }
}
