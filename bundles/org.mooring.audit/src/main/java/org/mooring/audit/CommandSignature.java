package org.mooring.audit;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.language.ast.Attribute;
import org.mooring.language.ast.AttributeBase;
import org.mooring.language.ast.Command;
import org.mooring.language.ast.CommandParameter;
import org.mooring.language.ast.CommandPart;
import org.mooring.language.ast.ConstantExpression;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.NamedArgument;
import org.mooring.language.ast.ParamBlock;
import org.mooring.language.ast.Parameter;
import org.mooring.language.ast.TypeConstraint;
import org.mooring.language.ast.UnaryExpression;
import org.mooring.language.ast.VariableExpression;

/** The parameters of a command, as far as it takes to know which of its arguments are secrets, by whatever name or position they are given. */
final class CommandSignature {

    /** @param positions where it may stand, one for each parameter set; none where it has to be named */
    private record Slot(String name, Set<Integer> positions, boolean isSwitch, boolean secret) {}

    private final List<Slot> slots;

    private CommandSignature(List<Slot> slots) {
        this.slots = slots;
    }

    static boolean isSecretType(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return name.contains("credential") || name.contains("securestring");
    }

    /** Of a cmdlet's class. */
    static CommandSignature of(Class<?> cmdlet) {
        List<Slot> slots = new ArrayList<>();
        for (Class<?> type = cmdlet; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                org.mooring.api.cmdlet.Parameter[] described = field.getAnnotationsByType(org.mooring.api.cmdlet.Parameter.class);
                if (described.length > 0) {
                    Set<Integer> positions = new HashSet<>();
                    for (org.mooring.api.cmdlet.Parameter one : described) {
                        if (one.position() >= 0) {
                            positions.add(one.position());
                        }
                    }
                    String name = described[0].name().isEmpty() ? field.getName() : described[0].name();
                    DotNetType dotNet = field.getAnnotation(DotNetType.class);
                    boolean secret = isSecretType(field.getType().getSimpleName()) || dotNet != null && isSecretType(dotNet.value())
                        || SecretNames.isSecretParameter(name) && field.getType() != boolean.class;
                    slots.add(new Slot(name.toLowerCase(Locale.ROOT), positions, field.getType() == boolean.class, secret));
                }
            }
        }
        return new CommandSignature(slots);
    }

    /** Of a function. Where no position is written, parameters stand in their order, unless the function says that they do not. */
    static CommandSignature of(ParamBlock block) {
        boolean inOrder = block.attributes().stream().flatMap(CommandSignature::named)
            .noneMatch(argument -> argument.name().equalsIgnoreCase("PositionalBinding") && !argument.expressionOmitted()
                && argument.value() instanceof VariableExpression value && value.unqualified().equalsIgnoreCase("false"));
        boolean written = block.parameters().stream().anyMatch(parameter -> !positions(parameter).isEmpty());
        List<Slot> slots = new ArrayList<>();
        int next = 0;
        for (Parameter parameter : block.parameters()) {
            String name = parameter.name().unqualified();
            String type = parameter.attributes().stream().filter(TypeConstraint.class::isInstance).map(one -> one.type().fullName()).findFirst().orElse("");
            boolean isSwitch = type.equalsIgnoreCase("switch") || type.toLowerCase(Locale.ROOT).endsWith("switchparameter");
            boolean secret = !isSwitch && (isSecretType(type) || SecretNames.isSecretParameter(name));
            Set<Integer> positions = written ? positions(parameter) : isSwitch || !inOrder ? Set.of() : Set.of(next++);
            slots.add(new Slot(name.toLowerCase(Locale.ROOT), positions, isSwitch, secret));
        }
        return new CommandSignature(slots);
    }

    private static Stream<NamedArgument> named(AttributeBase attribute) {
        return attribute instanceof Attribute one ? one.named().stream() : Stream.empty();
    }

    private static Set<Integer> positions(Parameter parameter) {
        Set<Integer> positions = new HashSet<>();
        parameter.attributes().stream().flatMap(CommandSignature::named).filter(argument -> argument.name().equalsIgnoreCase("Position"))
            .forEach(argument -> position(argument.value()).ifPresent(positions::add));
        return positions;
    }

    private static Optional<Integer> position(Expression value) {
        return value instanceof ConstantExpression constant && !(value instanceof UnaryExpression) && constant.value() instanceof Number number
            ? Optional.of(number.intValue()) : Optional.empty();
    }

    boolean hasSecrets() {
        return slots.stream().anyMatch(Slot::secret);
    }

    /** The arguments of a command that go to parameters for secrets. */
    List<Expression> secrets(Command command) {
        List<CommandPart> parts = command.parts();
        List<Expression> secrets = new ArrayList<>();
        List<Expression> unnamed = new ArrayList<>();
        Set<Slot> bound = new HashSet<>();
        for (int i = 1; i < parts.size(); i++) {
            switch (parts.get(i)) {
                case CommandParameter parameter -> {
                    Optional<Slot> slot = named(parameter.name());
                    slot.ifPresent(bound::add);
                    Expression value = parameter.argument().orElse(null);
                    if (value == null && i + 1 < parts.size() && parts.get(i + 1) instanceof Expression next && !slot.map(Slot::isSwitch).orElse(false)) {
                        value = next;
                        i++;
                    }
                    if (value != null && slot.map(Slot::secret).orElse(false)) {
                        secrets.add(value);
                    }
                }
                case VariableExpression splatted when splatted.splatted() && hasSecrets() -> secrets.add(splatted);
                case Expression argument -> unnamed.add(argument);
            }
        }
        secrets.addAll(byPosition(unnamed, bound));
        return secrets;
    }

    /** Those of some values, given without names, that go to parameters for secrets. */
    List<Expression> secretsAmong(List<Expression> values) {
        return byPosition(values, Set.of());
    }

    private List<Expression> byPosition(List<Expression> unnamed, Set<Slot> bound) {
        List<Expression> secrets = new ArrayList<>();
        List<Boolean> secretAt = new ArrayList<>();
        Map<Integer, Boolean> free = new TreeMap<>();
        slots.stream().filter(slot -> !bound.contains(slot)).forEach(slot ->
            slot.positions().forEach(position -> free.merge(position, slot.secret(), Boolean::logicalOr)));
        secretAt.addAll(free.values());
        for (int i = 0; i < unnamed.size() && !secretAt.isEmpty(); i++) {
            if (secretAt.get(Math.min(i, secretAt.size() - 1))) {
                secrets.add(unnamed.get(i));
            }
        }
        return secrets;
    }

    /** By its name or the beginning of it. */
    private Optional<Slot> named(String given) {
        String name = given.toLowerCase(Locale.ROOT);
        return slots.stream().filter(slot -> slot.name().equals(name)).findFirst()
            .or(() -> slots.stream().filter(slot -> slot.name().startsWith(name)).findFirst());
    }
}
