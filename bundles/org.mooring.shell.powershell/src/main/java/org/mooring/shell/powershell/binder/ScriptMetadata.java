package org.mooring.shell.powershell.binder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.language.ast.Attribute;
import org.mooring.shell.powershell.compile.Types;
import org.mooring.shell.powershell.runtime.Frame;

/** Reads the attributes of a param block. */
final class ScriptMetadata {

    private ScriptMetadata() {}

    /** @param f where types' names have their meaning; null outside of a session */
    static CommandParameters read(ScriptParameters parameters, Frame f) {
        List<ParameterInfo> infos = new ArrayList<>();
        int position = 0;
        CommandParameters.Traits traits = traits(parameters, f);
        boolean anyPosition = parameters.list().stream().anyMatch(p -> AttributeReader.hasPosition(p.attributes(), f));
        for (ScriptParameter p : parameters.list()) {
            infos.add(parameter(p, infos.size(), f, traits.positionalBinding() && !anyPosition ? position : -1));
            if (!infos.get(infos.size() - 1).isSwitch()) {
                position++;
            }
        }
        return new CommandParameters(infos, traits);
    }

    private static ParameterInfo parameter(ScriptParameter p, int index, Frame f, int implicitPosition) {
        ClrType type = p.type() == null ? ClrTypes.OBJECT : Types.require(p.type(), f);
        AttributeReader.Read read = AttributeReader.read(p, f);
        List<ParameterInfo.InSet> sets = new ArrayList<>(read.sets());
        if (sets.isEmpty()) {
            sets.add(new ParameterInfo.InSet(ParameterInfo.ALL_SETS, false, ParameterInfo.NAMED, false, false, false, "", false));
        }
        boolean isSwitch = type.fullName().equals("System.Management.Automation.SwitchParameter");
        if (implicitPosition >= 0 && !isSwitch) {
            sets.replaceAll(s -> s.position() == ParameterInfo.NAMED && !s.fromRemaining() ? new ParameterInfo.InSet(s.set(), s.mandatory(), implicitPosition,
                s.fromPipeline(), s.fromPipelineByName(), s.fromRemaining(), s.helpMessage(), s.dontShow()) : s);
        }
        List<ArgumentRule> rules = new ArrayList<>(read.transformations());
        if (p.type() != null && type != ClrTypes.OBJECT) {
            rules.add(new TypeRule(type).ofScript());
        }
        List<ArgumentRule> validations = new ArrayList<>(read.validations());
        Collections.reverse(validations);
        rules.addAll(validations);
        ParameterInfo info = new ParameterInfo(index, p.name(), type, isSwitch, read.aliases(), sets, rules);
        for (Attribute each : p.attributes()) {
            if (AttributeReader.isNamed(each, "Obsolete") || each.type().fullName().equalsIgnoreCase("System.ObsoleteAttribute")) {
                info.obsolete(each.positional().isEmpty() ? "" : org.mooring.object.Conversion.toText(AttributeReader.constant(each.positional().get(0), f)));
            }
        }
        return info.allowing(read.allowNull(), read.allowEmptyString(), read.allowEmptyCollection()).atSlot(p.slot(), p.type() != null)
            .withDefault(p.defaultValue()).withInitialValue(initial(type, p.type() != null, isSwitch)).withAttributes(read.objects());
    }

    /** Structs stay null when they are not bound; numbers are zero, strings empty, switches absent. */
    private static Object initial(ClrType type, boolean typed, boolean isSwitch) {
        if (isSwitch) {
            return org.mooring.object.SwitchParameter.ABSENT;
        }
        if (!typed) {
            return null;
        }
        if (type == ClrTypes.STRING) {
            return "";
        }
        return switch (type.fullName()) {
            case "System.Int32", "System.Int64", "System.Int16", "System.Byte", "System.SByte", "System.UInt16", "System.UInt32",
                "System.UInt64", "System.Double", "System.Single", "System.Decimal", "System.Boolean" -> type.defaultValue();
            default -> null;
        };
    }

    private static CommandParameters.Traits traits(ScriptParameters parameters, Frame f) {
        String defaultSet = null;
        boolean positional = true;
        boolean shouldProcess = false;
        boolean paging = false;
        String impact = "Medium";
        for (Attribute attribute : parameters.attributes()) {
            AttributeArguments.check(attribute);
            if (!AttributeReader.isNamed(attribute, "CmdletBinding")) {
                continue;
            }
            for (var named : attribute.named()) {
                Object value = AttributeReader.constant(named.value(), f);
                switch (named.name().toLowerCase(Locale.ROOT)) {
                    case "defaultparametersetname" -> defaultSet = org.mooring.object.Conversion.toText(value);
                    case "positionalbinding" -> positional = org.mooring.object.Conversion.toBoolean(value);
                    case "supportsshouldprocess" -> shouldProcess = org.mooring.object.Conversion.toBoolean(value);
                    case "supportspaging" -> paging = org.mooring.object.Conversion.toBoolean(value);
                    case "confirmimpact" -> impact = org.mooring.object.Conversion.toText(
                        org.mooring.object.Conversion.cast(value, ClrTypes.find("System.Management.Automation.ConfirmImpact")));
                    default -> {}
                }
            }
        }
        return new CommandParameters.Traits(defaultSet, positional, shouldProcess, paging, impact, parameters.isAdvanced());
    }
}
