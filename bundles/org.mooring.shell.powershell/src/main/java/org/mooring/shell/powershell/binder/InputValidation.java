package org.mooring.shell.powershell.binder;

import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.runtime.Call;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/**
 * EnforceInputParameterValidation: what a client gives to a function of the configuration has to have passed a validation attribute. Such a function runs in
 * full language and sees everything, so that a text that it takes as it comes is what most escapes begin with.
 */
public final class InputValidation {

    private InputValidation() {}

    /** Whether a call by what runs now is one whose arguments are looked at: of a function, or of a function's block as such. */
    public static boolean isAsked(Engine engine, CommandInfo command, PSScriptBlock block) {
        return engine.configuration().startup().enforcesValidation() && !(command instanceof FunctionInfo function && function.isVetted())
            && engine.isFromOutside() && (block.isOfConfiguration()
                || block.mode() == LanguageMode.FullLanguage && engine.configuration().languageMode() != LanguageMode.FullLanguage);
    }

    /** Throws where something was given to a parameter that takes anything. */
    public static void check(CommandParameters parameters, Call call, Binder binder) {
        for (ParameterInfo p : parameters.all()) {
            boolean given = binder != null ? binder.isBound(p) : call.boundParameters().containsKey(p.name());
            boolean comes = binder != null && call.expectingInput() && p.sets().stream().anyMatch(set -> set.fromPipeline() || set.fromPipelineByName());
            if ((given || comes) && !p.isCommon() && !isLimited(p)) {
                throw refused(call, p);
            }
        }
        if (!call.unboundArguments().isEmpty()) {
            throw new DotNetException("System.Management.Automation.ParameterBindingException", "A positional parameter cannot be found that accepts argument"
                + " '" + call.unboundArguments().getFirst() + "': this session takes arguments of parameters with a validation attribute only"
                + " (EnforceInputParameterValidation).").withRecord("PositionalParameterNotFound", org.mooring.api.stream.ErrorCategory.InvalidArgument, null);
        }
    }

    /** Switches, truth values and constants of enumerations have no other values than those that the function's author knew. */
    private static boolean isLimited(ParameterInfo p) {
        ClrType type = p.type().isArray() ? p.type().element() : p.type();
        return p.isSwitch() || type == ClrTypes.find("bool") || type.isEnum() || p.rules().stream().anyMatch(InputValidation::limits);
    }

    private static boolean limits(ArgumentRule rule) {
        return rule.isValidation() && !(rule instanceof Validations.NotNull) && !(rule instanceof Validations.OfCount) && !(rule instanceof TypeNameRule);
    }

    private static DotNetException refused(Call call, ParameterInfo p) {
        return BindingErrors.validation(call, null, p, new DotNetException("System.Management.Automation.ValidationMetadataException",
            "It has no validation attribute, as ValidateSet or ValidatePattern, and this session takes arguments that are validated only"
                + " (EnforceInputParameterValidation)."));
    }
}
