package org.mooring.dotnet;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An enumeration given by its names and numbers. */
public final class EnumType extends ClrEnum {

    private record Entry(String name, long number, Object value) {}

    private final String fullName;
    private final boolean flags;
    private final String underlying;
    private final Class<? extends Enum<?>> javaEnum;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> byName = new HashMap<>();
    private final Map<Long, Entry> byNumber = new HashMap<>();
    private final Map<Object, Long> ofConstant = new HashMap<>();
    private volatile Members members;

    /**
     * @param underlying the full name of the integral type that it is stored as
     * @param javaEnum whose constants, in the order of {@code numbers}, are its values; null: {@link EnumValue}s are
     */
    public EnumType(String fullName, boolean flags, String underlying, Map<String, Long> numbers, Class<? extends Enum<?>> javaEnum) {
        this.fullName = fullName;
        this.flags = flags;
        this.underlying = underlying;
        this.javaEnum = javaEnum;
        int i = 0;
        for (var number : numbers.entrySet()) {
            Object value = javaEnum == null ? new EnumValue(this, number.getValue()) : javaEnum.getEnumConstants()[i++];
            Entry entry = new Entry(number.getKey(), number.getValue(), value);
            entries.add(entry);
            byName.putIfAbsent(entry.name.toLowerCase(Locale.ROOT), entry);
            byNumber.putIfAbsent(entry.number, entry);
            ofConstant.put(value, entry.number);
        }
        entries.sort(Comparator.comparing(Entry::number, Long::compareUnsigned));
    }

    /** Of a Java enum: its constants' names and ordinals. */
    static EnumType of(String fullName, boolean flags, Class<? extends Enum<?>> javaEnum) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (Enum<?> constant : javaEnum.getEnumConstants()) {
            numbers.put(constant.name(), constant instanceof Numbered n ? n.number() : (long) constant.ordinal());
        }
        return new EnumType(fullName, flags, "System.Int32", numbers, javaEnum);
    }

    /** A constant of a Java enum whose number is not its ordinal. */
    public interface Numbered {
        long number();
    }

    long numberOf(Enum<?> constant) {
        return ofConstant.get(constant);
    }

    @Override
    public String fullName() {
        return fullName;
    }

    @Override
    public ClrType base() {
        return ClrTypes.named("System.Enum");
    }

    @Override
    public List<ClrType> interfaces() {
        return base().interfaces();
    }

    @Override
    public Class<?> javaClass() {
        return javaEnum != null ? javaEnum : EnumValue.class;
    }

    @Override
    public boolean isValueType() {
        return true;
    }

    @Override
    public boolean isEnum() {
        return true;
    }

    @Override
    public boolean isInstance(Object value) {
        return value instanceof EnumValue e ? e.clrType() == this : javaEnum != null && javaEnum.isInstance(value);
    }

    @Override
    public Object defaultValue() {
        return value(0);
    }

    @Override
    public List<String> names() {
        return entries.stream().map(Entry::name).toList();
    }

    @Override
    public boolean isFlags() {
        return flags;
    }

    @Override
    public ClrType underlying() {
        return ClrTypes.named(underlying);
    }

    @Override
    public Long number(String name) {
        Entry entry = byName.get(name.toLowerCase(Locale.ROOT));
        return entry == null ? null : Long.valueOf(entry.number);
    }

    @Override
    public Object value(long number) {
        Entry entry = byNumber.get(number);
        return entry != null ? entry.value : new EnumValue(this, number);
    }

    @Override
    public String text(long number) {
        Entry entry = byNumber.get(number);
        if (entry != null) {
            return entry.name;
        }
        return flags && number != 0 ? flagNames(number) : Long.toString(number);
    }

    /** Takes the greatest flags first, as .NET does, and names them from the smallest. */
    private String flagNames(long number) {
        long rest = number;
        List<String> found = new ArrayList<>();
        for (int i = entries.size() - 1; i >= 0 && rest != 0; i--) {
            Entry entry = entries.get(i);
            if (entry.number != 0 && (rest & entry.number) == entry.number) {
                rest &= ~entry.number;
                found.add(0, entry.name);
            }
        }
        return rest != 0 ? Long.toString(number) : String.join(", ", found);
    }

    @Override
    public Object parse(String text, boolean ignoreCase) {
        long number = 0;
        boolean any = false;
        for (String part : text.split(",", -1)) {
            String word = part.strip();
            Entry entry = byName.get(word.toLowerCase(Locale.ROOT));
            if (entry != null && (ignoreCase || entry.name.equals(word))) {
                number |= entry.number;
            } else if (word.matches("[+-]?\\d{1,18}")) {
                number |= Long.parseLong(word);
            } else {
                return null;
            }
            any = true;
        }
        return any ? value(number) : null;
    }

    private Members members() {
        if (members == null) {
            Members made = new Members();
            for (Entry entry : entries) {
                made.add(new ClrProperty(this, entry.name, this, true, MethodHandles.constant(Object.class, entry.value), null).asField());
            }
            made.inherit(base());
            members = made;
        }
        return members;
    }

    @Override
    public ClrProperty property(String name, boolean isStatic) {
        return members().property(name, isStatic);
    }

    @Override
    public List<ClrMethod> methods(String name, boolean isStatic) {
        return members().methods(name, isStatic);
    }

    @Override
    public List<ClrMethod> constructors() {
        return List.of();
    }

    @Override
    public List<ClrProperty> properties() {
        return members().properties();
    }

    @Override
    public List<ClrMethod> methods() {
        return members().methods();
    }
}
