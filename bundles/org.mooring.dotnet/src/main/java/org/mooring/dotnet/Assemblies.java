package org.mooring.dotnet;

/** Which assembly a type would be in: shown in the full names of constructed types and in AssemblyQualifiedName. */
final class Assemblies {

    static final String CORE = "System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e";
    private static final String AUTOMATION = "System.Management.Automation, Version=7.6.0.500, Culture=neutral, PublicKeyToken=31bf3856ad364e35";

    private Assemblies() {}

    static String of(ClrType type) {
        return type.fullName().startsWith("System.Management.Automation.") ? AUTOMATION : CORE;
    }
}
