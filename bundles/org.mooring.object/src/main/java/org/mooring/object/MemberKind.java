package org.mooring.object;

/** The kinds of members (System.Management.Automation.PSMemberTypes), with their numbers. */
public enum MemberKind implements org.mooring.dotnet.EnumType.Numbered {
    AliasProperty(1), CodeProperty(2), Property(4), NoteProperty(8), ScriptProperty(16), PropertySet(32), Method(64), CodeMethod(128),
    ScriptMethod(256), ParameterizedProperty(512), MemberSet(1024), Event(2048), Dynamic(4096), InferredProperty(8192),
    /** Those that are asked for together. */
    Properties(8223), Methods(448), All(16383);

    private final int number;

    MemberKind(int number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
