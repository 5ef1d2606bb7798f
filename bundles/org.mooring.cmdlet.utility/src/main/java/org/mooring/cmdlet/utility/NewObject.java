package org.mooring.cmdlet.utility;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSObject;
import org.mooring.object.TypePolicy;

/** New-Object: makes an instance of a type. */
@Cmdlet(verb = "New", noun = "Object", defaultParameterSet = "Net", className = "Microsoft.PowerShell.Commands.NewObjectCommand")
public final class NewObject extends PipelineCmdlet {

    @Parameter(parameterSet = "Net", mandatory = true, position = 0)
    String typeName;

    @Parameter(parameterSet = "Net", position = 1)
    @Alias("Args")
    Object[] argumentList;

    @Parameter
    @DotNetType("System.Collections.IDictionary")
    Map<?, ?> property;

    @Override
    protected void beginProcessing() {
        Object made = isBag() ? new PSObject() : create();
        if (property != null) {
            property.forEach((name, value) -> set(made, Conversion.toText(name), value));
        }
        writeObject(made);
    }

    private boolean isBag() {
        return List.of("psobject", "pscustomobject", "system.management.automation.psobject", "management.automation.psobject",
            "system.management.automation.pscustomobject").contains(typeName.toLowerCase(Locale.ROOT)) && (argumentList == null
                || argumentList.length == 0);
    }

    private Object create() {
        Object type = Conversion.tryConvert(typeName, ClrTypes.TYPE);
        if (!(type instanceof ClrType found)) {
            throw terminate(new ErrorRecord(new DotNetException("System.Management.Automation.PSArgumentException", "Cannot find type ["
                + typeName + "]: verify that the assembly containing this type is loaded."), "TypeNotFound", ErrorCategory.InvalidType, null));
        }
        TypePolicy policy = context().session().service(TypePolicy.class);
        if (policy != null && !policy.allows(found)) {
            throw terminate(new ErrorRecord(new DotNetException("System.Management.Automation.PSNotSupportedException",
                "Cannot create type. Only core types are supported in this language mode."), "CannotCreateTypeConstrainedLanguage",
                ErrorCategory.PermissionDenied, null));
        }
        try {
            return Members.current().create(found, argumentList == null ? new Object[0] : argumentList);
        } catch (DotNetException failed) {
            ErrorRecord record = failed.errorRecord();
            boolean noneFits = record != null && record.errorId().startsWith("MethodCountCouldNotFindBest");
            boolean hasArguments = argumentList != null && argumentList.length > 0;
            if (noneFits && (!hasArguments || found.isAbstract() || found.constructors().isEmpty())) {
                throw terminate(new ErrorRecord(new DotNetException("System.Management.Automation.PSArgumentException",
                    "A constructor was not found. Cannot find an appropriate constructor for type " + typeName + "."),
                    "CannotFindAppropriateCtor", ErrorCategory.ObjectNotFound, null));
            }
            DotNetException shown = noneFits ? new DotNetException(failed.typeName(), failed.getMessage().replace("\"new\"", '"' + found.name() + '"')) : failed;
            throw terminate(new ErrorRecord(shown, "ConstructorInvokedThrowException", ErrorCategory.InvalidOperation, null));
        }
    }

    private void set(Object target, String name, Object value) {
        if (target instanceof PSObject bag && bag.isBag()) {
            bag.set(name, value);
            return;
        }
        if (Members.current().property(target, name) == null) {
            throw terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException", "The member \"" + name
                + "\" was not found for the specified .NET object."), "InvalidOperationException", ErrorCategory.InvalidOperation, null));
        }
        Members.current().set(target, name, value);
    }
}
