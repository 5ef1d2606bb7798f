package org.mooring.cmdlet.utility.markdown;

import java.util.function.Consumer;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateSet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.PSObject;

/** Set-MarkdownOption: how the session shows Markdown from now on. */
@Cmdlet(verb = "Set", noun = "MarkdownOption", defaultParameterSet = "IndividualSetting",
    outputTypes = "Microsoft.PowerShell.MarkdownRender.PSMarkdownOptionInfo", className = "Microsoft.PowerShell.Commands.SetMarkdownOptionCommand")
public final class SetMarkdownOption extends PipelineCmdlet {

    @Parameter(parameterSet = "IndividualSetting")
    String header1Color;

    @Parameter(parameterSet = "IndividualSetting")
    String header2Color;

    @Parameter(parameterSet = "IndividualSetting")
    String header3Color;

    @Parameter(parameterSet = "IndividualSetting")
    String header4Color;

    @Parameter(parameterSet = "IndividualSetting")
    String header5Color;

    @Parameter(parameterSet = "IndividualSetting")
    String header6Color;

    @Parameter(parameterSet = "IndividualSetting")
    String code;

    @Parameter(parameterSet = "IndividualSetting")
    String imageAltTextForegroundColor;

    @Parameter(parameterSet = "IndividualSetting")
    String linkForegroundColor;

    @Parameter(parameterSet = "IndividualSetting")
    String italicsForegroundColor;

    @Parameter(parameterSet = "IndividualSetting")
    String boldForegroundColor;

    @Parameter
    boolean passThru;

    @Parameter(parameterSet = "Theme", mandatory = true)
    @ValidateNotNullOrEmpty
    @ValidateSet({"Dark", "Light"})
    String theme;

    @Parameter(parameterSet = "InputObject", mandatory = true, position = 0, valueFromPipeline = true)
    @ValidateNotNullOrEmpty
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Override
    protected void endProcessing() {
        MarkdownOption option = switch (parameterSetName()) {
            case "Theme" -> themed();
            case "InputObject" -> given();
            default -> changed();
        };
        MarkdownOption.set(session(), option);
        if (passThru) {
            writeObject(option);
        }
    }

    private MarkdownOption themed() {
        MarkdownOption option = new MarkdownOption();
        if (theme.equalsIgnoreCase("Light")) {
            option.setLightTheme();
        }
        return option;
    }

    private MarkdownOption given() {
        Object base = PSObject.base(inputObject);
        if (base instanceof MarkdownOption option) {
            return option;
        }
        throw terminate(new ErrorRecord(new DotNetException("System.ArgumentException", "The type of the input object '"
            + ClrTypes.of(base).fullName() + "' is invalid."), "InvalidObject", ErrorCategory.InvalidArgument, inputObject));
    }

    private MarkdownOption changed() {
        MarkdownOption option = new MarkdownOption();
        set(header1Color, option::header1);
        set(header2Color, option::header2);
        set(header3Color, option::header3);
        set(header4Color, option::header4);
        set(header5Color, option::header5);
        set(header6Color, option::header6);
        set(code, option::code);
        set(imageAltTextForegroundColor, option::image);
        set(linkForegroundColor, option::link);
        set(italicsForegroundColor, option::emphasisItalics);
        set(boldForegroundColor, option::emphasisBold);
        return option;
    }

    private static void set(String value, Consumer<String> property) {
        if (value != null && !value.isEmpty()) {
            property.accept(value);
        }
    }
}
