package org.mooring.shell.powershell.hosting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.mooring.api.configuration.LanguageMode;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeOffset;
import org.mooring.dotnet.SByte;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.UInt16;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;
import org.mooring.dotnet.Uri;
import org.mooring.dotnet.Version;
import org.mooring.object.MemberKind;
import org.mooring.object.OrderedDictionary;
import org.mooring.object.OrderedHashtable;
import org.mooring.object.PSCustomObject;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSMember;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.PSVariable;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.Scripts;
import org.mooring.shell.powershell.runtime.Variable;

/**
 * What a user has made in a session, as far as nothing of the session hangs on it: variables that are data, functions as their text, aliases.
 * A command, a script block or another object could bring along what the user must not have any more.
 */
final class CarriedState {

    static final CarriedState NONE = new CarriedState(Map.of(), Map.of(), Map.of());

    private static final Set<Class<?>> PLAIN = Set.of(String.class, Boolean.class, Character.class, Byte.class, Short.class, Integer.class, Long.class,
        Float.class, Double.class, BigDecimal.class, BigInteger.class, UUID.class, SByte.class, UInt16.class, UInt32.class, UInt64.class, DateTime.class,
        DateTimeOffset.class, TimeSpan.class, Version.class, Uri.class);

    private final Map<String, Object> variables;
    private final Map<String, FunctionInfo> functions;
    private final Map<String, AliasInfo> aliases;

    private CarriedState(Map<String, Object> variables, Map<String, FunctionInfo> functions, Map<String, AliasInfo> aliases) {
        this.variables = variables;
        this.functions = functions;
        this.aliases = aliases;
    }

    /** What a session had at its beginning, which is not its user's: names, those of variables as they are looked up. */
    record Beginning(Set<String> variables, Set<String> functions, Set<String> aliases) {}

    static Beginning beginning(Engine engine) {
        Scope top = engine.global().top();
        Set<String> variables = new HashSet<>();
        for (int i = 0; i < top.layout().size(); i++) {
            if (top.slot(i) != null) {
                variables.add(Layout.key(top.layout().name(i)));
            }
        }
        return new Beginning(variables, names(top.functions()), names(top.aliases()));
    }

    private static Set<String> names(Map<String, ?> commands) {
        return commands == null ? Set.of() : Set.copyOf(commands.keySet());
    }

    static CarriedState of(Engine engine, Beginning beginning) {
        Scope top = engine.global().top();
        Map<String, Object> variables = new LinkedHashMap<>();
        for (int i = Layout.AUTOMATIC; i < top.layout().size(); i++) {
            Object content = top.slot(i);
            boolean ofUser = content != null && !beginning.variables().contains(Layout.key(top.layout().name(i)))
                && !(content instanceof PSVariable variable && (variable.isHidden() || variable.optionBits() != 0));
            if (ofUser) {
                Object value = Variable.value(top, content);
                if (isData(value, new IdentityHashMap<>())) {
                    variables.put(top.layout().name(i), value);
                }
            }
        }
        Map<String, FunctionInfo> functions = new LinkedHashMap<>(top.functions() == null ? Map.of() : top.functions());
        functions.keySet().removeAll(beginning.functions());
        functions.values().removeIf(function -> !function.isVisible() || function.module() != null);
        Map<String, AliasInfo> aliases = new LinkedHashMap<>(top.aliases() == null ? Map.of() : top.aliases());
        aliases.keySet().removeAll(beginning.aliases());
        aliases.values().removeIf(alias -> !alias.isVisible() || alias.module() != null);
        return new CarriedState(variables, functions, aliases);
    }

    /** What the new session has of its own stays. */
    void into(Engine engine, Beginning beginning) {
        Scope top = engine.global().top();
        variables.forEach((name, value) -> {
            if (!beginning.variables().contains(Layout.key(name))) {
                top.set(name, value);
            }
        });
        boolean hasFunctions = engine.languageMode() == LanguageMode.FullLanguage || engine.languageMode() == LanguageMode.ConstrainedLanguage;
        if (hasFunctions) {
            functions.forEach((name, function) -> carry(engine, top, beginning, name, function));
        }
        aliases.forEach((name, alias) -> {
            if (!beginning.aliases().contains(name) && engine.commands().alias(name) == null) {
                engine.commands().remember(top, new AliasInfo(alias.name(), alias.definition(), null));
            }
        });
    }

    private static void carry(Engine engine, Scope top, Beginning beginning, String name, FunctionInfo function) {
        if (!beginning.functions().contains(name) && engine.commands().function(name) == null) {
            PSScriptBlock block = new PSScriptBlock(Scripts.code(function.definition()), engine.global());
            if (function.isFilter()) {
                block.asFilter();
            }
            engine.commands().remember(top, FunctionInfo.of(function.name(), block, function.isFilter(), null));
        }
    }

    /** @param above the collections that it is in: one that is in itself is not data */
    private static boolean isData(Object value, IdentityHashMap<Object, Object> above) {
        if (value == null || PLAIN.contains(value.getClass()) || value.getClass().isArray() && value.getClass().getComponentType().isPrimitive()) {
            return true;
        }
        if (above.put(value, value) != null) {
            return false;
        }
        try {
            return parts(value, above);
        } finally {
            above.remove(value);
        }
    }

    private static boolean parts(Object value, IdentityHashMap<Object, Object> above) {
        Class<?> type = value.getClass();
        List<Object> parts = new ArrayList<>();
        if (value instanceof Object[] array) {
            parts.addAll(java.util.Arrays.asList(array));
        } else if (type == ClrList.class) {
            parts.addAll((ClrList) value);
        } else if (type == PSHashtable.class || type == OrderedHashtable.class || type == OrderedDictionary.class) {
            ((Map<?, ?>) value).forEach((key, one) -> {
                parts.add(key);
                parts.add(one);
            });
        } else if (value instanceof PSObject object && object.members().stream().map(PSMember::kind).allMatch(MemberKind.NoteProperty::equals)) {
            if (object.base() != PSCustomObject.INSTANCE) {
                parts.add(object.base());
            }
            object.members().forEach(member -> parts.add(object.note(member.name())));
        } else {
            return false;
        }
        return parts.stream().allMatch(part -> isData(part, above));
    }
}
