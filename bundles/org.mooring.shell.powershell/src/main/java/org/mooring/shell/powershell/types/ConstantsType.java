package org.mooring.shell.powershell.types;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrProperty;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.shell.powershell.modules.Verbs;

/** A class that is nothing but names for texts: those of the verbs (VerbsCommon and its like), those of the engine's events (PSEngineEvent). */
public final class ConstantsType extends ClrType {

    private final String fullName;
    private final Map<String, ClrProperty> constants = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<ClrProperty> inOrder = new ArrayList<>();

    private ConstantsType(String fullName, Map<String, String> values) {
        this.fullName = fullName;
        values.forEach((name, value) -> {
            ClrProperty constant = new ClrProperty(this, name, ClrTypes.STRING, true, MethodHandles.constant(Object.class, value), null).asField();
            constants.put(name, constant);
            inOrder.add(constant);
        });
    }

    public static ClrType[] all() {
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        for (Verbs.Verb verb : Verbs.all()) {
            groups.computeIfAbsent("Verbs" + verb.group(), group -> new LinkedHashMap<>()).put(verb.name(), verb.name());
        }
        Map<String, String> events = new LinkedHashMap<>();
        events.put("Exiting", "PowerShell.Exiting");
        events.put("OnIdle", "PowerShell.OnIdle");
        groups.put("PSEngineEvent", events);
        return groups.entrySet().stream().map(group -> new ConstantsType("System.Management.Automation." + group.getKey(), group.getValue()))
            .toArray(ClrType[]::new);
    }

    @Override
    public String fullName() {
        return fullName;
    }

    @Override
    public ClrType base() {
        return ClrTypes.OBJECT;
    }

    @Override
    public boolean isAbstract() {
        return true;
    }

    @Override
    public ClrProperty property(String name, boolean isStatic) {
        return isStatic ? constants.get(name) : null;
    }

    @Override
    public List<ClrProperty> properties() {
        return inOrder;
    }

    @Override
    public List<ClrMethod> methods(String name, boolean isStatic) {
        return ClrTypes.OBJECT.methods(name, isStatic);
    }

    @Override
    public List<ClrMethod> methods() {
        return ClrTypes.OBJECT.methods();
    }

    @Override
    public List<ClrMethod> constructors() {
        return List.of();
    }
}
