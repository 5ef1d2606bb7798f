package org.mooring.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What type data says of one type name (System.Management.Automation.Runspaces.TypeData): members, and how its values are shown and
 * serialised.
 */
public final class TypeData {

    /** How values are serialised. */
    public enum SerializationMethod { AllPublicProperties, String, SpecificProperties }

    private final String typeName;
    private final Map<String, PSMember> members = new LinkedHashMap<>();
    private List<String> defaultDisplayProperties;
    private List<String> defaultKeyProperties;
    private String defaultDisplayProperty;
    private SerializationMethod serializationMethod;
    private List<String> propertySerializationSet;
    private Boolean inheritPropertySerializationSet;
    private String stringSerializationSource;
    private Integer serializationDepth;
    private String targetTypeForDeserialization;

    public TypeData(String typeName) {
        this.typeName = typeName;
    }

    public String typeName() {
        return typeName;
    }

    public TypeData add(PSMember member) {
        members.put(Names.fold(member.name()), member);
        return this;
    }

    public TypeData remove(String member) {
        members.remove(Names.fold(member));
        return this;
    }

    public List<PSMember> members() {
        return List.copyOf(members.values());
    }

    public PSMember member(String name) {
        return members.get(Names.fold(name));
    }

    /** The properties that lists and tables show; null where it says nothing. */
    public List<String> defaultDisplayProperties() {
        return defaultDisplayProperties;
    }

    public TypeData defaultDisplayProperties(List<String> names) {
        this.defaultDisplayProperties = names;
        return this;
    }

    public List<String> defaultKeyProperties() {
        return defaultKeyProperties;
    }

    public TypeData defaultKeyProperties(List<String> names) {
        this.defaultKeyProperties = names;
        return this;
    }

    public String defaultDisplayProperty() {
        return defaultDisplayProperty;
    }

    public TypeData defaultDisplayProperty(String name) {
        this.defaultDisplayProperty = name;
        return this;
    }

    public SerializationMethod serializationMethod() {
        return serializationMethod;
    }

    public TypeData serializationMethod(SerializationMethod method) {
        this.serializationMethod = method;
        return this;
    }

    public List<String> propertySerializationSet() {
        return propertySerializationSet;
    }

    public TypeData propertySerializationSet(List<String> names) {
        this.propertySerializationSet = names;
        return this;
    }

    public Boolean inheritPropertySerializationSet() {
        return inheritPropertySerializationSet;
    }

    public TypeData inheritPropertySerializationSet(Boolean inherit) {
        this.inheritPropertySerializationSet = inherit;
        return this;
    }

    public String stringSerializationSource() {
        return stringSerializationSource;
    }

    public TypeData stringSerializationSource(String property) {
        this.stringSerializationSource = property;
        return this;
    }

    public Integer serializationDepth() {
        return serializationDepth;
    }

    public TypeData serializationDepth(Integer depth) {
        this.serializationDepth = depth;
        return this;
    }

    /** The type that a deserialised value is made into, by full name, or null. */
    public String targetTypeForDeserialization() {
        return targetTypeForDeserialization;
    }

    public TypeData targetTypeForDeserialization(String type) {
        this.targetTypeForDeserialization = type;
        return this;
    }

    /** What scripts see below {@code PSStandardMembers}: what it says beside members, as members. */
    List<PSMember> standardMembers() {
        List<PSMember> standard = new ArrayList<>();
        note(standard, "DefaultDisplayProperty", defaultDisplayProperty);
        note(standard, "InheritPropertySerializationSet", inheritPropertySerializationSet);
        note(standard, "SerializationDepth", serializationDepth);
        note(standard, "SerializationMethod", serializationMethod == null ? null : serializationMethod.name());
        note(standard, "TargetTypeForDeserialization",
            targetTypeForDeserialization == null ? null : Members.current().findType(targetTypeForDeserialization));
        if (stringSerializationSource != null) {
            standard.add(new AliasProperty("StringSerializationSource", stringSerializationSource));
        }
        set(standard, "DefaultDisplayPropertySet", defaultDisplayProperties);
        set(standard, "DefaultKeyPropertySet", defaultKeyProperties);
        set(standard, "PropertySerializationSet", propertySerializationSet);
        return standard;
    }

    private static void note(List<PSMember> standard, String name, Object value) {
        if (value != null) {
            standard.add(MemberSet.note(name, value));
        }
    }

    private static void set(List<PSMember> standard, String name, List<String> properties) {
        if (properties != null) {
            standard.add(new PropertySet(name, properties));
        }
    }

    /** The names of members that another one has, too, those below {@code PSStandardMembers} among them. */
    public List<String> namesAlsoIn(TypeData other) {
        List<String> names = new ArrayList<>();
        members.values().stream().filter(member -> other.member(member.name()) != null).forEach(member -> names.add(member.name()));
        List<String> standard = other.standardMembers().stream().map(PSMember::name).toList();
        standardMembers().stream().map(PSMember::name).filter(standard::contains).forEach(names::add);
        return names;
    }

    /** Whether it says nothing of its type. */
    public boolean isEmpty() {
        return members.isEmpty() && standardMembers().isEmpty();
    }

    public TypeData copy() {
        TypeData copy = new TypeData(typeName);
        copy.members.putAll(members);
        return copy.with(this);
    }

    /** Takes over what another one says beside members. */
    TypeData with(TypeData other) {
        defaultDisplayProperties = other.defaultDisplayProperties == null ? defaultDisplayProperties : other.defaultDisplayProperties;
        defaultKeyProperties = other.defaultKeyProperties == null ? defaultKeyProperties : other.defaultKeyProperties;
        defaultDisplayProperty = other.defaultDisplayProperty == null ? defaultDisplayProperty : other.defaultDisplayProperty;
        serializationMethod = other.serializationMethod == null ? serializationMethod : other.serializationMethod;
        propertySerializationSet = other.propertySerializationSet == null ? propertySerializationSet : other.propertySerializationSet;
        inheritPropertySerializationSet = other.inheritPropertySerializationSet == null ? inheritPropertySerializationSet
                : other.inheritPropertySerializationSet;
        stringSerializationSource = other.stringSerializationSource == null ? stringSerializationSource : other.stringSerializationSource;
        serializationDepth = other.serializationDepth == null ? serializationDepth : other.serializationDepth;
        targetTypeForDeserialization = other.targetTypeForDeserialization == null ? targetTypeForDeserialization
                : other.targetTypeForDeserialization;
        return this;
    }
}
