package org.mooring.shell.powershell.binder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

import org.mooring.api.host.FieldDescription;
import org.mooring.api.host.HostException;
import org.mooring.api.host.HostUI;
import org.mooring.shell.powershell.runtime.Call;
import org.mooring.shell.powershell.runtime.Engine;

/** Asks the host for mandatory parameters that were not given. */
final class MandatoryPrompt {

    private MandatoryPrompt() {}

    /** The name with {@code &} before a character that chooses it: the first capital letter that is free, else a small one, else another. */
    private static String label(String name, StringBuilder usedKeys) {
        List<IntPredicate> preferred = List.of(Character::isUpperCase, Character::isLowerCase, c -> !Character.isLetter(c));
        for (IntPredicate kind : preferred) {
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                if (kind.test(c) && usedKeys.indexOf(String.valueOf(c)) < 0) {
                    usedKeys.append(c);
                    return name.substring(0, i) + "&" + name.substring(i);
                }
            }
        }
        return "&" + name;
    }

    static Map<String, Object> ask(Engine engine, Call call, List<ParameterInfo> missing) {
        HostUI ui = engine.host().ui();
        List<String> names = missing.stream().map(ParameterInfo::name).toList();
        if (ui == HostUI.NONE) {
            throw BindingErrors.missingMandatory(call, names);
        }
        List<FieldDescription> fields = new ArrayList<>();
        StringBuilder usedKeys = new StringBuilder();
        for (ParameterInfo p : missing) {
            String help = p.sets().stream().map(ParameterInfo.InSet::helpMessage).filter(h -> h != null && !h.isEmpty()).findFirst()
                .orElse("");
            fields.add(new FieldDescription(p.name(), label(p.name(), usedKeys), p.type().fullName(), help, true, null));
        }
        try {
            return ui.prompt("cmdlet " + call.commandName() + " at command pipeline position " + call.pipelinePosition(),
                "Supply values for the following parameters:", fields);
        } catch (HostException e) {
            if ("HostFunctionNotImplemented".equals(e.errorRecord().errorId())) {
                throw BindingErrors.missingMandatory(call, names);
            }
            throw e;
        }
    }
}
