package org.mooring.api.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.ModuleScript;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.provider.ItemProvider;

/**
 * What every {@link CmdletModule} does. Extend it and answer your module; nothing needs to run around it:
 *
 * <pre>{@code
 * class TidesModuleTest extends CmdletModuleContract {
 *     @Override protected CmdletModule module() { return new TidesModule(); }
 * }
 * }</pre>
 */
public abstract class CmdletModuleContract {

    /** Classes of the JDK that a parameter's field may have; a module's own classes need no mention. */
    private static final Set<Class<?>> JDK_TYPES = Set.of(Object.class, String.class, Boolean.class, Character.class, Byte.class, Short.class,
        Integer.class, Long.class, Float.class, Double.class, Number.class, java.math.BigDecimal.class, java.math.BigInteger.class,
        java.util.UUID.class, Map.class, List.class, Collection.class, Throwable.class, Exception.class);

    /** The module under test. */
    protected abstract CmdletModule module();

    /** Commands of other modules that this one's aliases stand for. */
    protected Set<String> commandsElsewhere() {
        return Set.of();
    }

    @Test
    void itsNameCanBeWrittenInAConfiguration() {
        assertTrue(module().name().matches("[A-Za-z][A-Za-z0-9._-]*"), module().name());
    }

    @Test
    void itsVersionHasTwoToFourNumbers() {
        assertTrue(module().version().matches("\\d+(\\.\\d+){1,3}"), module().version());
    }

    @Test
    void askedTwiceItAnswersTheSame() {
        CmdletModule module = module();

        assertEquals(names(module), names(module));
        assertEquals(module.aliases(), module.aliases());
        assertEquals(module.functions(), module.functions());
        assertEquals(module.typeData(), module.typeData());
        assertEquals(module.formatData(), module.formatData());
        assertEquals(module.providers().stream().map(ItemProvider::name).toList(), module.providers().stream().map(ItemProvider::name).toList());
    }

    @Test
    void eachNameIsThereOnceAndHasNothingThatAPathOrPatternHas() {
        List<String> all = new ArrayList<>(names(module()));
        all.addAll(module().functions().keySet());
        module().script().ifPresent(script -> all.addAll(script.functions()));
        Set<String> commands = new HashSet<>();
        for (String name : all) {
            assertTrue(name.matches("[^\\s/*\\[\\]]+"), "'" + name + "' is no name for a command");
            assertTrue(commands.add(lower(name)), "'" + name + "' is there twice");
        }
        Set<String> aliases = new HashSet<>();
        List<String> allAliases = new ArrayList<>(module().aliases().keySet());
        module().script().ifPresent(script -> allAliases.addAll(script.aliases().keySet()));
        for (String alias : allAliases) {
            assertTrue(aliases.add(lower(alias)), "the alias '" + alias + "' is there twice");
            assertFalse(commands.contains(lower(alias)), "the alias '" + alias + "' hides a command");
        }
    }

    @Test
    void everyCmdletHasAVerbAndANoun() {
        for (CmdletDefinition definition : module().cmdlets()) {
            Cmdlet cmdlet = definition.type().getAnnotation(Cmdlet.class);
            assertTrue(cmdlet.verb().matches("[A-Z][A-Za-z]*"), definition.type() + ": verb '" + cmdlet.verb() + "'");
            assertTrue(cmdlet.noun().matches("[A-Z][A-Za-z0-9]*"), definition.type() + ": noun '" + cmdlet.noun() + "'");
            assertTrue(Set.of("None", "Low", "Medium", "High").contains(cmdlet.confirmImpact()), definition.name());
        }
    }

    @Test
    void everyUseOfACmdletGetsAnInstanceOfItsOwn() {
        for (CmdletDefinition definition : module().cmdlets()) {
            PipelineCmdlet first = definition.factory().get();
            PipelineCmdlet second = definition.factory().get();

            assertSame(definition.type(), first.getClass(), definition.name());
            assertSame(definition.type(), second.getClass(), definition.name());
            assertNotSame(first, second, definition.name());
        }
    }

    @Test
    void parametersAreFieldsThatCanBeSetOfTypesThatArgumentsCanBeConvertedTo() {
        for (CmdletDefinition definition : module().cmdlets()) {
            for (Field field : parameters(definition)) {
                String where = definition.name() + ", field " + field.getName();
                assertFalse(Modifier.isStatic(field.getModifiers()), where + " is static");
                assertFalse(Modifier.isFinal(field.getModifiers()), where + " is final");
                if (field.isAnnotationPresent(DotNetType.class)) {
                    assertFalse(field.getAnnotation(DotNetType.class).value().isBlank(), where);
                } else {
                    assertTrue(isConvertible(field.getType()), where + ": nothing is converted to " + field.getType().getName()
                        + "; use another type, or name the .NET type with @DotNetType");
                }
            }
        }
    }

    @Test
    void aParametersNamesAreItsOwn() {
        for (CmdletDefinition definition : module().cmdlets()) {
            Set<String> names = new HashSet<>();
            for (Field field : parameters(definition)) {
                List<String> own = new ArrayList<>(List.of(name(field)));
                if (field.isAnnotationPresent(Alias.class)) {
                    own.addAll(List.of(field.getAnnotation(Alias.class).value()));
                }
                for (String name : own) {
                    assertTrue(name.matches("[A-Za-z_?][A-Za-z0-9_]*"), definition.name() + " -" + name);
                    assertTrue(names.add(lower(name)), definition.name() + " has two parameters called -" + name);
                }
            }
        }
    }

    @Test
    void inAParameterSetEachPositionIsThereOnceAndOneParameterAtMostTakesTheRest() {
        for (CmdletDefinition definition : module().cmdlets()) {
            Set<String> taken = new HashSet<>();
            for (Field field : parameters(definition)) {
                Set<String> sets = new HashSet<>();
                for (Parameter in : field.getAnnotationsByType(Parameter.class)) {
                    assertTrue(in.parameterSet().isEmpty() || in.parameterSets().length == 0,
                        definition.name() + " -" + name(field) + " has parameterSet and parameterSets");
                    for (String set : in.parameterSets().length == 0 ? new String[] {in.parameterSet()} : in.parameterSets()) {
                        String where = definition.name() + " -" + name(field) + " in set '" + set + "'";
                        assertTrue(sets.add(lower(set)), where + ": the set is named twice");
                        assertTrue(in.position() < 0 || taken.add(lower(set) + '\0' + in.position()),
                            where + ": another parameter has position " + in.position());
                        assertTrue(!in.valueFromRemainingArguments() || taken.add(lower(set) + "\0rest"),
                            where + ": another parameter takes the remaining arguments");
                    }
                }
            }
        }
    }

    @Test
    void everyAliasStandsForACommand() {
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(names(module()));
        known.addAll(module().functions().keySet());
        known.addAll(module().aliases().keySet());
        known.addAll(commandsElsewhere());
        Map<String, String> aliases = new HashMap<>(module().aliases());
        module().script().ifPresent(script -> {
            known.addAll(script.functions());
            aliases.putAll(script.aliases());
        });
        aliases.forEach((alias, command) -> {
            assertTrue(known.contains(command), "the alias '" + alias + "' stands for '" + command + "', which is not there");
            assertFalse(alias.equalsIgnoreCase(command), alias);
        });
    }

    @Test
    void everyFunctionHasABody() {
        module().functions().forEach((name, body) -> assertNotNull(body, name));
    }

    @Test
    void theFilesOfItsScriptDefineTheFunctionsThatItExports() throws IOException {
        if (module().script().isEmpty()) {
            return;
        }
        ModuleScript script = module().script().get();
        StringBuilder all = new StringBuilder();
        for (URL file : script.files()) {
            assertTrue(file.getPath().matches(".*\\.(ps1|psm1)"), file.toString());
            all.append(text(file)).append('\n');
        }
        for (String function : script.functions()) {
            assertTrue(Pattern.compile("(?im)^\\s*(function|filter)\\s+" + Pattern.quote(function) + "\\b").matcher(all).find(),
                "the function '" + function + "' is in none of the script's files");
        }
    }

    @Test
    void providersHaveNamesOfTheirOwn() {
        Set<String> names = new HashSet<>();
        for (ItemProvider provider : module().providers()) {
            assertTrue(names.add(lower(provider.name())), provider.name());
        }
    }

    @Test
    void typeAndFormatDataCanBeRead() throws IOException {
        for (URL data : module().typeData()) {
            assertTrue(data.getPath().endsWith(".types.json"), data.toString());
            assertFalse(text(data).isBlank(), data.toString());
        }
        for (URL data : module().formatData()) {
            assertTrue(data.getPath().endsWith(".format.json"), data.toString());
            assertFalse(text(data).isBlank(), data.toString());
        }
    }

    @Test
    void helpIsTextOrIsNotThere() throws IOException {
        List<String> commands = new ArrayList<>(names(module()));
        commands.addAll(module().functions().keySet());
        for (String command : commands) {
            URL help = module().help(command);
            if (help != null) {
                assertFalse(text(help).isBlank(), command);
            }
        }
        for (String topic : module().topics()) {
            assertTrue(topic.matches("about_[\\w.-]+"), topic);
            assertNotNull(module().help(topic), topic);
            assertFalse(text(module().help(topic)).isBlank(), topic);
        }
        assertNull(module().help("No-SuchCommand"));
    }

    private static List<String> names(CmdletModule module) {
        return module.cmdlets().stream().map(CmdletDefinition::name).toList();
    }

    private static List<Field> parameters(CmdletDefinition definition) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> type = definition.type(); type != PipelineCmdlet.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getAnnotationsByType(Parameter.class).length > 0) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    /** As the engine names it: {@link Parameter#name()}, or the field's with a capital. */
    private static String name(Field field) {
        for (Parameter parameter : field.getAnnotationsByType(Parameter.class)) {
            if (!parameter.name().isEmpty()) {
                return parameter.name();
            }
        }
        String name = field.getName();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static boolean isConvertible(Class<?> type) {
        return type.isArray() ? isConvertible(type.getComponentType())
            : type.isPrimitive() || type.isEnum() || JDK_TYPES.contains(type) || !type.getName().matches("(java|javax|jdk|sun)\\..*");
    }

    /** The whole of a resource, which must be UTF-8. */
    private static String text(URL resource) throws IOException {
        try (InputStream in = resource.openStream()) {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
